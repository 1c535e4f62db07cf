import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { findingsOf } from "./findings.ts";
import { flowOf } from "./flow/flow-of.ts";
import { asTyped, flowLines } from "./flow/flow-text.ts";
import { type Block, type Document, FORMAT, type Level } from "./model.ts";
import { labelStyle } from "./numbering.ts";
import { parseDocument } from "./parse.ts";
import { upper } from "./parts/capitals.ts";
import { numberAndSymbol, symbolOf } from "./parts/number.ts";
import { profileById, profileOf } from "./profiles/choose.ts";
import type { Profile } from "./profiles/profile.ts";
import { partyHd05, partyHd36, profiles, stateNd30 } from "./profiles/profiles.fixture.ts";
import { depthOf, newDocument, parseTemplate, type Template } from "./template.ts";

const FOLDER = resolve("templates");
const IDS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const json = (id: string, file: string): unknown =>
  JSON.parse(readFileSync(join(FOLDER, id, file), "utf8"));

function mustBe<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What is shipped has ids of its own: nobody may be asked for a new one. */
const noNewIds = (): string => {
  throw new Error("a block without an id of its own");
};

const templateOf = (id: string): Template => mustBe(parseTemplate(json(id, "template.json")));
const parsed = (content: unknown, { numbering }: Template): Document =>
  mustBe(parseDocument(content, numbering, noNewIds));
const exampleOf = (id: string): Document => parsed(json(id, "example.json"), templateOf(id));

const profilesOf = ({ profiles: ids }: Template): Profile[] =>
  ids.flatMap((id) => profileById(profiles, id) ?? []);

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Texts of a document as they join in print: no run ends in a space that the next one repeats. */
const textsIn = (block: Block): string[] =>
  block.type === "table"
    ? block.children.flatMap((row) =>
        row.children.map((c) => c.children.map((t) => t.text).join("")),
      )
    : [block.children.map((t) => t.text).join("")];

const levelsIn = (body: readonly Block[]): Level[] =>
  body.flatMap((block) => (block.type === "item" ? [block.level] : []));

function idsIn({ parts, body }: Pick<Document, "parts" | "body">): string[] {
  const lines = [...parts.recipients, ...(parts.addressees ?? [])];
  return [...lines, ...body].map(({ id }) => id);
}

/** òa, ủy and the like at the end of a syllable: the Party writes oà, uỷ (format-spec 10.1). */
const OLD_TONES =
  /(?<!q)(?:òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)(?!\p{L})|q(?:úy|ùy|ủy|ũy|ụy)/iu;
const BLANK = /…|\.{3}/u;

const clean = { mark: { kind: "clean" } } as const;
const lines = (document: Document, template: Template, profile: Profile): string[] =>
  flowLines(flowOf(document, template, profile, clean));

test("there is a template for each of the 22 types that a province issues and for two papers", () => {
  expect(IDS).toHaveLength(24);
});

