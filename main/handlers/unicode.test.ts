import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paragraph } from "../../document/build.ts";
import { blockText } from "../../document/model.ts";
import { newDraft, save, type TestApp, testApp, value } from "./app.test-help.ts";

const STRINGS = 10_000;

let app: TestApp;

beforeAll(() => {
  app = testApp();
});
afterAll(() => app.remove());

const LETTERS = [
  ..."aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ",
];
const letter = fc
  .tuple(fc.constantFrom(...LETTERS), fc.boolean(), fc.constantFrom("NFC", "NFD"))
  .map(([plain, capital, form]) => (capital ? plain.toUpperCase() : plain).normalize(form));
const word = fc.array(letter, { minLength: 1, maxLength: 7 }).map((letters) => letters.join(""));
/** Words whose letters are composed, decomposed, or some this and some that. */
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom("NFC", "NFD", "mixed"))
  .map(([words, form]) => {
    const text = words.join(" ");
    return form === "mixed" ? text : text.normalize(form);
  });

test(`${STRINGS} Vietnamese strings in any form come back from the disk as they went, composed`, async () => {
  const written = fc.sample(sentence, { numRuns: STRINGS, seed: 17 });
  expect(written.some((text) => text !== text.normalize("NFC"))).toBe(true);
  const draft = await newDraft(app);
  const body = written.map((text, n) => paragraph(`u${n}`, text));
  await save(app, draft, { ...draft.document, body });
  app.reopen();
  const read = value(await app.client.openDraft({ id: draft.id })).document.body.map(blockText);
  expect(read).toEqual(written.map((text) => text.normalize("NFC")));
}, 60_000);
