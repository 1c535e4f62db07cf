import { describe, expect, test } from "vitest";
import { draftState, reasonsNotToSign, type SignOff, shortHash, signOffOf } from "./sign-off.ts";

const signed = (round: number, fingerprint: string): SignOff => ({
  round,
  fingerprint,
  approver: "Lê Văn An",
  position: "Bí thư",
  at: "2026-12-05T03:00:00Z",
});

describe("the state of a draft", () => {
  test.each([
    ["no one signed", 1, "a", [], "drafting"],
    ["signed as it is", 1, "a", [signed(1, "a")], "signed"],
    ["one comma later", 1, "b", [signed(1, "a")], "changed"],
    ["changed and changed back", 1, "a", [signed(1, "a")], "signed"],
    ["a new round", 2, "a", [signed(1, "a")], "drafting"],
    [
      "signed twice in a round: the last counts",
      1,
      "a",
      [signed(1, "a"), signed(1, "b")],
      "changed",
    ],
    ["back to an older round's words", 2, "a", [signed(1, "a"), signed(2, "b")], "changed"],
  ] as const)("%s", (_name, round, fingerprint, signOffs, state) => {
    expect(draftState(round, fingerprint, signOffs)).toBe(state);
  });
});

test("the latest sign-off of a round", () => {
  const all = [signed(1, "a"), signed(2, "b"), signed(1, "c")];
  expect(signOffOf(all, 1)?.fingerprint).toBe("c");
  expect(signOffOf(all, 3)).toBeUndefined();
});

test("only errors keep a draft from being signed", () => {
  const messages = (["error", "warning", "info"] as const).map((severity) => ({
    rule: severity,
    severity,
    text: "x",
  }));
  expect(reasonsNotToSign(messages).map((m) => m.rule)).toEqual(["error"]);
});

test("the fingerprint is read in twelve characters", () => {
  expect(shortHash("0123456789abcdef")).toBe("0123456789ab");
});
