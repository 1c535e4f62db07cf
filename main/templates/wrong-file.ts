import { readFileSync } from "node:fs";
import type { DataProblem } from "../../document/data-file.ts";
import type { Message } from "../../document/message.ts";
import { fail, ok, type Result } from "../../document/result.ts";

/** What a data file is, as the message calls it. */
export type FileKind = "Mẫu văn bản" | "Văn bản mẫu" | "Thể thức" | "Mẫu cơ quan" | "Cụm từ";

const RULES: Record<FileKind, string> = {
  "Mẫu văn bản": "template-wrong",
  "Văn bản mẫu": "template-wrong",
  "Thể thức": "profile-wrong",
  "Mẫu cơ quan": "organisation-wrong",
  "Cụm từ": "phrases-wrong",
};

/** A file's JSON, or the problem that it is none. */
export function readJson(file: string): Result<unknown, DataProblem> {
  try {
    return ok(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    const expected = "tệp JSON đúng cú pháp (đủ dấu phẩy, ngoặc kép, dấu ngoặc)";
    return fail({ field: "", expected });
  }
}

/** Says which file is not used, which field is wrong, and what was expected there. */
export function wrongFile(kind: FileKind, file: string, problem: DataProblem): Message {
  const { field, expected } = problem;
  const place = field ? `trường "${field}"` : "cả tệp";
  return {
    rule: RULES[kind],
    severity: "error",
    text: `${kind} ${file} không dùng được: ${place} thiếu hoặc sai; cần ${expected}`,
  };
}
