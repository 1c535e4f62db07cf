import { expect, type Locator, type Page } from "@playwright/test";

/** The outline of an open draft, as a person uses it. */
export class OutlinePage {
  readonly window: Page;
  readonly tree: Locator;

  constructor(window: Page) {
    this.window = window;
    this.tree = window.getByRole("tree", { name: "Bố cục" });
  }

  row(words: string): Locator {
    return this.tree.getByRole("treeitem").filter({ hasText: words });
  }

  /** Waits until the tree shows these rows, labels included. */
  async shows(rows: string[]): Promise<void> {
    await expect
      .poll(() =>
        this.tree
          .getByRole("treeitem")
          .evaluateAll((all) => all.map((row) => row.getAttribute("aria-label"))),
      )
      .toEqual(rows);
  }

  /** Chooses from the menu of a row by keyboard; the row has the focus. */
  async choose(words: string, command: string): Promise<void> {
    await this.row(words).focus();
    await this.window.keyboard.press("Shift+F10");
    const item = this.window.getByRole("menuitem", { name: command });
    await item.waitFor();
    for (let n = 0; n < 10; n++) {
      if (await item.evaluate((one) => one === document.activeElement)) break;
      await this.window.keyboard.press("ArrowDown");
    }
    await this.window.keyboard.press("Enter");
    await item.waitFor({ state: "detached" });
  }

  /** Drags one row onto another: above it, below it, or into it. */
  async drag(from: string, to: string, where: "above" | "below" | "inside"): Promise<void> {
    const { mouse } = this.window;
    const [source, target] = [await this.boxOf(from), await this.boxOf(to)];
    const share = { above: 0.1, below: 0.9, inside: 0.5 }[where];
    await mouse.move(source.x + 60, source.y + source.height / 2);
    await mouse.down();
    await mouse.move(source.x + 66, source.y + source.height / 2 + 6, { steps: 3 });
    const y = target.y + target.height * share;
    await mouse.move(target.x + 60, y, { steps: 5 });
    await mouse.move(target.x + 61, y);
    await expect(this.tree.locator(".vk-outline-drop")).toBeVisible();
    await mouse.up();
  }

  private async boxOf(words: string) {
    const box = await this.row(words).boundingBox();
    if (!box) throw new Error(`no row "${words}"`);
    return box;
  }
}
