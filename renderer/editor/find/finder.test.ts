import fc from "fast-check";
import { Editor } from "slate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDraft } from "../../../bridge/api.ts";
import { anyDocument } from "../../../document/arbitrary.fixture.ts";
import { document, item, paragraph, table, text } from "../../../document/build.ts";
import { canonicalJson } from "../../../document/canonical.ts";
import type { Document, Text } from "../../../document/model.ts";
import { cleanStrings } from "../../../document/parse.ts";
import { frameOf } from "../../../document/patch.ts";
import { tries } from "../../../document/property-runs.fixture.ts";
import { type TestApp, testApp } from "../../../main/handlers/app.test-help.ts";
import { Session } from "../../session/session.ts";
import { bodyOf } from "../document-editor.ts";
import { withFrameHistory } from "../frame-history.ts";
import { lines, open } from "../open-body.fixture.ts";
import { Finder } from "./finder.ts";

let app: TestApp;
let draft: OpenDraft;

beforeAll(async () => {
  app = testApp();
  const made = await app.client.createDraft({ template: "ket-luan" });
  const answer = made.ok ? await app.client.openDraft({ id: made.value.id }) : made;
  if (!answer.ok) throw new Error(answer.error.code);
  draft = answer.value;
});

afterAll(() => app.remove());

/** A document in an editor and a session, joined by one history. What is written is not saved. */
function openFinder(paper: Document) {
  const session = new Session(app.client, draft, () => "save");
  session.setFrame(() => frameOf(paper));
  session.close();
  const editor = open(paper.body);
  Editor.normalize(editor, { force: true });
  editor.history = { undos: [], redos: [] };
  session.attachBody(() => bodyOf(editor));
  const restore = (frame: ReturnType<typeof frameOf>) => session.setFrame(() => frame);
  session.attachHistory(withFrameHistory(editor, restore, () => 0).record);
  const finder = new Finder(editor, session, draft.template);
  const find = (typed: string, replacement = "") => {
    finder.type(typed);
    finder.write(replacement);
    finder.open(true, undefined, undefined);
    return finder.get().count;
  };
  return { editor, session, finder, find };
}

const NOTED = text("Tỉnh uỷ", { bold: true, note: "Tỉnh uỷ khoá XI" });

const PAPER = document(
  [
    paragraph("p1", [text("Căn cứ quy chế, "), NOTED, text(" họp")]),
    table("t1", [["TT", "Tỉnh uỷ"]]),
    item("i1", "clause", "Giao Tỉnh uỷ, TỈNH UỶ"),
  ],
  { subject: { text: "về Tỉnh uỷ" }, recipients: [{ id: "r1", name: "Tỉnh uỷ", note: "tỉnh uỷ" }] },
);

const inFields = ({ session }: ReturnType<typeof openFinder>): string[] => {
  const { subject, recipients } = session.frame.parts;
  return [subject.text, ...recipients.flatMap(({ name, note }) => [name, note ?? "-"])];
};

test("replaces everywhere in one step; marks and the footnote stay", () => {
  const opened = openFinder(PAPER);
  const { editor, finder, find, session } = opened;
  const before = canonicalJson(session.document());
  expect(find("tinh uy", "Thành uỷ")).toBe(8);
  finder.replaceAll();
  expect(finder.get()).toMatchObject({ count: 0, current: 0, done: { replaced: 8, kept: 0 } });
  expect(lines(editor)).toEqual([
    "Căn cứ quy chế, Thành uỷ họp",
    "TT\tThành uỷ",
    "Giao Thành uỷ, Thành uỷ",
  ]);
  expect(bodyOf(editor)[0]?.children[1]).toEqual(
    text("Thành uỷ", { bold: true, note: "Thành uỷ khoá XI" }),
  );
  expect(inFields(opened)).toEqual(["về Thành uỷ", "Thành uỷ", "Thành uỷ"]);
  expect(editor.history.undos).toHaveLength(1);
  const after = canonicalJson(session.document());
  editor.undo();
  expect(canonicalJson(session.document())).toBe(before);
  editor.redo();
  expect(canonicalJson(session.document())).toBe(after);
});

test("capitals are kept when that was chosen", () => {
  const { editor, finder, find } = openFinder(PAPER);
  find("tinh uy", "thành uỷ");
  finder.keepCapitals(true);
  finder.replaceAll();
  expect(lines(editor)[2]).toBe("Giao Thành uỷ, THÀNH UỶ");
});

test("one after the other; what comes may hold what was looked for", () => {
  const opened = openFinder(PAPER);
  const { editor, finder, find } = opened;
  find("tinh uy", "Tỉnh uỷ, Tỉnh uỷ");
  finder.replaceOne();
  expect(inFields(opened)[0]).toBe("về Tỉnh uỷ, Tỉnh uỷ");
  expect(finder.get()).toMatchObject({ current: 3, count: 9 });
  finder.replaceOne();
  expect(lines(editor)[0]).toBe("Căn cứ quy chế, Tỉnh uỷ, Tỉnh uỷ họp");
  expect(finder.get()).toMatchObject({ current: 5, count: 10 });
});