describe.each(IDS)("%s", (id) => {
  const template = templateOf(id);
  const example = exampleOf(id);

  test("has the name of its folder, profiles that exist, and says what it is for", () => {
    expect(template.id).toBe(id);
    expect(profilesOf(template)).toHaveLength(template.profiles.length);
    for (const profile of Object.keys(template.symbols ?? {})) {
      expect(template.profiles).toContain(profile);
    }
    expect(template.description.length).toBeGreaterThan(30);
  });

  test("numbers by label styles that count, one scheme for skeleton and example", () => {
    for (const { level, labels } of template.numbering) {
      const counting = labels.map((label) => labelStyle(label).counting);
      const isMark = level === "dash" || level === "plus";
      expect(counting.every((c) => (c === "bullet") === isMark)).toBe(true);
    }
    for (const level of [...levelsIn(template.skeleton.body), ...levelsIn(example.body)]) {
      expect(depthOf(template.numbering, level)).toBeDefined();
    }
    for (const [level, label] of Object.entries(example.labels ?? {})) {
      expect(template.numbering.find((l) => l.level === level)?.labels).toContain(label);
    }
  });

  test("has a skeleton that is a canonical document without number, date and signer", () => {
    const fresh = newDocument(template);
    expect(parsed(fresh, template)).toEqual(fresh);
    expect(fresh.parts.number.ordinal).toBeUndefined();
    expect(fresh.parts.placeDate.date).toBeUndefined();
    expect(fresh.parts.signature.name).toBeUndefined();
    expect(new Set(idsIn(fresh)).size).toBe(idsIn(fresh).length);
  });

  test("has an example in the current format that parsing leaves as it is", () => {
    expect(example).toEqual(json(id, "example.json"));
    expect(parsed(example, template)).toEqual(example);
    expect(example.format).toBe(FORMAT);
    expect(example.template).toBe(id);
    expect(new Set(idsIn(example)).size).toBe(idsIn(example).length);
  });

  test("has an example that lacks nothing and is dated under HD 05", () => {
    const optional: readonly string[] = template.without ?? [];
    const lacking = findingsOf(example).filter(
      ({ place }) => !(place && "part" in place && optional.includes(place.part)),
    );
    expect(lacking).toEqual([]);
    expect(profileOf(example, profiles)).toBe(partyHd05);
    expect(example.parts.number.ordinal).toBeDefined();
    for (const text of stringsIn(example)) expect(text).not.toMatch(BLANK);
  });

  test("ends its recipients with the storage line", () => {
    for (const { recipients } of [template.skeleton.parts, example.parts]) {
      expect(recipients.at(-1)?.name).toMatch(/^Lưu /u);
    }
  });

  test.each(profilesOf(template).map((p) => [p.id, p] as const))(
    "prints under %s with its type, number and subject",
    (_id, profile) => {
      expect(lines(newDocument(template), template, profile).length).toBeGreaterThan(5);
      const printed = lines(example, template, profile);
      const whole = printed.join("\n");
      const { number, subject } = example.parts;
      if (template.form === "titled") expect(printed).toContain(upper(template.name));
      if (!template.without?.includes("number")) {
        expect(whole).toContain(numberAndSymbol(number, template, profile));
      }
      for (const line of subject.text.split("\n")) expect(whole).toContain(asTyped(line));
    },
  );

  test("is written in NFC, in the Party's spelling, without stray spaces", () => {
    const texts = [...stringsIn(json(id, "template.json")), ...stringsIn(json(id, "example.json"))];
    for (const text of texts) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(OLD_TONES);
      expect(text).not.toMatch(/ {2}|[“”‘’Ð\u00a0]| [,;:.]/u);
    }
    for (const text of example.body.flatMap(textsIn)) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|[,;:.]\p{L}/u);
    }
  });
});

describe("symbols (format-spec 6)", () => {
  test.each([
    ["nghi-quyet", "NQ"],
    ["quyet-dinh", "QĐ"],
    ["chi-thi", "CT"],
    ["ket-luan", "KL"],
    ["quy-che", "QC"],
    ["quy-dinh", "QĐ"],
    ["thong-tri", "TT"],
    ["huong-dan", "HD"],
    ["thong-bao", "TB"],
    ["thong-cao", "TC"],
    ["bao-cao", "BC"],
    ["ke-hoach", "KH"],
    ["quy-hoach", "QH"],
    ["chuong-trinh", "CTr"],
    ["de-an", "ĐA"],
    ["phuong-an", "PA"],
    ["du-an", "DA"],
    ["to-trinh", "TTr"],
    ["cong-van", "CV"],
    ["bien-ban", "BB"],
  ])("%s is %s under HD 05", (id, symbol) => {
    expect(symbolOf(templateOf(id), partyHd05)).toBe(symbol);
  });

  test("quy định has a symbol of its own under HD 36 and NĐ 30", () => {
    const quyDinh = templateOf("quy-dinh");
    expect(symbolOf(quyDinh, partyHd36)).toBe("QĐi");
    expect(symbolOf(quyDinh, stateNd30)).toBe("QyĐ");
  });
});

