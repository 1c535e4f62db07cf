import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Inputs } from "../../bridge/api.ts";
import type { Organisation } from "../../document/organisation.ts";
import { connect } from "../store/db.ts";
import { type TestApp, testApp, value } from "./app.test-help.ts";

let app: TestApp;

beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

const sample = async () => value(await app.client.sampleOrganisation({}));
const save = (organisation: Organisation, revision = 0) =>
  app.client.saveOrganisation({ revision, organisation });

async function partsOfNew(input: Omit<Inputs["createDraft"], "template"> = {}) {
  const { id } = value(await app.client.createDraft({ template: "ket-luan", ...input }));
  return value(await app.client.openDraft({ id })).document.parts;
}

test("nothing is set up at first; what is saved lasts", async () => {
  const before = value(await app.client.readOrganisation({}));
  expect(before).toMatchObject({ revision: 0, today: "2026-11-23", choices: {} });
  expect(before).not.toHaveProperty("organisation");
  expect(before.profile.id).toBe("party-hd05");
  const organisation = await sample();
  expect(value(await save(organisation)).revision).toBe(1);
  app.reopen();
  expect(value(await app.client.readOrganisation({}))).toMatchObject({ organisation, revision: 1 });
  const { hasOrganisation, hasDrafts } = value(await app.client.facts({}));
  expect({ hasOrganisation, hasDrafts }).toEqual({ hasOrganisation: true, hasDrafts: false });
});

test("a save over another state is stale; the same one again is answered as done", async () => {
  const organisation = await sample();
  const first = value(await save(organisation));
  expect(value(await save(organisation))).toEqual(first);
  expect(await save({ ...organisation, twoSided: true })).toMatchObject({
    error: { code: "stale" },
  });
  expect(value(await save({ ...organisation, twoSided: true }, 1)).revision).toBe(2);
});

test("what the form would not let pass is refused, and what is no office never arrives", async () => {
  const organisation = await sample();
  expect(await save({ ...organisation, bodies: [] })).toMatchObject({ error: { code: "refused" } });
  const [body] = organisation.bodies;
  const reversed = {
    ...body,
    from: "2026-01-01",
    to: "2025-01-01",
  } as (typeof organisation.bodies)[0];
  expect(await save({ ...organisation, bodies: [reversed] })).toMatchObject({
    error: { code: "refused" },
  });
  const wrong = { ...body, from: "1/7/2025" } as (typeof organisation.bodies)[0];
  expect(await save({ ...organisation, bodies: [wrong] })).toMatchObject({
    error: { code: "invalid-request" },
  });
  expect(value(await app.client.readOrganisation({})).revision).toBe(0);
});

test("without an office a draft starts as the skeleton; with one it is filled in", async () => {
  expect((await partsOfNew()).issuer.name).toBe("");
  await save(await sample());
  const parts = await partsOfNew();
  expect(parts).toMatchObject({
    issuer: { name: "Tỉnh uỷ Quảng Ngãi" },
    number: { body: "TU" },
    placeDate: { place: "Quảng Ngãi" },
    signature: { name: "Nguyễn Văn A" },
  });
  expect(parts.recipients.at(-1)?.name).toBe("Lưu Văn phòng Tỉnh uỷ");
});

test("a body that was chosen is remembered for the type; the example stays the example", async () => {
  await save(await sample());
  const choice = { body: "van-phong", signer: "pho-chanh-van-phong" };
  expect((await partsOfNew(choice)).signature).toMatchObject({
    capacity: "K/T",
    name: "Phạm Thị D",
  });
  app.reopen();
  expect(value(await app.client.readOrganisation({})).choices).toEqual({ "ket-luan": choice });
  expect((await partsOfNew()).issuer).toMatchObject({ name: "Văn phòng" });
  expect((await partsOfNew({ body: "tinh-uy" })).signature).not.toHaveProperty("name");
  expect((await partsOfNew({ example: true })).issuer.name).toBe("Tỉnh uỷ Lâm Sơn");
});

test("a renamed body issues under the name of the day", async () => {
  const organisation = await sample();
  await save(organisation);
  expect((await partsOfNew({ body: "ban-tuyen-giao-va-dan-van" })).issuer.name).toBe(
    "Ban Tuyên giáo và Dân vận",
  );
  expect((await partsOfNew({ body: "ban-dan-van" })).issuer.name).toBe("");
  app.reopen(() => {
    app.host.now = () => new Date(2025, 0, 31, 6);
  });
  expect(value(await app.client.readOrganisation({})).today).toBe("2025-01-31");
  expect((await partsOfNew({ body: "ban-dan-van" })).number.body).toBe("BDVTU");
});

test("an office that is damaged on the disk says so; the state before it holds, and can be saved over", async () => {
  const organisation = await sample();
  await save(organisation);
  await save({ ...organisation, twoSided: true }, 1);
  app.reopen(() => {
    const db = connect(join(app.host.dataFolder, "van-kien.sqlite"), {});
    const named = "name = 'organisations_no_update'";
    const guard = db.prepare(`SELECT sql FROM sqlite_schema WHERE ${named}`).pluck().get();
    db.exec("DROP TRIGGER organisations_no_update");
    db.exec("UPDATE organisations SET content = '{}' WHERE revision = 2");
    db.exec(String(guard));
    db.close();
  });
  expect(value(await app.client.readOrganisation({}))).toMatchObject({
    organisation,
    revision: 2,
    damaged: true,
  });
  expect((await partsOfNew()).issuer.name).toBe("Tỉnh uỷ Quảng Ngãi");
  await save(organisation, 2);
  const after = value(await app.client.readOrganisation({}));
  expect(after).toMatchObject({ organisation, revision: 3 });
  expect(after).not.toHaveProperty("damaged");
});

test("a broken sample is left out with a message, and the app works", async () => {
  const organisationsFolder = join(app.folder, "organisations");
  mkdirSync(organisationsFolder, { recursive: true });
  writeFileSync(join(organisationsFolder, "a.json"), "{");
  writeFileSync(join(organisationsFolder, "b.json"), '{"format":1,"bodies":[{"id":"x"}]}');
  const { bodies: _none, ...rest } = await sample();
  writeFileSync(join(organisationsFolder, "c.json"), JSON.stringify({ ...rest, bodies: [] }));
  const second = testApp({ folder: join(app.folder, "second"), organisationsFolder });
  const { messages } = value(await second.client.facts({}));
  expect(messages.map((m) => m.text)).toEqual([
    expect.stringContaining("a.json không dùng được: cả tệp"),
    expect.stringContaining('b.json không dùng được: trường "bodies.0.kind"'),
    expect.stringContaining("c.json không dùng được: trường"),
  ]);
  expect(await second.client.sampleOrganisation({})).toMatchObject({
    error: { code: "not-found", path: organisationsFolder },
  });
  second.remove();
});
