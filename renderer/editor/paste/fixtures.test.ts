import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { paragraph } from "../../../document/build.ts";
import { type Block, isTable, type Text, textsOf } from "../../../document/model.ts";
import { numberBlocks } from "../../../document/numbering.ts";
import { normalizeBody } from "../../../document/rules.ts";
import { isSoundTable } from "../../../document/table-rules.ts";
import { newId, openWithPasting, scheme } from "../open-body.fixture.ts";
import { loadPageReader } from "./pasting.ts";

const FOLDER = resolve(import.meta.dirname, "fixtures");
const names = readdirSync(FOLDER, { withFileTypes: true }).flatMap((e) =>
  e.isDirectory() ? [e.name] : [],
);

beforeAll(() => loadPageReader());

const read = (name: string, file: string): string => {
  const path = resolve(FOLDER, name, file);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
};

/** Runs as they are written by hand: "**đậm**", "_nghiêng_", "[đề mục]", "chữ{chú thích}". */
function written(run: Text): string {
  const bold = run.bold ? `**${run.text}**` : run.text;
  const italic = run.italic ? `_${bold}_` : bold;
  return (run.lead ? `[${italic}]` : italic) + (run.note === undefined ? "" : `{${run.note}}`);
}

/** A body as a list of lines: label and words, rows of tables with their cells. */
function outline(body: readonly Block[]): unknown[] {
  const labels = numberBlocks(body, scheme);
  return body.map((block, i) => {
    if (isTable(block)) {
      const rows = block.children.map((row) =>
        row.children.map(
          (c) =>
            `${c.align ? `(${c.align}) ` : ""}${c.span ? `${c.span}× ` : ""}${c.children.map(written).join("")}`,
        ),
      );
      return { header: block.header, widths: block.widths, rows };
    }
    return [labels[i], textsOf(block).map(written).join("")].filter(Boolean).join(" ");
  });
}

/** All words of a body in order, labels and footnotes among them. */
function wordsOfBody(body: readonly Block[]): string[] {
  const labels = numberBlocks(body, scheme);
  const words = (run: Text) => run.text;
  return body
    .map((block, i) => {
      if (!isTable(block)) return `${labels[i] ?? ""} ${textsOf(block).map(words).join("")}`;
      return block.children
        .flatMap((row) => row.children.map((c) => c.children.map(words).join("")))
        .join(" ");
    })
    .join(" ")
    .split(/\s+/u)
    .filter(Boolean);
}

const lettersOf = (words: string): string[] => words.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Labels are derived, marks of footnotes are, hidden marks go, and U+00D0 is a look-alike. */
const wordsOfSource = (source: string): string =>
  source
    .normalize("NFC")
    .replace(/[\u200b\u00ad\ufeff]/gu, "")
    .replaceAll("\u00d0", "Đ")
    .replace(/^\s*(?:[\p{L}\d.]{1,5}[.)]|[·•o-])\s/gmu, "")
    .replace(/(?<=\p{L}{2})\d(?=\.$)/gmu, "");

/** The words of the source that the body does not hold in this order. */
function lost(source: string, body: readonly Block[]): string[] {
  const all = lettersOf(wordsOfBody(body).join(" "));
  const clean = wordsOfSource(source);
  let from = 0;
  return lettersOf(clean).filter((word) => {
    const at = all.indexOf(word, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

describe.each(names)("%s", (name) => {
  const clip = {
    fragment: "",
    html: read(name, "clipboard.html"),
    text: read(name, "clipboard.txt"),
  };
  const paste = (mode: "structured" | "unicode") => {
    const { editor, pasting } = openWithPasting([paragraph("p", "")]);
    editor.select({ path: [0, 0], offset: 0 });
    pasting.paste(clip, mode);
    return { body: editor.children as Block[], editor, pasting };
  };

  test("becomes what is expected", () => {
    const expected = read(name, "expected.json");
    const legacy = read(name, "unicode.txt") !== "";
    const { body } = paste(legacy ? "unicode" : "structured");
    if (process.env.RECORD) {
      const path = resolve(FOLDER, name, "expected.json");
      writeFileSync(path, `${JSON.stringify(outline(body), null, 2)}\n`);
      return;
    }
    expect(outline(body)).toEqual(JSON.parse(expected));
  });

  test("loses no word, and is a body that the rules accept", () => {
    const unicode = read(name, "unicode.txt");
    const { body } = paste(unicode === "" ? "structured" : "unicode");
    expect(lost(unicode === "" ? clip.text : unicode, body)).toEqual([]);
    expect(normalizeBody(body, { scheme, newId })).toEqual(body);
    for (const block of body) if (isTable(block)) expect(isSoundTable(block)).toBe(true);
  });

  test("is one step, and can be had as it was", () => {
    const { editor, pasting, body } = paste("structured");
    expect(editor.history.undos).toHaveLength(1);
    pasting.again("plain");
    expect(editor.history.undos).toHaveLength(2);
    const plain = editor.children as Block[];
    expect(plain.every((b) => b.type === "paragraph")).toBe(true);
    editor.undo();
    expect(editor.children).toEqual(body);
    editor.undo();
    expect(editor.children).toEqual([paragraph("p", "")]);
  });
});
