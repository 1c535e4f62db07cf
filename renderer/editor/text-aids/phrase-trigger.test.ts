import type { Editor } from "slate";
import { describe, expect, test } from "vitest";
import { paragraph, table, text } from "../../../document/build.ts";
import { at, lines, open } from "../open-body.fixture.ts";
import { PhraseTrigger } from "./phrase-trigger.ts";

/** Slate tells of changes a moment later. */
const told = () => Promise.resolve();

async function type(editor: Editor, words: string): Promise<void> {
  for (const letter of words) {
    editor.insertText(letter);
    await told();
  }
}

describe("the list of phrases opens", () => {
  test.each([
    ["at the start of a block", "", "/"],
    ["after a space", "Giao ", "/"],
    ["after a no-break space", "Giao\u00a0", "/"],
  ])("%s", async (_where, before, typed) => {
    const editor = open([paragraph("a", before)]);
    const trigger = new PhraseTrigger(editor);
    at(editor, [0, 0], before.length);
    await type(editor, typed);
    expect(trigger.get()).toEqual({ typed: "" });
    await type(editor, "gia vp");
    expect(trigger.get()).toEqual({ typed: "gia vp" });
  });

  test("at the start of a cell, and behind bold words with a space", async () => {
    const editor = open([
      table("t", [["", "b"]]),
      paragraph("a", [text("Giao ", { bold: true }), text("x")]),
    ]);
    const trigger = new PhraseTrigger(editor);
    at(editor, [0, 0, 0, 0]);
    await type(editor, "/");
    expect(trigger.get()).toBeDefined();
    at(editor, [1, 1], 0);
    await told();
    expect(trigger.get()).toBeUndefined();
    await type(editor, "/");
    expect(trigger.get()).toBeDefined();
  });

  test.each(["05/3/2020", "12-KL/TU", "T/M", "và/hoặc", "(/"])("never in “%s”", async (typed) => {
    const editor = open([paragraph("a", "")]);
    const trigger = new PhraseTrigger(editor);
    at(editor, [0, 0]);
    await type(editor, typed);
    expect(trigger.get()).toBeUndefined();
    expect(lines(editor)).toEqual([typed]);
  });

  test("and goes with the slash, with a space behind it, and when the cursor leaves", async () => {
    const editor = open([paragraph("a", ""), paragraph("b", "")]);
    const trigger = new PhraseTrigger(editor);
    at(editor, [0, 0]);
    await type(editor, "/g");
    editor.deleteBackward("character");
    await told();
    expect(trigger.get()).toEqual({ typed: "" });
    editor.deleteBackward("character");
    await told();
    expect(trigger.get()).toBeUndefined();
    await type(editor, "/ ");
    expect(trigger.get()).toBeUndefined();
    await type(editor, "/");
    expect(trigger.get()).toBeDefined();
    at(editor, [1, 0]);
    await told();
    expect(trigger.get()).toBeUndefined();
  });
});
