import { expect, type Locator, type Page } from "@playwright/test";

/** The screen of the real pages, as a person uses it. */
export class PreviewPage {
  readonly window: Page;

  constructor(window: Page) {
    this.window = window;
  }

  get pages(): Locator {
    return this.window.getByRole("article");
  }

  /** "Trang 3 / 10" */
  get place(): Locator {
    return this.window.getByTestId("preview-page");
  }

  async open(): Promise<void> {
    await this.window.getByRole("button", { name: "Xem trang", exact: true }).click();
    await expect(this.pages.first()).toBeVisible();
  }

  async back(): Promise<void> {
    await this.window.keyboard.press("Escape");
    await expect(this.pages).toHaveCount(0);
  }

  button(name: string): Locator {
    return this.window.getByRole("button", { name, exact: true });
  }

  /** The words of every page, line by line, as a screen reader gets them. */
  async texts(): Promise<string[][]> {
    const texts = await this.pages.evaluateAll((pages) =>
      pages.map((page) => page.querySelector(".vk-page-words")?.textContent ?? ""),
    );
    return texts.map((text) => text.split("\n"));
  }
}