describe("who may issue (QĐ66 Điều 7; QĐ399 Điều 11, 13; format-spec 6)", () => {
  const may = (id: string, kind: string, as: string): boolean =>
    templateOf(id).authority?.may.some(
      (m) => m.kind === kind && (m.as === undefined || m.as === as),
    ) === true;

  const columns = (id: string): string =>
    [
      may(id, "provincial-committee", "committee"),
      may(id, "provincial-committee", "standing"),
      may(id, "grassroots-committee", "committee"),
      may(id, "grassroots-committee", "standing"),
      may(id, "cell", "committee"),
    ]
      .map((allowed) => (allowed ? "x" : "-"))
      .join("");

  const OTHER_ROWS: Record<string, string> = {
    "chi-thi": "-x---",
    "quy-che": "xxx-x",
    "quy-dinh": "xxxx-",
    "thong-tri": "-x---",
    "huong-dan": "-x-x-",
    "thong-cao": "x----",
  };

  test.each(IDS.filter((id) => templateOf(id).authority))("%s is in the matrix", (id) => {
    expect(columns(id)).toBe(OTHER_ROWS[id] ?? "xxxxx");
    expect(templateOf(id).authority?.source).toMatch(/QĐ66|QĐ399|NĐ30/u);
  });

  test("of two types no list was read that names a provincial body", () => {
    const silent = IDS.filter((id) => !templateOf(id).authority);
    expect(silent).toEqual(["loi-keu-goi", "tuyen-bo"]);
  });

  test("a type of the state's list is open to state bodies, another is not", () => {
    for (const id of IDS) {
      const { authority, profiles: under } = templateOf(id);
      const state = authority?.may.some(({ kind }) => kind === "state") === true;
      expect(state).toBe(under.includes("state-nd30"));
    }
  });
});

describe("between them the examples show what the app can print", () => {
  const count = (id: string, is: (block: Block) => boolean): number =>
    exampleOf(id).body.filter(is).length;
  const ofLevel = (level: Level) => (block: Block) =>
    block.type === "item" && block.level === level;

  test("a long report with a table and footnotes", () => {
    const words = exampleOf("bao-cao").body.flatMap(textsIn).join(" ").split(" ").length;
    expect(words).toBeGreaterThan(3_000);
    expect(count("bao-cao", (b) => b.type === "table" && b.header > 0)).toBe(1);
    expect(
      flowOf(exampleOf("bao-cao"), templateOf("bao-cao"), partyHd05, clean).notes,
    ).toHaveLength(2);
  });

  test("grounds, articles and chapters", () => {
    expect(count("quyet-dinh", (b) => b.type === "basis")).toBeGreaterThan(2);
    expect(count("quyet-dinh", ofLevel("article"))).toBe(5);
    expect(count("quy-che", ofLevel("chapter"))).toBeGreaterThanOrEqual(3);
    expect(count("quy-che", ofLevel("article"))).toBeGreaterThanOrEqual(15);
  });

  test("annexes: a plan's table across, two of a scheme", () => {
    expect(count("ke-hoach", (b) => b.type === "annex" && b.landscape === true)).toBe(1);
    expect(count("de-an", (b) => b.type === "annex")).toBe(2);
  });

  test("a letter with addressees, urgency, drafter and contact", () => {
    const { addressees, marks, drafter, contact } = exampleOf("cong-van").parts;
    expect(addressees).toHaveLength(3);
    expect(marks?.urgency).toBeDefined();
    expect(drafter).toBeDefined();
    expect(contact).toBeDefined();
    const [first] = lines(exampleOf("cong-van"), templateOf("cong-van"), partyHd05).filter((l) =>
      l.startsWith("- Như trên"),
    );
    expect(first).toBe("- Như trên;");
  });

  test("signatures: two signers, by order, for the head of an agency", () => {
    expect(exampleOf("bien-ban").parts.cosigners).toHaveLength(1);
    expect(exampleOf("thong-bao").parts.signature.capacity).toBe("T/L");
    const { issuer, signature } = exampleOf("huong-dan").parts;
    expect(issuer).toMatchObject({ kind: "agency", superior: "Tỉnh uỷ Lâm Sơn" });
    expect(signature.capacity).toBe("K/T");
  });
});
