import { describe, expect, test } from "vitest";
import { dayInFigures, parseDay } from "./day.ts";
import { defaultChoice, mayIssue } from "./issuing.ts";
import type { Signature } from "./model.ts";
import { quangNgai } from "./organisation.fixture.ts";
import {
  bodiesOn,
  EMPTY_ORGANISATION,
  type Organisation,
  parseOrganisation,
  recipientsFor,
  signersOn,
} from "./organisation.ts";
import { organisationProblems } from "./organisation-problems.ts";
import { renameBody } from "./rename-body.ts";
import type { Authority } from "./template.ts";

const symbols = (date: string) => bodiesOn(quangNgai, date).map((body) => body.symbol);

describe("validity", () => {
  test("a renamed body has one name on each day, its first and last day included", () => {
    expect(symbols("2025-01-31")).toEqual(expect.arrayContaining(["BTGTU", "BDVTU"]));
    expect(symbols("2025-01-31")).not.toContain("BTGDVTU");
    expect(symbols("2025-02-01")).toContain("BTGDVTU");
    expect(symbols("2025-02-01")).not.toContain("BTGTU");
  });

  test("communes merged on 01/7/2025 exist from that day", () => {
    expect(symbols("2025-06-30")).not.toContain("ĐU");
    expect(symbols("2025-07-01")).toContain("ĐU");
  });

  test("who signs depends on the body and the day", () => {
    const names = (date: string) =>
      signersOn(quangNgai, "ban-tuyen-giao-va-dan-van", date).map((signer) => signer.name);
    expect(names("2025-01-31")).toEqual([]);
    expect(names("2026-05-01")).toEqual(["Đinh Thị G"]);
  });

  test("recipients are of a type, a body and a day", () => {
    const recipients = [
      { id: "a", name: "mọi loại" },
      { id: "b", name: "kết luận", types: ["ket-luan"] },
      { id: "c", name: "văn phòng", bodies: ["van-phong"] },
      { id: "d", name: "huyện uỷ", to: "2025-06-30" },
    ];
    const office: Organisation = { ...EMPTY_ORGANISATION, recipients };
    const names = (...asked: [string, string, string?]) =>
      recipientsFor(office, ...asked).map((recipient) => recipient.id);
    expect(names("ket-luan", "2026-01-01")).toEqual(["a", "b"]);
    expect(names("cong-van", "2025-06-30", "van-phong")).toEqual(["a", "c", "d"]);
  });
});

describe("who issues", () => {
  const may: Authority[] = [{ kind: "provincial-committee", as: "standing" }];
  const directive = { authority: { source: "QĐ66 Điều 7", may } };

  test("as last time while that holds", () => {
    const last = { body: "van-phong", signer: "pho-chanh-van-phong" };
    expect(defaultChoice(quangNgai, {}, "2026-11-25", last)).toEqual(last);
    const gone = { body: "ban-dan-van", signer: "nobody" };
    expect(defaultChoice(quangNgai, {}, "2026-11-25", gone).body).toBe("tinh-uy");
  });

  test("otherwise the first body, and the first signer, that the type is for", () => {
    const agency = { authority: { source: "", may: [{ kind: "agency" as const }] } };
    expect(defaultChoice(quangNgai, agency, "2026-11-25")).toEqual({
      body: "van-phong",
      signer: "chanh-van-phong",
    });
    expect(defaultChoice(EMPTY_ORGANISATION, agency, "2026-11-25")).toEqual({});
  });

  test("as the type's skeleton is issued and signed", () => {
    const issued = (symbol: string, signature: Signature) =>
      defaultChoice(quangNgai, { usual: { symbol, signature } }, "2026-11-25");
    const standing = { capacity: "T/M", body: "Ban Thường vụ" } as const;
    expect(issued("TU", { ...standing, position: "Phó Bí thư" }).signer).toBe(
      "pho-bi-thu-ban-thuong-vu",
    );
    expect(issued("TU", { capacity: "T/M", body: "Tỉnh uỷ" }).signer).toBe("bi-thu-tinh-uy");
    expect(issued("VPTU", { capacity: "K/T", body: "Chánh Văn phòng" })).toEqual({
      body: "van-phong",
      signer: "pho-chanh-van-phong",
    });
    expect(issued("XX", { position: "Giám đốc" }).body).toBe("tinh-uy");
  });

  test("a directive is the Standing Committee's, not the whole committee's", () => {
    const [committee] = quangNgai.bodies;
    const signer = (id: string) => quangNgai.signers.find((s) => s.id === id);
    if (!committee) throw new Error("missing");
    expect(mayIssue(directive, committee, signer("bi-thu-ban-thuong-vu"))).toBe(true);
    expect(mayIssue(directive, committee, signer("bi-thu-tinh-uy"))).toBe(false);
    expect(mayIssue(directive, { kind: "agency" })).toBe(false);
    expect(mayIssue({}, { kind: "agency" })).toBe(true);
  });
});

