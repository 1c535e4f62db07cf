import { expect, test } from "vitest";
import { paragraph, table } from "../../../document/build.ts";
import { type Match, orderOf } from "../../../document/find/matches.ts";
import { ketLuan } from "../../../document/ket-luan.fixture.ts";
import { placeholdersOf } from "../../../document/placeholders.ts";
import { newDocument } from "../../../document/template.ts";
import { placeholderBeside } from "./placeholder-commands.ts";

const { parts } = newDocument(ketLuan);
const places = placeholdersOf({
  parts: {
    ...parts,
    subject: { text: "về {việc gì}" },
    signature: { position: "Bí thư", name: "……" },
  },
  body: [
    paragraph("a", "{một} và ……"),
    paragraph("b", [{ text: "không" }, { text: "chữ", note: "số ……" }]),
    table("t", [["A", "{ba}"]]),
  ],
  template: ketLuan,
});

const cursorOn = (match: Match) => ({
  start: orderOf(match),
  end: orderOf({ ...match, start: match.end }),
});

test("the whole page is gone through in its order, and round again, both ways", () => {
  const walk = (by: 1 | -1) => {
    const seen: Match[] = [];
    let at = placeholderBeside(places, by, undefined);
    for (let n = 0; at && n < places.length + 1; n++) {
      seen.push(at);
      at = placeholderBeside(places, by, cursorOn(at));
    }
    return seen.map(({ place }) => ("field" in place ? place.field : JSON.stringify(place)));
  };
  const order = [
    "subject",
    '{"words":[0]}',
    '{"words":[0]}',
    '{"note":[1,1]}',
    '{"words":[2,0,1]}',
    "signerName",
  ];
  expect(walk(1)).toEqual([...order, order[0]]);
  expect(walk(-1)).toEqual([...order.toReversed(), order.at(-1)]);
});

test("a paper without any has nowhere to go", () => {
  expect(placeholderBeside([], 1, undefined)).toBeUndefined();
});
