import { expect, test } from "vitest";
import { item, text } from "../build.ts";
import { centredHeading } from "./centred-heading.ts";

const print = (...runs: Parameters<typeof text>[]) =>
  centredHeading(
    item(
      "c",
      "chapter",
      runs.map((run) => text(...run)),
    ),
    "Chương I",
    0,
    4,
  ).runs;

test("a chapter's name stands in capitals under its label, in one look", () => {
  expect(print(["Quy định ", { bold: true }], ["chung"])).toEqual([
    { text: "Chương\u00a0I\nQUY ĐỊNH CHUNG" },
  ]);
  expect(print([""])).toEqual([{ text: "Chương\u00a0I" }]);
});

test("its footnotes are printed with their numbers, wherever they stand", () => {
  const reference = (text: string) => ({ text: "", style: "noteReference", note: Number(text) });
  expect(print(["Quy định", { note: "một" }], [" chung", { note: "hai" }])).toEqual([
    { text: "Chương\u00a0I\nQUY ĐỊNH" },
    reference("4"),
    { text: " CHUNG" },
    reference("5"),
  ]);
  expect(print(["", { note: "một" }], ["Quy định"])).toEqual([
    { text: "Chương\u00a0I" },
    reference("4"),
    { text: "QUY ĐỊNH" },
  ]);
});