test("next and previous go round, from the cursor where there is one", () => {
  const { finder, find } = openFinder(PAPER);
  find("tinh uy");
  expect(finder.get().current).toBe(1);
  expect(finder.step(-1)?.place).toMatchObject({ field: "recipient-1-note" });
  expect(finder.step(1)?.place).toMatchObject({ field: "subject" });
  const cursor = { start: [1, 2, 0, 6], end: [1, 2, 0, 6] };
  expect(finder.step(1, cursor)).toMatchObject({ place: { words: [2] }, start: 14 });
  expect(finder.step(-1, cursor)).toMatchObject({ place: { words: [2] }, start: 5 });
});

test("what is written meanwhile is found by the next act", () => {
  const { editor, finder, find } = openFinder(PAPER);
  find("tinh uy");
  editor.insertText(" Tỉnh uỷ", { at: { path: [2, 0], offset: 0 } } as never);
  finder.step(1);
  expect(finder.get().count).toBe(8);
});

/** The runs of a paragraph after all of `typed` was replaced; and what had to stay. */
function replacedRuns(runs: Text[], typed: string, replacement: string): [unknown, number] {
  const { editor, finder, find } = openFinder(document([paragraph("p1", runs)]));
  find(typed, replacement);
  finder.replaceAll();
  return [bodyOf(editor)[0]?.children, finder.get().done?.kept ?? 0];
}

const bold = (words: string) => text(words, { bold: true });
const noted = (words: string) => text(words, { note: "n" });

test.each<[string, Text[], string, string, Text[], number]>([
  [
    "over a bold word",
    [text("năm "), bold("hai"), text(" nghìn")],
    "nam hai nghin",
    "năm nay",
    [text("năm nay")],
    0,
  ],
  [
    "from a bold word on",
    [text("a "), bold("bc"), text("d")],
    "cd",
    "xy",
    [text("a "), bold("bxy")],
    0,
  ],
  [
    "a run that has a footnote takes what comes",
    [text("một "), noted("hai")],
    "mot hai",
    "ba",
    [noted("ba")],
    0,
  ],
  [
    "a footnote stays with what is left",
    [noted("một hai"), text(" ba")],
    "hai ba",
    "x",
    [noted("một x")],
    0,
  ],
  ["no footnote is lost", [text("một "), noted("hai")], "hai", "", [text("một "), noted("hai")], 1],
  ["nor by several matches", [text("x"), noted("abab")], "ab", "", [text("x"), noted("ab")], 1],
  ["line breaks go with what was found", [text("năm\n2026")], "nam 2026", "nay", [text("nay")], 0],
  ["several in one run", [text("a-a-a")], "a", "bb", [text("bb-bb-bb")], 0],
])("%s", (_name, runs, typed, replacement, wanted, kept) => {
  const [children, stayed] = replacedRuns(runs, typed, replacement);
  expect(children).toEqual(wanted);
  expect(stayed).toBe(kept);
});

test("two footnotes inside one match: it stays", () => {
  const runs = [text("một", { note: "1" }), text(" hai", { note: "2" })];
  expect(replacedRuns(runs, "mot hai", "ba")).toEqual([runs, 1]);
});

/** Each note in its own words: two runs side by side with one note are one run with one. */
function withOwnNotes(raw: unknown): Document {
  let count = 0;
  const own = (key: string, value: unknown) => (key === "note" ? `${value} ${++count}` : value);
  return JSON.parse(JSON.stringify(raw), own);
}

test("replacing all leaves nothing to find, loses no footnote, and is taken back whole", () => {
  const typed = fc.constantFrom("ê", "t", "ngay 05", "đ", " ", "uỷ");
  const notesOf = (paper: Document) => JSON.stringify(paper).match(/"note":/gu)?.length ?? 0;
  fc.assert(
    fc.property(anyDocument, typed, fc.constantFrom("", "xx"), (raw, words, replacement) => {
      const opened = openFinder(withOwnNotes(cleanStrings(raw)));
      const { editor, session, finder, find } = opened;
      const before = session.document();
      const [json, notes] = [canonicalJson(before), notesOf(before)];
      if (find(words, replacement) === 0) return;
      finder.replaceAll();
      const { count, done } = finder.get();
      if (replacement !== "") expect(count).toBe(done?.kept);
      expect(notesOf(session.document())).toBe(notes);
      editor.undo();
      expect(canonicalJson(session.document())).toBe(json);
    }),
    tries(300),
  );
});