describe("a new name", () => {
  test("ends the old entry, and takes signers and recipients along", () => {
    let n = 0;
    const newId = () => `new-${++n}`;
    const { organisation, renamed } = renameBody(quangNgai, "ban-to-chuc", "2026-03-01", newId);
    const [old, next] = organisation.bodies.slice(2, 4);
    expect(old).toMatchObject({ id: "ban-to-chuc", to: "2026-02-28" });
    expect(next).toMatchObject({ id: renamed, name: "Ban Tổ chức Tỉnh uỷ", from: "2026-03-01" });
    expect(signersOn(organisation, "ban-to-chuc", "2026-03-01")).toEqual([]);
    expect(signersOn(organisation, renamed, "2026-03-01").map((s) => s.name)).toEqual(["Võ Văn E"]);
    const names = recipientsFor(organisation, "huong-dan", "2026-03-01", renamed);
    expect(names).toHaveLength(2);
    expect(organisationProblems(organisation)).toEqual([]);
  });
});

describe("days", () => {
  test.each([
    ["1/7/2025", "2025-07-01"],
    ["01-07-2025", "2025-07-01"],
    [" 29.2.2024 ", "2024-02-29"],
    ["29/2/2025", undefined],
    ["7/2025", undefined],
    ["", undefined],
  ])("%s is read as %s", (typed, day) => expect(parseDay(typed)).toBe(day));

  test("a day is written as papers write it", () => {
    expect(dayInFigures("2025-07-01")).toBe("01/7/2025");
    expect(dayInFigures("2025-02-10")).toBe("10/02/2025");
    expect(dayInFigures("hôm qua")).toBe("hôm qua");
  });
});

describe("problems", () => {
  const [body] = quangNgai.bodies;
  const [signer] = quangNgai.signers;
  if (!body || !signer) throw new Error("missing");
  const problemsOf = (change: Partial<Organisation>) =>
    organisationProblems({ ...quangNgai, signers: [], recipients: [], ...change });

  test("the sample has none, and its bodies' symbols and archives are those of the rules", () => {
    expect(organisationProblems(quangNgai)).toEqual([]);
  });

  test.each([
    [{ name: " " }, "name", "empty-name"],
    [{ symbol: "" }, "symbol", "empty-symbol"],
    [{ symbol: "vp tu" }, "symbol", "wrong-symbol"],
    [{ symbol: "KL/TU" }, "symbol", "wrong-symbol"],
    [{ from: "1/7" }, "from", "wrong-day"],
    [{ from: "2025-07-01", to: "2025-06-30" }, "to", "ends-before-it-begins"],
  ])("a body with %o", (change, field, code) => {
    expect(problemsOf({ bodies: [{ ...body, ...change }] })).toEqual([
      { entry: body.id, field, code },
    ]);
  });

  test("capitals with marks, digits and joined symbols are symbols", () => {
    for (const symbol of ["ĐU", "BCĐ35", "BTCTU-BNCTU"])
      expect(problemsOf({ bodies: [{ ...body, symbol }] })).toEqual([]);
  });

  test("no body, a signer of no body, a recipient without a name", () => {
    expect(problemsOf({ bodies: [] })).toEqual([{ field: "bodies", code: "no-bodies" }]);
    expect(problemsOf({ signers: [{ ...signer, body: "gone" }] })).toEqual([
      { entry: signer.id, field: "body", code: "no-such-body" },
    ]);
    expect(problemsOf({ recipients: [{ id: "r", name: "" }] })).toEqual([
      { entry: "r", field: "name", code: "empty-name" },
    ]);
    expect(problemsOf({ recipients: [{ id: "r", name: "A", bodies: ["gone"] }] })).toEqual([
      { entry: "r", field: "bodies", code: "no-such-body" },
    ]);
  });
});

describe("reading", () => {
  test("text is made NFC, a wrong field is named", () => {
    const json = {
      ...EMPTY_ORGANISATION,
      recipients: [{ id: "r", name: "Tỉnh uỷ".normalize("NFD") }],
    };
    expect(parseOrganisation(json)).toMatchObject({ value: { recipients: [{ name: "Tỉnh uỷ" }] } });
    expect(parseOrganisation({ ...json, format: 2 })).toMatchObject({ error: { field: "format" } });
    const twice = { ...json, signers: [{ id: "r", body: "b", name: "", position: "" }] };
    expect(parseOrganisation(twice)).toMatchObject({ ok: false });
  });
});
