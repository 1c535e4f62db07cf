import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Editor } from "slate";
import { expect, test } from "vitest";
import { annex, basis, countingIds, item, paragraph } from "../../document/build.ts";
import { example } from "../../document/ket-luan.fixture.ts";
import type { Block } from "../../document/model.ts";
import { parseDocument } from "../../document/parse.ts";
import { patience, tries } from "../../document/property-runs.fixture.ts";
import { normalizeBody } from "../../document/rules.ts";
import { bodyOf } from "./document-editor.ts";
import { grid, open, scheme } from "./open-body.fixture.ts";
import { type Act, acts, OPERATIONS, perform } from "./operations.fixture.ts";

/** Sequences of the model test R16. */
const SEQUENCES = 10_000;
const TIMEOUT_MS = patience(600_000);

const start = (): Block[] => [
  basis("b0", "Căn cứ Điều lệ Đảng"),
  item("b1", "section", [{ text: "Mục tiêu", lead: true }]),
  paragraph("b2", "Xây dựng tỉnh mạnh."),
  item("b3", "clause", [{ text: "Kinh tế", bold: true }, { text: " biển" }]),
  item("b4", "dash", "Cảng"),
  grid(),
  annex("b7", "Danh mục"),
  paragraph("b8", [{ text: "Theo số liệu", note: "Cục Thống kê" }, { text: " mới nhất" }]),
];

/** A clock that sometimes pauses. */
function opened(): Editor {
  let time = 0;
  return open(start(), { now: () => (time += 300) });
}

const normalised = (body: readonly Block[]): Block[] =>
  normalizeBody(body, { scheme, newId: countingIds("m") });

/** What is on disk is what is on the screen. */
function expectReadAsWritten(editor: Editor): void {
  const written = { ...example, body: bodyOf(editor) };
  const read = parseDocument(JSON.parse(JSON.stringify(written)), scheme, countingIds("m"));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expectSame(read.value, inOneForm(written));
}

/** Unicode's one form is made by writing, not by typing. */
const inOneForm = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === "string" ? part.normalize() : part,
  );

/** The difference is worked out only where there is one: these are tens of thousands. */
function expectSame(value: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(value, wanted)) expect(value).toEqual(wanted);
}

function expectUndoneAndRedone(editor: Editor): void {
  while (editor.history.redos.length > 0) editor.redo();
  const end = editor.children;
  while (editor.history.undos.length > 0) editor.undo();
  expectSame(editor.children, start());
  while (editor.history.redos.length > 0) editor.redo();
  expectSame(editor.children, end);
}

/** Performs a sequence and looks at all that has to hold after it. */
async function expectSound(sequence: readonly Act[]): Promise<void> {
  const editor = opened();
  for (const act of sequence) await perform(editor, act);
  expectSame(normalised(bodyOf(editor)), bodyOf(editor));
  expectReadAsWritten(editor);
  expectUndoneAndRedone(editor);
}

test.each<[string, Act[]]>([
  [
    "an undone Enter took a run-in title its mark",
    [
      { operation: "phrase", n: 45, at: 5, to: 197 },
      { operation: "note", n: 0, at: 210 },
      { operation: "enter", n: 0, at: 973 },
      { operation: "undo", n: 0 },
    ],
  ],
  [
    "the same with nothing before it",
    [
      { operation: "phrase", n: 45, at: 5, to: 197 },
      { operation: "enter", n: 0, at: 2 },
      { operation: "undo", n: 0 },
      { operation: "redo", n: 0 },
      { operation: "undo", n: 0 },
    ],
  ],
])("a sequence that once failed: %s", (_what, sequence) => expectSound(sequence));

test(
  "any sequence of commands leaves a sound body, written as it is read, and undo leads back",
  async () => {
    const performed = new Set<string>();
    const property = fc.asyncProperty(acts, async (sequence: Act[]) => {
      for (const { operation } of sequence) performed.add(operation);
      await expectSound(sequence);
    });
    await fc.assert(property, tries(SEQUENCES));
    expect([...performed].sort()).toEqual(Object.keys(OPERATIONS).sort());
  },
  TIMEOUT_MS,
);

test("without chunks every command does the same", async () => {
  const property = fc.asyncProperty(acts, async (sequence: Act[]) => {
    const [chunked, plain] = [true, false].map((chunks) =>
      open(start(), { chunked: chunks, now: () => 0 }),
    );
    if (!chunked || !plain) throw new Error("no editors");
    expect([chunked.getChunkSize(chunked), plain.getChunkSize(plain)]).toEqual([200, null]);
    for (const act of sequence) for (const editor of [chunked, plain]) await perform(editor, act);
    expect(withoutIds(plain)).toEqual(withoutIds(chunked));
  });
  await fc.assert(property, tries(200));
});

const withoutIds = (editor: Editor): object[] =>
  bodyOf(editor).map(({ id: _counted, ...block }) => block);
