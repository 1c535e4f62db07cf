// The first DOCX of a fresh process: loading the writer and writing, in milliseconds, on stdout.
import { readFileSync } from "node:fs";
import type { Reference } from "../reference.ts";

const [file = ""] = process.argv.slice(2);
const { document, template, profile }: Reference = JSON.parse(readFileSync(file, "utf8"));
const start = performance.now();
const { writeDocx } = await import("../../main/docx/write/write-docx.ts");
await writeDocx(document, template, profile, { mark: { kind: "clean" } });
console.info(performance.now() - start);
