import type { z } from "zod";
import { fail, ok, type Result } from "./result.ts";

/** What is wrong with a data file: which field, and what was expected there. */
export type DataProblem = { field: string; expected: string };

/** Checks unknown JSON against a schema; the first wrong field is named. */
export function parseData<S extends z.ZodType>(
  schema: S,
  json: unknown,
): Result<z.infer<S>, DataProblem> {
  const parsed = schema.safeParse(json);
  return parsed.success ? ok(parsed.data) : fail(problemOf(parsed.error));
}

/** The first wrong field of a failed check. */
export function problemOf(error: z.ZodError): DataProblem {
  const issue = error.issues[0];
  return { field: issue?.path.join(".") ?? "", expected: issue?.message ?? "" };
}
