import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document as DocxDocument, Packer, Paragraph } from "docx";
import { document as documentOf } from "../document/build.ts";
import type { Document } from "../document/model.ts";
import { documentText } from "../document/text.ts";
import { ROOT } from "../e2e/app.ts";
import { writeDocx } from "../main/docx/write/write-docx.ts";
import { OUT } from "./build-peers.ts";
import type { Effort } from "./effort.ts";
import { clickToFile } from "./export-click.ts";
import { median, ms, ratio, table, takingTurns, timed } from "./figures.ts";
import { blockOf, lineOf, longText } from "./long-text.ts";
import { type Measurement, say } from "./measurement.ts";
import { describeReference, type Reference, referenceDocument } from "./reference.ts";

const LONG = 4_000;
const CLEAN = { mark: { kind: "clean" } } as const;

/** Runs a whole process; milliseconds, or NaN when there is no such program. */
function processTime(command: string, args: readonly string[]): number {
  const start = performance.now();
  const { error, status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (error && "code" in error && error.code === "ENOENT") return Number.NaN;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}:\n${stderr}`);
  return performance.now() - start;
}

/** Time of the first DOCX inside a fresh process, as that process tells it. */
function firstInProcess(file: string): number {
  const program = join(OUT, "programs/cold-docx.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, file], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** Everything that is a process of its own takes turns: ours, fresh each time, and pandoc. */
async function processes(reference: Reference, rounds: number) {
  const folder = mkdtempSync(join(tmpdir(), "van-kien-bench-"));
  const files = {
    json: join(folder, "reference.json"),
    draft: join(folder, "draft.json"),
    text: join(folder, "reference.md"),
  };
  writeFileSync(files.json, JSON.stringify(reference));
  writeFileSync(files.draft, JSON.stringify(reference.document));
  writeFileSync(
    files.text,
    documentText(reference.document, reference.template, reference.profile).replaceAll(
      "\n",
      "\n\n",
    ),
  );
  const cli = join(ROOT, "out/app/main/cli.js");
  const ours = [cli, "export", files.draft, "--out", join(folder, "ours.docx")];
  const pandoc = ["-f", "markdown", "-o", join(folder, "pandoc.docx"), files.text];
  const times = await takingTurns(rounds, {
    pandoc: async () => processTime("pandoc", pandoc),
    cold: async () => firstInProcess(files.json),
    cli: async () => processTime(process.execPath, ours),
  });
  rmSync(folder, { recursive: true });
  return times;
}

async function warmTimes(
  { document, template, profile }: Reference,
  rounds: number,
): Promise<number[]> {
  const work = () => timed(() => writeDocx(document, template, profile, CLEAN));
  await takingTurns(5, { work });
  return (await takingTurns(rounds, { work })).work;
}

/** What docx itself needs for so many paragraphs of nothing but text. */
const packBare = (lines: readonly string[]): Promise<ArrayBuffer> =>
  Packer.toArrayBuffer(
    new DocxDocument({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
  );

async function longTimes({ template, profile }: Reference, rounds: number) {
  const prose = longText(LONG);
  const lines = prose.map(lineOf);
  const document: Document = documentOf(prose.map(blockOf), { subject: { text: "Đo tốc độ" } });
  const works = {
    bare: () => timed(() => packBare(lines)),
    ours: () => timed(() => writeDocx(document, template, profile, CLEAN)),
  };
  await takingTurns(1, works);
  return takingTurns(rounds, works);
}

type Times = { warm: number[]; click: number[] } & Awaited<ReturnType<typeof processes>>;

function shortTable({ pandoc: pandocTimes, cold, cli, warm, click }: Times): string {
  const [firstClick = Number.NaN, ...clicks] = click;
  const pandoc = median(pandocTimes);
  const row = (name: string, figure: number, goal = ""): string[] => [
    name,
    ms(figure),
    ratio(figure, pandoc),
    goal,
  ];
  return table(
    ["what", "ms", "of pandoc's", "goal"],
    [
      row("pandoc, whole process, same text", pandoc),
      row("click to file on disk in the app", median(clicks), "at most 0.50"),
      row("writing it, warm", median(warm), "at most 0.50"),
      row("first click after a launch", firstClick),
      row("first writing in a fresh process, loading the writer", median(cold)),
      row("`van-kien export`, whole process", median(cli)),
    ],
  );
}

function longTable(long: Record<"bare" | "ours", number[]>): string {
  const [bare, ours] = [median(long.bare), median(long.ours)];
  return table(
    ["what", "ms", "of docx's", "goal"],
    [
      ["docx, bare packing of the same paragraphs", ms(bare), "1.00", ""],
      ["writing it", ms(ours), ratio(ours, bare), "at most 1.30"],
    ],
  );
}

async function measure(effort: Effort): Promise<string> {
  const reference = referenceDocument();
  const warm = await warmTimes(reference, effort.warm);
  const long = await longTimes(reference, effort.long);
  const apart = await processes(reference, effort.processes);
  const click = await clickToFile(reference, effort.clicks);
  say(`  clicks ${click.map(ms).join(", ")}; long ${long.ours.map(ms).join(", ")}`);
  return [
    `DOCX of ${describeReference(reference)}; milliseconds, medians.\n`,
    shortTable({ ...apart, warm, click }),
    `\nDOCX of ${LONG.toLocaleString("en")} paragraphs of 60 words; milliseconds, medians in turns.\n`,
    longTable(long),
  ].join("\n");
}

export const exporting: Measurement = { id: "P5", title: "Export", measure };
