import { describe, expect, test } from "vitest";
import { item, paragraph } from "../build.ts";
import { ketLuan } from "../ket-luan.fixture.ts";
import type { Block, Level } from "../model.ts";
import { renumberedIn } from "./renumbered.ts";

/** Blocks of levels with the labels that they had: "clause 4.". */
function renumbered(...source: string[]): string[] {
  const typed = new Map<string, string>();
  const body = source.map((line, index): Block => {
    const [level = "", label = ""] = line.split(" ");
    const id = `b${index}`;
    if (level === "paragraph") return paragraph(id, "chữ");
    typed.set(id, label);
    return item(id, level as Level, "chữ");
  });
  return renumberedIn(body, typed, ketLuan.numbering).map(({ typed, now }) => `${typed} ${now}`);
}

describe("numbers that are not those of the source", () => {
  test("a list that begins later, and one that leaves a number out", () => {
    expect(renumbered("clause 4.", "paragraph", "clause 5.")).toEqual(["4. 1.", "5. 2."]);
    expect(renumbered("section I.", "section II.", "section IV.")).toEqual(["IV. III."]);
    expect(renumbered("clause 1.", "point a)", "point c)")).toEqual(["c) b)"]);
  });

  test("the numbers above count where a label shows them", () => {
    expect(renumbered("clause 3.", "subclause 3.1.")).toEqual(["3. 1.", "3.1. 1.1."]);
  });

  test("what counts alike is none, in whatever form", () => {
    expect(renumbered("section I-", "clause 1.", "point a.", "dash -", "section II/")).toEqual([]);
    expect(renumbered("clause 1)", "clause (2)", "clause 3")).toEqual([]);
  });

  test("blocks that were there before count, and are none themselves", () => {
    const body = [item("here", "clause", "một"), item("new", "clause", "hai")];
    const typed = new Map([["new", "2."]]);
    expect(renumberedIn(body, typed, ketLuan.numbering)).toEqual([]);
  });
});
