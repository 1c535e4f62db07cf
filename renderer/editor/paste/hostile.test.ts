import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { item, paragraph, table } from "../../../document/build.ts";
import { type Block, blockSchema, isTable } from "../../../document/model.ts";
import { normalizeBody } from "../../../document/rules.ts";
import { grid, newId, openWithPasting, scheme } from "../open-body.fixture.ts";
import type { Clip } from "./clip.ts";
import { loadPageReader } from "./pasting.ts";

beforeAll(() => loadPageReader());

const encode = (fragment: unknown): string => btoa(encodeURIComponent(JSON.stringify(fragment)));

function paste(clip: Partial<Clip>, body: Block[] = [paragraph("p", "trước sau")], at = [0, 0]) {
  const { editor, pasting } = openWithPasting(body);
  editor.select({ path: at, offset: 0 });
  pasting.paste({ fragment: "", html: "", text: "", ...clip }, "structured");
  return editor.children as Block[];
}

/** What holds of every body, whatever was pasted. */
function expectSound(body: readonly Block[]): void {
  for (const block of body) expect(blockSchema.safeParse(block).success).toBe(true);
  expect(normalizeBody(body, { scheme, newId })).toEqual(body);
  expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
}

const ACTS = ["window.__pwned=1", "fetch('https://example.invalid')", "alert(document.domain)"];
const SHAPES: ((act: string) => string)[] = [
  (a) => `<script>${a}</script>`,
  (a) => `<img src=x onerror="${a}">`,
  (a) => `<svg onload="${a}"><script>${a}</script></svg>`,
  (a) => `<iframe srcdoc="<script>${a}</script>"></iframe>`,
  (a) => `<iframe src="javascript:${a}"></iframe>`,
  (a) => `<a href="javascript:${a}">liên kết</a>`,
  (a) => `<body onload="${a}">`,
  (a) => `<math><mtext><table><mglyph><style><img src=x onerror="${a}"></style></table></math>`,
  (a) => `<noscript><p title="</noscript><img src=x onerror=${a}>"></noscript>`,
  (a) => `<template><script>${a}</script></template>`,
  (a) => `<object data="data:text/html,<script>${a}</script>"></object>`,
  (a) => `<link rel=stylesheet href="https://example.invalid/${encodeURIComponent(a)}">`,
  (a) => `<style>@import "https://example.invalid";p{background:url("javascript:${a}")}</style>`,
  (a) => `<p style="background:url(javascript:${a})">nền</p>`,
  (a) => `<meta http-equiv=refresh content="0;url=javascript:${a}">`,
  (a) => `<form action="javascript:${a}"><button>gửi</button></form>`,
  (a) => `<!--[if gte mso 9]><script>${a}</script><![endif]-->`,
  (a) => `<![CDATA[<img src=x onerror="${a}">]]>`,
  (a) => `<p data-slate-fragment="${encode([{ type: "script", src: a, children: [] }])}">mảnh</p>`,
];
const WRAPS: ((inner: string) => string)[] = [
  (x) => x,
  (x) => `<p>${x}</p>`,
  (x) => `<table><tr><td>ô ${x}</td><td>hai</td></tr><tr><td>ba</td><td>bốn</td></tr></table>`,
  (x) => `<ol><li>một ${x}</li><li>hai</li></ol>`,
  (x) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${x}</p>`,
  (x) => `${"<div>".repeat(3_000)}${x}`,
  (x) => `<b><i><u>${x}</p></b>`,
];

test("400 scripts in HTML leave words, lists and tables alone", () => {
  const payloads = ACTS.flatMap((act) =>
    SHAPES.flatMap((shape) => WRAPS.map((wrap) => wrap(shape(act)))),
  );
  expect(payloads.length).toBeGreaterThanOrEqual(399);
  const pages = [...payloads, ...payloads.slice(0, 1).map((x) => x + x)];
  for (const html of pages) {
    const body = paste({ html: `<p>đầu</p>${html}<p>cuối</p>`, text: "đầu cuối" });
    expectSound(body);
    const words = JSON.stringify(body);
    expect(words).not.toMatch(/__pwned|fetch\(|alert\(|example\.invalid/u);
    expect(words).toContain("đầu");
    if (html.startsWith("<table>")) expect(body.some(isTable)).toBe(true);
    if (html.startsWith("<ol>")) expect(body.filter((b) => b.type === "item")).toHaveLength(2);
  }
});

const KINDS = [
  "paragraph",
  "item",
  "table",
  "basis",
  "annex",
  "row",
  "cell",
  "script",
  "image",
  "",
];
const KEYS = ["type", "id", "level", "children", "align", "src", "onload", "widths", "__proto__"];

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.constantFrom(...KINDS, "clause", "\ud800", "\u0000x", null, -1, 1e9, true),
    fc.array(tie("node"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS, "text", "bold", "note"), tie("node"), { maxKeys: 5 }),
    fc.record({ text: fc.string(), bold: tie("node") }, { requiredKeys: ["text"] }),
    fc.record({
      type: fc.constantFrom(...KINDS),
      id: fc.string(),
      children: fc.array(tie("node")),
    }),
  ),
})).node;

const TRUE: Block[] = [
  paragraph("p", "đoạn"),
  item("q", "clause", "việc"),
  table("t", [["a", "b"]]),
];

/** A true piece of a document with one thing in it changed. */
const mutant = fc
  .tuple(fc.constantFrom(...TRUE), fc.constantFrom(...KEYS, "header"), value)
  .map(([block, key, other]) => [{ ...block, [key]: other }]);

test("1,000 forged pieces of a document bring no unknown kind; the words beside them are taken", () => {
  let refused = 0;
  fc.assert(
    fc.property(
      fc.oneof(fc.array(value, { maxLength: 4 }), mutant),
      fc.boolean(),
      (forged, inCell) => {
        const start = inCell ? [grid()] : [paragraph("p", "trước sau")];
        const at = inCell ? [0, 1, 1, 0] : [0, 0];
        const body = paste({ fragment: encode(forged), text: "chữ kèm" }, start, at);
        expectSound(body);
        if (JSON.stringify(body).includes("chữ kèm")) refused++;
        if (inCell) expect(body).toHaveLength(1);
      },
    ),
    { numRuns: 1_000, seed: 5 },
  );
  expect(refused).toBeGreaterThan(500);
});

test.each(["", "%", "AAAA", btoa("{"), btoa("%"), encode({ type: "paragraph" }), encode([])])(
  "what is no piece at all: %s",
  (fragment) => {
    const body = paste({ fragment, text: "chữ kèm" });
    expect(JSON.stringify(body)).toContain("chữ kèm");
  },
);
