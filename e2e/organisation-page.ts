import { expect, type Locator, type Page } from "@playwright/test";

/** "Cơ quan của tôi", as a person uses it. */
export class OrganisationPage {
  readonly window: Page;

  constructor(window: Page) {
    this.window = window;
  }

  /** The page that will print. */
  get letterhead(): Locator {
    return this.window.getByRole("region", { name: "Trang sẽ in" });
  }

  /** A section of the form: "Cơ quan ban hành", "Người ký". */
  section(name: string): Locator {
    return this.window.getByRole("region", { name, exact: true });
  }

  /** An entry of a section, opened. */
  async open(section: string, name: string): Promise<void> {
    const face = this.section(section).getByRole("button", { name: new RegExp(`^${name}`) });
    if ((await face.getAttribute("aria-expanded")) === "false") await face.click();
  }

  field(name: string): Locator {
    return this.window.getByRole("main").getByRole("textbox", { name, exact: true });
  }

  button(name: string): Locator {
    return this.window.getByRole("button", { name, exact: true });
  }

  /** Saves, and waits until it is said to be on the disk. */
  async save(): Promise<void> {
    await this.button("Lưu").click();
    await expect(this.window.getByTestId("office-state")).toHaveText(/^đã lưu \d/);
  }

  /** From the library to the form. */
  async enter(): Promise<void> {
    await this.window.getByRole("button", { name: /ơ quan của tôi$/ }).click();
    await this.window.getByRole("main", { name: "Thông tin cơ quan" }).waitFor();
  }

  async back(): Promise<void> {
    await this.button("Danh sách").click();
  }

  /** Chooses who issues and who signs a new paper, and makes it. */
  async create(body: RegExp, signer?: RegExp): Promise<void> {
    const dialog = this.window.getByRole("dialog");
    await dialog.getByRole("radio", { name: body }).check();
    if (signer) await dialog.getByRole("radio", { name: signer }).check();
    await dialog.getByRole("button", { name: "Tạo văn bản" }).click();
  }
}
