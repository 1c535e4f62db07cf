import type { Locator, Page } from "@playwright/test";
import { answerOpenDialog, type RunningApp } from "./app.ts";

const EXAMPLE = "Bản mẫu đầy đủ";

/** The first screen, as a person uses it. */
export class LibraryPage {
  readonly window: Page;

  constructor(window: Page) {
    this.window = window;
  }

  /** The rows of the list on screen. */
  get rows(): Locator {
    return this.window.getByRole("main").getByRole("listitem");
  }

  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  /** A new draft of a type, or from the complete conclusion. */
  async newFrom(template: string): Promise<void> {
    const type = template === EXAMPLE ? `${EXAMPLE}\\s*Kết luận` : template;
    await this.window.getByRole("button", { name: "Văn bản mới" }).first().click();
    const dialog = this.window.getByRole("dialog");
    await dialog
      .getByRole("button", { name: new RegExp(`^${type}`) })
      .first()
      .click();
  }

  async importFile({ electron }: RunningApp, file: string): Promise<void> {
    await answerOpenDialog(electron, file);
    await this.window.getByRole("button", { name: "Nhập từ tệp" }).first().click();
  }

  async paste(text: string): Promise<void> {
    await this.window.getByRole("button", { name: "Dán văn bản" }).first().click();
    await this.window
      .getByRole("dialog")
      .getByRole("textbox", { name: "Nội dung văn bản" })
      .fill(text);
    await this.window.getByRole("button", { name: "Tạo văn bản" }).click();
  }

  async open(words: string): Promise<void> {
    await this.row(words).getByRole("button").first().click();
  }

  /** A compartment at the left. */
  view(name: string): Locator {
    return this.window.getByRole("navigation", { name: "Ngăn văn bản" }).getByRole("button", {
      name,
    });
  }

  /** Opens the menu of a row and chooses from it. */
  async choose(words: string, command: string): Promise<void> {
    await this.row(words)
      .getByRole("button", { name: /^Lệnh khác/ })
      .click();
    await this.window.getByRole("menuitem", { name: command }).click();
  }

  async search(words: string): Promise<void> {
    await this.window.getByRole("searchbox").fill(words);
  }
}
