import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Folders, newFolders, ROOT, removeFolders } from "../e2e/app.ts";
import { OUT } from "./build-peers.ts";
import type { Effort } from "./effort.ts";
import { electronPath, sandbox } from "./electron.ts";
import { median, ms, ratio, table, takingTurns } from "./figures.ts";
import { watchApp, watchBlank } from "./launch-page.ts";
import { type Measurement, say } from "./measurement.ts";
import { describeReference, referenceDocument } from "./reference.ts";
import { addReferenceDraft } from "./reference-draft.ts";

/** What is started, in what environment, and the script in its page that says when it is there. */
type Subject = { entry: string; app: string; env: Record<string, string>; script: () => unknown };

const PATIENCE_MS = 60_000;
const ANSWER = /^bench (.*)$/mu;

/** Starts a process and answers the times its page told, in milliseconds since the start. */
function launch({ entry, app, env, script }: Subject, profile: string): Promise<number[]> {
  const startedAt = Date.now();
  const child = spawn(
    electronPath(),
    [...sandbox, `--user-data-dir=${profile}`, join(OUT, "launcher")],
    {
      env: {
        ...process.env,
        ...env,
        BENCH_ENTRY: entry,
        BENCH_APP: app,
        BENCH_SCRIPT: `(${script})()`,
      },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: PATIENCE_MS,
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      const answer: unknown = JSON.parse(ANSWER.exec(output)?.[1] ?? "null");
      if (Array.isArray(answer)) resolve(answer.map((at) => Number(at) - startedAt));
      else reject(new Error(`${entry} did not get to its window:\n${output}`));
    });
  });
}

const blank: Subject = {
  entry: join(OUT, "programs/blank.js"),
  app: join(OUT, "blank"),
  env: {},
  script: watchBlank,
};

const ours = (folders: Folders): Subject => ({
  entry: join(ROOT, "out/app/main/start.js"),
  app: ROOT,
  env: { VAN_KIEN_DATA: folders.data, VAN_KIEN_EXPORTS: folders.exports },
  script: watchApp,
});

async function measure({ launches }: Effort): Promise<string> {
  const reference = referenceDocument();
  const folders = newFolders();
  const profile = mkdtempSync(join(tmpdir(), "van-kien-blank-"));
  await addReferenceDraft(folders, reference);
  const library: number[] = [];
  const launchOurs = async (): Promise<number> => {
    const [shown = Number.NaN, open = Number.NaN] = await launch(
      ours(folders),
      join(folders.data, "window"),
    );
    library.push(shown);
    return open;
  };
  const launchBlank = async (): Promise<number> => (await launch(blank, profile))[0] ?? Number.NaN;
  const works = { blank: launchBlank, ours: launchOurs };
  // The very first start fills caches on the disk that every later one has.
  await takingTurns(1, works);
  library.length = 0;
  const times = await takingTurns(launches, works);
  say(`  blank ${times.blank.map(ms).join(", ")}; Văn Kiện ${times.ours.map(ms).join(", ")}`);
  removeFolders(folders);
  rmSync(profile, { recursive: true, force: true });
  return report(launches, describeReference(reference), { ...times, library });
}

type Times = Record<"blank" | "library" | "ours", number[]>;

function report(launches: number, draft: string, times: Times): string {
  const row = (name: string, figures: number[], goal: string): string[] => [
    name,
    ms(median(figures)),
    ratio(median(figures), median(times.blank)),
    goal,
  ];
  return [
    `From starting the process, median of ${launches} launches in turns. The draft: ${draft}.\n`,
    table(
      ["painted and ready", "ms", "times blank", "goal"],
      [
        row("blank Electron window", times.blank, ""),
        row("library with its drafts", times.library, ""),
        row("newest draft, cursor in its body", times.ours, "at most 2.5"),
      ],
    ),
  ].join("\n");
}

export const launching: Measurement = { id: "P3", title: "Launch", measure };
