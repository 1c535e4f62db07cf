import { describe, expect, test } from "vitest";
import { fillInDocument } from "./fill-in.ts";
import type { Choice } from "./issuing.ts";
import { ketLuan } from "./ket-luan.fixture.ts";
import type { Document } from "./model.ts";
import { quangNgai } from "./organisation.fixture.ts";
import type { Organisation } from "./organisation.ts";
import { profileOn } from "./profiles/choose.ts";
import { profiles } from "./profiles/profiles.fixture.ts";
import { nameBody, postSigner } from "./suggest.ts";
import { newDocument, type Template } from "./template.ts";

const TODAY = "2026-11-25";

const filled = (
  choice: Choice,
  change: { template?: Template; document?: Document; office?: Organisation; today?: string } = {},
) => {
  const { template = ketLuan, office = quangNgai, today = TODAY } = change;
  return fillInDocument(change.document ?? newDocument(template), template, office, choice, today);
};

describe("filling in", () => {
  test("a conclusion of the Standing Committee", () => {
    const { parts } = filled({ body: "tinh-uy", signer: "bi-thu-ban-thuong-vu" });
    expect(parts).toMatchObject({
      issuer: { kind: "provincial-committee", name: "Tỉnh uỷ Quảng Ngãi" },
      number: { body: "TU" },
      placeDate: { place: "Quảng Ngãi" },
      subject: { author: "của Ban Thường vụ Tỉnh uỷ", text: "" },
      signature: {
        capacity: "T/M",
        body: "Ban Thường vụ",
        position: "Bí thư",
        name: "Nguyễn Văn A",
      },
    });
    expect(parts.issuer).not.toHaveProperty("superior");
    expect(parts.recipients[0]).toEqual({
      id: "r1",
      name: "Ban Bí thư Trung ương Đảng",
      note: "báo cáo",
    });
    expect(parts.recipients.at(-1)?.name).toBe("Lưu Văn phòng Tỉnh uỷ");
  });

  test("the whole committee needs no author line", () => {
    const { parts } = filled({ body: "tinh-uy", signer: "bi-thu-tinh-uy" });
    expect(parts.subject).toEqual({ text: "" });
    expect(parts.signature.body).toBe("Tỉnh uỷ");
  });

  test("an advisory body stands under the committee and does not repeat it (HD05 I.2.1.3)", () => {
    const { parts } = filled({ body: "ban-to-chuc", signer: "truong-ban-to-chuc" });
    expect(parts.issuer).toEqual({
      kind: "agency",
      superior: "Tỉnh uỷ Quảng Ngãi",
      name: "Ban Tổ chức",
    });
    expect(parts.number.body).toBe("BTCTU");
    expect(parts.signature).toEqual({ position: "Trưởng ban", name: "Võ Văn E" });
    expect(parts.recipients.map((r) => r.name)).toEqual([
      "Thường trực Tỉnh uỷ",
      "Lưu Ban Tổ chức Tỉnh uỷ",
    ]);
  });

  test("a commune's committee stands under the branch of the province (HD05 I.2.1.2.c)", () => {
    const { parts } = filled({ body: "dang-uy-xa-binh-son", signer: "bi-thu-dang-uy-xa" });
    expect(parts.issuer).toMatchObject({
      superior: "Đảng bộ tỉnh Quảng Ngãi",
      name: "Đảng uỷ xã Bình Sơn",
    });
    expect(parts.placeDate.place).toBe("Bình Sơn");
    expect(parts.subject.author).toBe("của Ban Thường vụ Đảng uỷ");
  });

  test("a body that does not exist on the day fills in nothing", () => {
    const fresh = newDocument(ketLuan);
    expect(filled({ body: "ban-dan-van" })).toEqual(fresh);
    expect(filled({ body: "nobody" })).toEqual(fresh);
    const before = filled({ body: "ban-dan-van" }, { today: "2025-01-31" });
    expect(before.parts.issuer.name).toBe("Ban Dân vận");
  });

  test("without a signer the skeleton's signature stays for a provincial committee only", () => {
    expect(filled({ body: "tinh-uy" }).parts.signature).toEqual(ketLuan.skeleton.parts.signature);
    expect(filled({ body: "van-phong" }).parts.signature).toEqual({});
  });

  const withParts = (parts: Partial<Document["parts"]>): Template => ({
    ...ketLuan,
    id: "khac",
    skeleton: { ...ketLuan.skeleton, parts: { ...ketLuan.skeleton.parts, ...parts } },
  });

  test("the skeleton's recipients hold where there are no usual ones; another body's name nobody", () => {
    const recipients = ["Như thành phần mời", "Thường trực Tỉnh uỷ", "Lưu Văn phòng Tỉnh uỷ"];
    const template = withParts({
      recipients: recipients.map((name, index) => ({ id: `s${index}`, name })),
    });
    const names = (body: string) =>
      filled({ body }, { template }).parts.recipients.map((r) => r.name);
    expect(names("tinh-uy")).toEqual(recipients);
    expect(names("ban-to-chuc")).toEqual(["Như thành phần mời", "Lưu Ban Tổ chức Tỉnh uỷ"]);
  });

  test("an author line of the skeleton goes where it is not true, and none comes where none is", () => {
    const signature = { capacity: "T/M" as const, body: "Ban Thường vụ", position: "Bí thư" };
    const author = "của Ban Thường vụ Tỉnh uỷ";
    const plan = withParts({ signature, subject: { text: "", author } });
    const authorFor = (choice: Choice, template: Template) =>
      filled(choice, { template }).parts.subject.author;
    expect(authorFor({ body: "tinh-uy", signer: "bi-thu-tinh-uy" }, plan)).toBeUndefined();
    expect(authorFor({ body: "van-phong" }, plan)).toBeUndefined();
    expect(authorFor({ body: "tinh-uy" }, plan)).toBe(author);
    const invitation = withParts({ signature, subject: { text: "" } });
    const standing = { body: "tinh-uy", signer: "bi-thu-ban-thuong-vu" };
    expect(authorFor(standing, invitation)).toBeUndefined();
  });

  test("minutes are signed by those who held the meeting", () => {
    const signature = { position: "Chủ trì hội nghị" };
    const minutes = withParts({ signature, cosigners: [{ position: "Người ghi biên bản" }] });
    const { parts } = filled({ body: "tinh-uy", signer: "bi-thu-tinh-uy" }, { template: minutes });
    expect(parts.signature).toEqual(signature);
  });

  test("nothing that somebody typed is written over", () => {
    const fresh = newDocument(ketLuan);
    const parts = {
      ...fresh.parts,
      number: { ordinal: 15, body: "TU" },
      recipients: [{ id: "x", name: "Như trên" }],
      signature: { position: "Bí thư", name: "Lê Văn Bình" },
    };
    const typed = filled({ body: "van-phong" }, { document: { ...fresh, parts } });
    expect(typed.parts).toMatchObject({
      number: parts.number,
      recipients: parts.recipients,
      signature: parts.signature,
      issuer: { name: "Văn phòng" },
    });
  });

  test("a letter has addressees and no author line; two-sided printing comes along", () => {
    const letter: Template = { ...ketLuan, form: "letter", addressees: "letter" };
    const office: Organisation = {
      ...quangNgai,
      twoSided: true,
      recipients: [
        { id: "a", name: "Các đảng uỷ trực thuộc", addressee: true },
        { id: "b", name: "Thường trực Tỉnh uỷ" },
      ],
    };
    const { parts, setting } = filled(
      { body: "tinh-uy", signer: "bi-thu-ban-thuong-vu" },
      { template: letter, office },
    );
    expect(parts.addressees).toEqual([{ id: "r1", name: "Các đảng uỷ trực thuộc" }]);
    expect(parts.recipients.map((r) => r.name)).toEqual([
      "Thường trực Tỉnh uỷ",
      "Lưu Văn phòng Tỉnh uỷ",
    ]);
    expect(parts.subject).not.toHaveProperty("author");
    expect(setting).toEqual({ twoSided: true });
  });
});

