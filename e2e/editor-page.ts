import { expect, type Locator, type Page } from "@playwright/test";

/** One open draft, as a person uses it. */
export class EditorPage {
  readonly window: Page;
  readonly body: Locator;

  constructor(window: Page) {
    this.window = window;
    this.body = window.getByRole("textbox", { name: "Nội dung văn bản" });
  }

  field(name: string): Locator {
    return this.window.getByRole("textbox", { name, exact: true });
  }

  /** The state of the draft in words, from the bottom line. */
  get state(): Locator {
    return this.window.getByTestId("state");
  }

  get outline(): Locator {
    return this.window.getByRole("treeitem");
  }

  get blocks(): Locator {
    return this.body.locator("p");
  }

  async opened(): Promise<void> {
    await this.body.waitFor();
  }

  /** The last revision that is said to be on disk. */
  async savedRevision(): Promise<number> {
    return Number(await this.window.getByTestId("saved").getAttribute("data-revision"));
  }

  /** Waits until all that is on screen is said to be on disk. */
  async saved(): Promise<void> {
    await expect(this.window.getByTestId("saved")).toHaveAttribute("data-clean", "true");
  }

  /** Puts the cursor at the end of the block that holds these words. */
  async cursorAtEnd(words: string): Promise<void> {
    await this.blocks.filter({ hasText: words }).first().click();
    await this.window.keyboard.press("End");
  }

  /** The labels and words of all blocks. What stands in for missing words is none of them. */
  lines(): Promise<string[]> {
    return this.blocks.evaluateAll((blocks) =>
      blocks.map((block) => {
        const strings = [...block.querySelectorAll("[data-slate-string]")];
        const text = strings.map((string) => string.textContent).join("");
        return [block.getAttribute("data-label"), text].filter(Boolean).join(" ");
      }),
    );
  }

  /** Waits until the body reads like this, labels included. */
  async reads(lines: string[]): Promise<void> {
    await expect.poll(() => this.lines()).toEqual(lines);
  }

  /** Types where the cursor is. A line break is Enter. */
  async type(text: string): Promise<void> {
    await this.window.keyboard.type(text);
  }

  /** Presses keys one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.window.keyboard.press(key);
  }

  /** Runs a command by some words of its name, as one who does not know its keys. */
  async run(words: string): Promise<void> {
    await this.press("Control+K");
    await this.window.getByRole("dialog", { name: "Tìm lệnh" }).waitFor();
    await this.window.keyboard.type(words);
    await this.press("Enter");
  }

  /** Waits until the text of the body and of the header is on disk, and says its revision. */
  async savedAs(): Promise<number> {
    await this.saved();
    return this.savedRevision();
  }

  button(name: string): Locator {
    return this.window.getByRole("button", { name, exact: true });
  }

  /** Chooses a level for the block at the cursor from the menu. */
  async chooseLevel(name: string): Promise<void> {
    await this.window.getByRole("button", { name: /^Cấp: / }).click();
    await this.window.getByRole("menuitemradio", { name, exact: true }).click();
  }

  /** Opens the menu of further parts by keyboard and goes down to one, opening menus on the way. */
  async addPart(...names: string[]): Promise<void> {
    await this.button("Thêm thành phần").focus();
    await this.press("Enter");
    for (const [index, name] of names.entries()) {
      if (index > 0) await this.press("ArrowRight");
      await this.downTo(name);
    }
    await this.press("Enter");
  }

  /** Presses the arrow until the item of a menu with this name has the focus. */
  async downTo(name: string): Promise<void> {
    const item = this.window.locator("[role^=menuitem]").filter({ hasText: name });
    await item.first().waitFor();
    for (let n = 0; n < 30; n++) {
      const focused = await this.window.evaluate(() => document.activeElement?.textContent ?? "");
      if (focused.startsWith(name)) return;
      await this.press("ArrowDown");
    }
    throw new Error(`no menu item "${name}"`);
  }

  /** Puts something where the cursor is, from the menu. */
  async insert(name: string): Promise<void> {
    await this.button("Chèn").click();
    await this.window.getByRole("menuitem", { name }).click();
  }

  /** An empty table of that size where the cursor is, by keyboard. */
  async insertTable(rows: number, columns: number): Promise<void> {
    await this.insert("Bảng");
    await this.window.getByRole("button", { name: "2 hàng, 2 cột" }).and(this.focused).waitFor();
    for (let n = 2; n < rows; n++) await this.press("ArrowDown");
    for (let n = 2; n < columns; n++) await this.press("ArrowRight");
    await this.press("Enter");
    await expect(this.body).toBeFocused();
  }

  private get focused(): Locator {
    return this.window.locator(":focus");
  }

  /** Runs a command of the table at the cursor. */
  async tableCommand(name: string): Promise<void> {
    await this.button("Bảng").click();
    await this.window.locator("[role^=menuitem]").filter({ hasText: name }).click();
  }

  /** The words of the cells of a table, row by row. */
  tableRows(index = 0): Promise<string[][]> {
    return this.body
      .locator("table")
      .nth(index)
      .locator("tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll("td")].map((cell) =>
            [...cell.querySelectorAll("[data-slate-string]")].map((s) => s.textContent).join(""),
          ),
        ),
      );
  }

  /** Waits until a table reads like this. */
  async tableReads(rows: string[][], index = 0): Promise<void> {
    await expect.poll(() => this.tableRows(index)).toEqual(rows);
  }

  /** The names of the recipients, in their order, each with its note and what is printed after it. */
  recipients(): Promise<string[]> {
    return this.recipientRows.evaluateAll((rows) =>
      rows.map((row) => {
        const [name, note] = [...row.querySelectorAll("[role=textbox]")].map((f) => f.textContent);
        const end = row.querySelectorAll(":scope > span[aria-hidden]")[1]?.textContent;
        return `${name}${note ? ` (${note})` : ""}${end}`;
      }),
    );
  }

  get recipientRows(): Locator {
    return this.window.getByRole("region", { name: "Nơi nhận" }).getByRole("listitem");
  }

  async fillDate(day: string, month: string, year: string): Promise<void> {
    await this.field("Ngày ký").fill(day);
    await this.field("Tháng ký").fill(month);
    await this.field("Năm ký").fill(year);
  }

  /** Signs off on the sheet; `look` runs when it is filled in. */
  async signOff(signer: string, position: string, look?: () => Promise<void>): Promise<void> {
    await this.window.getByRole("button", { name: "Duyệt", exact: true }).click();
    const sheet = this.window.getByRole("dialog");
    await sheet.getByLabel("Họ và tên người duyệt").fill(signer);
    await sheet.getByLabel("Chức vụ").fill(position);
    await look?.();
    await sheet.getByRole("button", { name: "Duyệt bản này" }).click();
    await sheet.waitFor({ state: "detached" });
  }

  /** Exports in one click and waits for the notice. */
  async exportDocx(kind: "bản sạch" | "bản dự thảo"): Promise<void> {
    await this.window.getByRole("button", { name: "Xuất DOCX", exact: true }).click();
    await this.window.getByText(`Đã xuất DOCX: ${kind}`, { exact: true }).waitFor();
  }

  /** Closes the notice on top, and any that stands below it. */
  async closeNotice(): Promise<void> {
    const close = this.window.getByRole("button", { name: "Đóng thông báo" });
    await close.first().click();
    await expect(async () => {
      for (const one of await close.all()) await one.click({ timeout: 1_000 }).catch(() => {});
      await expect(close).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
  }

  async back(): Promise<void> {
    await this.window.getByRole("button", { name: "Danh sách", exact: true }).click();
  }
}
