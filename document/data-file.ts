import type { z } from "zod";
import { fail, ok, type Result } from "./result.ts";

/** What is wrong with a data file: which field, and what was expected there, in Vietnamese. */
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
  return { field: issue?.path.join(".") ?? "", expected: issue ? expectedBy(issue) : "" };
}

type Issue = z.ZodError["issues"][number];

/** What JSON calls string, object and so on, for people who do not program. */
const KINDS: Readonly<Record<string, string>> = {
  string: "chữ đặt trong ngoặc kép",
  number: "một số",
  int: "một số nguyên",
  array: "danh sách [ … ]",
  tuple: "danh sách [ … ]",
  object: "nhóm trường { … }",
  record: "nhóm trường { … }",
};

const kind = (name: string): string => KINDS[name] ?? name;

/** One value as it stands in the file, or a choice of several. */
function oneOf(values: readonly unknown[]): string {
  const written = values.map((value) => JSON.stringify(value));
  return written.length === 1 ? (written[0] ?? "") : `một trong các giá trị ${written.join(", ")}`;
}

/** Characters of a text, entries of a list; a number has no unit. */
const UNITS: Readonly<Record<string, string>> = { string: " ký tự", array: " mục" };

/** What an issue of the check asks for; the library's own words where there are none of ours. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return kind(issue.expected);
    case "invalid_value":
      return oneOf(issue.values);
    case "unrecognized_keys":
      return `không có trường lạ ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
    case "too_small":
      return `ít nhất ${issue.minimum}${UNITS[issue.origin] ?? ""}`;
    case "too_big":
      return `nhiều nhất ${issue.maximum}${UNITS[issue.origin] ?? ""}`;
    case "invalid_format":
      return issue.pattern ? `chữ theo mẫu ${issue.pattern}` : issue.message;
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? oneOf(issue.options)
        : issue.message;
    default:
      return issue.message;
  }
}
