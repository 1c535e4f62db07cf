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

  /** The labels and words of all blocks. */
  lines(): Promise<string[]> {
    return this.blocks.evaluateAll((blocks) =>
      blocks.map((block) =>
        [block.getAttribute("data-label"), block.textContent.replaceAll("\ufeff", "")]
          .filter(Boolean)
          .join(" "),
      ),
    );
  }

  async fillDate(day: string, month: string, year: string): Promise<void> {
    await this.field("Ngày ký").fill(day);
    await this.field("Tháng ký").fill(month);
    await this.field("Năm ký").fill(year);
  }

  /** Signs off on the sheet; `look` runs when it is filled in. */
  async signOff(signer: string, position: string, look?: () => Promise<void>): Promise<void> {
    await this.window.getByRole("button", { name: "Ký duyệt", exact: true }).click();
    const sheet = this.window.getByRole("dialog");
    await sheet.getByLabel("Họ và tên người ký duyệt").fill(signer);
    await sheet.getByLabel("Chức vụ").fill(position);
    await look?.();
    await sheet.getByRole("button", { name: "Ký duyệt bản này" }).click();
    await sheet.waitFor({ state: "detached" });
  }

  /** Exports in one click and waits for the notice. */
  async exportDocx(kind: "bản sạch" | "bản dự thảo"): Promise<void> {
    await this.window.getByRole("button", { name: "Xuất DOCX" }).click();
    await this.window.getByText(`Đã xuất ${kind}`, { exact: true }).waitFor();
  }

  /** Closes the notice on top. */
  async closeNotice(): Promise<void> {
    const close = this.window.getByRole("button", { name: "Đóng thông báo" });
    await close.first().click();
    await expect(close).toHaveCount(0);
  }

  async back(): Promise<void> {
    await this.window.getByRole("button", { name: "Danh sách", exact: true }).click();
  }
}
