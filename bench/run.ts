// npm run bench: the measurements of targets.md, each beside its peers in the same run. Prints
// Markdown; --write puts it into README.md. Nothing here asserts a time.
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { buildPeers } from "./build-peers.ts";
import { FULL, QUICK } from "./effort.ts";
import { exporting } from "./export.ts";
import { launching } from "./launch.ts";
import { longSession } from "./long-session.ts";
import { type Measurement, say } from "./measurement.ts";
import { memory } from "./memory.ts";
import { opening } from "./opening.ts";
import { pages } from "./pages.ts";
import { writeSection } from "./readme.ts";
import { typing } from "./typing.ts";
import { typingUnderLoad } from "./typing-under-load.ts";

const MEASUREMENTS: readonly Measurement[] = [
  typing,
  typingUnderLoad,
  launching,
  opening,
  exporting,
  memory,
  pages,
  longSession,
];

const { values } = parseArgs({
  options: {
    only: { type: "string", default: MEASUREMENTS.map((m) => m.id).join(",") },
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

/** What the figures depend on; no date, so that the same figures are the same text. */
function machine(): string {
  const [cpu] = cpus();
  const electron = process.env.VAN_KIEN_ELECTRON_VERSION ?? "of unknown version";
  return `${cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), Electron ${electron}, Node ${process.versions.node}.`;
}

function chosen(): Measurement[] {
  const ids = values.only.split(",");
  const unknown = ids.filter((id) => !MEASUREMENTS.some((m) => m.id === id));
  if (unknown.length > 0) {
    const known = MEASUREMENTS.map((m) => m.id).join(", ");
    throw new Error(`--only ${unknown}: there are ${known}`);
  }
  return MEASUREMENTS.filter((m) => ids.includes(m.id));
}

const measurements = chosen();
await buildPeers();
for (const { id, title, measure } of measurements) {
  say(`${id} ${title} …`);
  const section = [`### ${id} ${title}`, machine(), await measure(values.quick ? QUICK : FULL)];
  const markdown = section.join("\n\n");
  console.info(`${markdown}\n`);
  if (values.write) writeSection(id, markdown);
}
