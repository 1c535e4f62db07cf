import AxeBuilder from "@axe-core/playwright";
import { type RunningApp, settled } from "./app.ts";

const GRAVE = ["serious", "critical"];

/** What axe finds on the screen that keeps somebody from using it, each with where it stands. */
export async function graveFindings({ window }: RunningApp): Promise<string[]> {
  await settled(window);
  const axe = new AxeBuilder({ page: window })
    .setLegacyMode()
    // Fluent's guards of a focus group: whoever reaches one is sent on at once.
    .exclude("[data-tabster-dummy]");
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ""))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target} (${any.map((a) => a.message)})`),
    );
}
