import { expect, type Locator, type Page } from "@playwright/test";

/** The panel for finding and replacing, as a person uses it. */
export class FindPanel {
  readonly window: Page;
  readonly panel: Locator;

  constructor(window: Page) {
    this.window = window;
    // By its element: to look for a role goes through all of a long paper.
    this.panel = window.locator("search");
  }

  get typed(): Locator {
    return this.panel.getByRole("textbox", { name: "Tìm trong văn bản" });
  }

  get replacement(): Locator {
    return this.panel.getByRole("textbox", { name: "Thay bằng" });
  }

  button(name: string): Locator {
    return this.panel.getByRole("button", { name, exact: true });
  }

  async says(count: string | RegExp): Promise<void> {
    await expect(this.panel.getByTestId("find-count")).toHaveText(count);
  }

  /** Every text that is marked as found, and the current one. */
  marked(): Promise<{ found: string[]; current: string[] }> {
    return this.window.evaluate(() => {
      const words = (name: string) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) =>
          range instanceof Range ? range.toString() : "",
        );
      return { found: words("vk-found"), current: words("vk-found-current") };
    });
  }

  /** True when the current match is in sight and the panel does not lie over it. */
  currentInSight(): Promise<boolean> {
    return this.window.evaluate(() => {
      const [range] = CSS.highlights.get("vk-found-current") ?? [];
      const panel = document.querySelector(".vk-find")?.getBoundingClientRect();
      const desk = document.querySelector(".vk-desk")?.getBoundingClientRect();
      if (!(range instanceof Range) || !panel || !desk) return false;
      const { top, bottom } = range.getBoundingClientRect();
      return top >= panel.bottom && top >= desk.top && bottom <= desk.bottom;
    });
  }
}
