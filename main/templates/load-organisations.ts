import type { DataProblem } from "../../document/data-file.ts";
import type { Message } from "../../document/message.ts";
import { type Organisation, parseOrganisation } from "../../document/organisation.ts";
import { organisationProblems } from "../../document/organisation-problems.ts";
import { fail, type Result } from "../../document/result.ts";
import { jsonFiles } from "./json-files.ts";
import { readJson, wrongFile } from "./wrong-file.ts";

export type LoadedOrganisations = { samples: Organisation[]; messages: Message[] };

/** Reads every sample of an office, by name. A wrong file is left out, with a message. */
export function loadOrganisations(...folders: string[]): LoadedOrganisations {
  const loaded: LoadedOrganisations = { samples: [], messages: [] };
  for (const file of folders.flatMap(jsonFiles)) {
    const sample = readSample(file);
    if (sample.ok) loaded.samples.push(sample.value);
    else loaded.messages.push(wrongFile("Mẫu cơ quan", file, sample.error));
  }
  return loaded;
}

function readSample(file: string): Result<Organisation, DataProblem> {
  const json = readJson(file);
  const parsed = json.ok ? parseOrganisation(json.value) : json;
  if (!parsed.ok) return parsed;
  const [problem] = organisationProblems(parsed.value);
  if (!problem) return parsed;
  const field = [problem.entry, problem.field].filter(Boolean).join(".");
  return fail({ field, expected: problem.code });
}