describe("suggesting", () => {
  const profile = profileOn(profiles, TODAY);
  const [provincial] = quangNgai.bodies;
  if (!provincial) throw new Error("missing");
  const office: Organisation = { ...quangNgai, bodies: [provincial] };
  const blank = { id: "new", kind: "agency", name: "", symbol: "", place: "" } as const;

  test("the rest of a body follows from its name as one types", () => {
    const steps = ["Ban", "Ban Tổ chức", "Ban Tổ chức Tỉnh uỷ"];
    const body = steps.reduce((b, name) => nameBody(b, name, office, profile), {
      ...blank,
    } as Parameters<typeof nameBody>[0]);
    expect(body).toEqual({
      id: "new",
      kind: "agency",
      name: "Ban Tổ chức Tỉnh uỷ",
      superior: "Tỉnh uỷ Quảng Ngãi",
      symbol: "BTCTU",
      place: "Quảng Ngãi",
      archive: "Lưu Ban Tổ chức Tỉnh uỷ",
    });
    const commune = nameBody(body, "Đảng uỷ xã Ba Tơ", office, profile);
    expect(commune).toMatchObject({
      kind: "commune-committee",
      superior: "Đảng bộ tỉnh Quảng Ngãi",
      symbol: "ĐU",
      place: "",
    });
  });

  test("what was typed stays", () => {
    const typed = { ...blank, symbol: "BTC", place: "Bình Sơn" };
    expect(nameBody(typed, "Ban Tổ chức Tỉnh uỷ", office, profile)).toMatchObject({
      symbol: "BTC",
      place: "Bình Sơn",
    });
  });

  test("every body of the sample is what its name suggests", () => {
    for (const body of quangNgai.bodies) {
      const { from: _from, to: _to, contact: _contact, ...rest } = body;
      const suggested = nameBody({ ...blank, id: body.id }, body.name, office, profile);
      const place = body.kind === "commune-committee" || body.kind === "provincial-committee";
      expect({ ...suggested, ...(place && { place: body.place }) }).toEqual(rest);
    }
  });

  test("a signer's capacity follows from post and body until it is chosen", () => {
    const signer = { id: "s", body: "tinh-uy", name: "", position: "" };
    const secretary = postSigner(signer, { position: "Bí thư" }, quangNgai);
    expect(secretary).toMatchObject({ capacity: "T/M", capacityBody: "Tỉnh uỷ" });
    const deputy = postSigner(
      secretary,
      { body: "van-phong", position: "Phó Chánh Văn phòng" },
      quangNgai,
    );
    expect(deputy).toMatchObject({ capacity: "K/T", capacityBody: "Chánh Văn phòng" });
    const head = postSigner(deputy, { position: "Chánh Văn phòng" }, quangNgai);
    expect(head).not.toHaveProperty("capacity");
  });
});
