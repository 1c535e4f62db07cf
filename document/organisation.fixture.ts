import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Organisation, parseOrganisation } from "./organisation.ts";

function sample(): Organisation {
  const file = resolve("organisations/quang-ngai.json");
  const parsed = parseOrganisation(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** The sample that the app ships. */
export const quangNgai: Organisation = sample();
