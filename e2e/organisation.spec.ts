import { expect } from "@playwright/test";
import { launchApp } from "./app.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";
import { OrganisationPage } from "./organisation-page.ts";

const SAMPLE = "Dùng mẫu Tỉnh uỷ Quảng Ngãi";

test.describe("the very first start", () => {
  test.use({ launch: { firstStart: true } });

  test("asks for the office; the sample is taken, and a new draft starts filled in", async ({
    app,
    editor,
    library,
  }) => {
    const office = new OrganisationPage(app.window);
    await expect(office.button("Lưu và bắt đầu")).toBeVisible();
    await expect(office.field("Tên cơ quan")).toBeFocused();
    await office.button(SAMPLE).click();
    await expect(office.letterhead).toContainText("TỈNH UỶ QUẢNG NGÃI");
    await expect(office.letterhead).toContainText("-NQ/TU");
    await expect(app.window.getByText("Họ tên người ký trong mẫu là giả định")).toBeVisible();
    await office.button("Lưu và bắt đầu").click();
    await expect(app.window.getByText("Chưa có văn bản nào đang soạn")).toBeVisible();

    await app.window
      .getByRole("main")
      .getByRole("button", { name: /^Kết luận/ })
      .click();
    await expect(app.window.getByRole("radio", { name: /^Tỉnh uỷ Quảng Ngãi/ })).toBeFocused();
    await expect(app.window.getByRole("radio", { name: /T\/M Tỉnh uỷ, Bí thư/ })).toBeChecked();
    await app.window.getByRole("radio", { name: /T\/M Ban Thường vụ, Bí thư/ }).check();
    await editor.press("Enter");
    await editor.opened();
    await expect(editor.field("Cơ quan ban hành")).toHaveText("Tỉnh uỷ Quảng Ngãi");
    await expect(editor.field("Ký hiệu cơ quan")).toHaveText("TU");
    await expect(editor.field("Địa danh")).toHaveText("Quảng Ngãi");
    await expect(editor.field("Tên tác giả dưới tên loại")).toHaveText("của Ban Thường vụ Tỉnh uỷ");
    await expect(editor.field("Họ và tên người ký")).toHaveText("Nguyễn Văn A");
    expect((await editor.recipients()).at(-1)).toBe("Lưu Văn phòng Tỉnh uỷ.");
    await editor.back();

    await library.newFrom("Kết luận");
    await office.create(/^Ban Tổ chức Tỉnh uỷ/);
    await editor.opened();
    await expect(editor.field("Cơ quan cấp trên")).toHaveText("Tỉnh uỷ Quảng Ngãi");
    await expect(editor.field("Cơ quan ban hành")).toHaveText("Ban Tổ chức");
    await expect(editor.field("Ký hiệu cơ quan")).toHaveText("BTCTU");
    await editor.back();
    await library.newFrom("Kết luận");
    await expect(app.window.getByRole("radio", { name: /^Ban Tổ chức/ })).toBeChecked();
  });

  test("may be put off, and asks again only while nothing was begun", async ({ app, folders }) => {
    const later = (window: typeof app.window) =>
      window.getByRole("button", { name: "Để sau", exact: true });
    await later(app.window).click();
    await expect(app.window.getByText("Chưa có văn bản nào đang soạn")).toBeVisible();
    await expect(
      new OrganisationPage(app.window).button("Thiết lập cơ quan của tôi"),
    ).toBeVisible();
    await app.close();

    const second = await launchApp({ folders, firstStart: true });
    await later(second.window).click();
    await new LibraryPage(second.window).newFrom("Kết luận");
    await new EditorPage(second.window).opened();
    await second.close();

    const third = await launchApp({ folders, firstStart: true });
    await expect(new LibraryPage(third.window).rows).toHaveCount(1);
    await third.close();
  });
});

test("a body follows from its name, bad input is named where it stands, and it is saved", async ({
  app,
}) => {
  const office = new OrganisationPage(app.window);
  await office.enter();
  await office.button("Lưu").click();
  await expect(app.window.getByText("Hãy ghi tên.")).toBeVisible();
  await expect(office.field("Tên cơ quan")).toBeFocused();
  await app.window.keyboard.type("Tỉnh uỷ Lâm Sơn");
  await expect(office.field("Ký hiệu")).toHaveValue("TU");
  await expect(office.field("Dòng lưu")).toHaveValue("Lưu Văn phòng Tỉnh uỷ");
  await office.field("Địa danh").fill("Lâm Sơn");
  await expect(office.letterhead).toContainText("Lâm Sơn, ngày");

  await office.button("Thêm cơ quan").click();
  await expect(office.field("Tên cơ quan")).toBeFocused();
  await app.window.keyboard.type("Ban Tổ chức Tỉnh uỷ");
  await expect(office.field("Dòng cơ quan cấp trên")).toHaveValue("Tỉnh uỷ Lâm Sơn");
  await expect(office.field("Ký hiệu")).toHaveValue("BTCTU");
  await expect(office.letterhead).toContainText("BAN TỔ CHỨC");
  await office.field("Ký hiệu").fill("btc/tu");
  await expect(app.window.getByText(/^Ký hiệu chỉ gồm chữ in hoa/)).toBeVisible();
  await office.field("Ký hiệu").fill("BTCTU");
  await office.field("Có hiệu lực từ ngày").fill("1/7/2025");
  await office.field("Đến hết ngày").fill("30/6/2025");
  await expect(app.window.getByText("Ngày kết thúc không được trước ngày bắt đầu.")).toBeVisible();
  await office.button("Lưu").click();
  await expect(office.field("Đến hết ngày")).toBeFocused();
  await expect(app.window.getByTestId("office-state")).toHaveText("chưa lưu");
  await office.field("Đến hết ngày").fill("");
  await expect(office.field("Có hiệu lực từ ngày")).toHaveValue("01/7/2025");
  await office.save();

  const bodies = office.section("Cơ quan ban hành").getByRole("listitem");
  await office.button("Cơ quan này đổi tên…").click();
  await expect(office.field("Tên cơ quan")).toBeFocused();
  await app.window.keyboard.press("Control+A");
  await app.window.keyboard.type("Ban Xây dựng Đảng Tỉnh uỷ");
  await expect(office.field("Ký hiệu")).toHaveValue("BXDĐTU");
  await expect(bodies.nth(1)).toContainText("Đã hết hiệu lực");
  await office.button("Bỏ: Ban Xây dựng Đảng Tỉnh uỷ").click();
  await expect(bodies).toHaveCount(2);

  await office.button("Bỏ: Ban Tổ chức Tỉnh uỷ").click();
  await expect(office.section("Cơ quan ban hành").getByRole("listitem")).toHaveCount(1);
  await app.window.getByRole("button", { name: "Hoàn tác" }).last().click();
  await expect(office.section("Cơ quan ban hành").getByRole("listitem")).toHaveCount(2);
  await office.button("Bỏ: Ban Tổ chức Tỉnh uỷ").click();
  await office.back();
  await app.window.getByRole("dialog").getByRole("button", { name: "Bỏ sửa đổi" }).click();
  await office.enter();
  await expect(office.section("Cơ quan ban hành").getByRole("listitem")).toHaveCount(2);
});

test("a renamed body issues under the name of the day", async ({ folders }) => {
  const choices = async (now: string) => {
    const app = await launchApp({ folders, env: { VAN_KIEN_NOW: now } });
    const office = new OrganisationPage(app.window);
    await office.enter();
    if (await office.button(SAMPLE).isVisible()) {
      await office.button(SAMPLE).click();
      await office.save();
    }
    await office.back();
    await new LibraryPage(app.window).newFrom("Kết luận");
    const bodies = app.window.getByRole("radiogroup", { name: "Cơ quan ban hành" });
    await expect(bodies.getByRole("radio").first()).toBeVisible();
    const names = await bodies.innerText();
    await app.close();
    return names;
  };
  const before = await choices("2025-01-31T05:00:00.000Z");
  expect(before).toContain("Ban Dân vận Tỉnh uỷ (BDVTU)");
  expect(before).not.toContain("BTGDVTU");
  const after = await choices("2026-11-25T05:00:00.000Z");
  expect(after).toContain("Ban Tuyên giáo và Dân vận Tỉnh uỷ (BTGDVTU)");
  expect(after).not.toContain("BDVTU)\nBan Nội chính");
  expect(after).not.toContain("(BTGTU)");
});

test("what was said to be saved is there after a kill", async ({ app, folders }) => {
  const office = new OrganisationPage(app.window);
  await office.enter();
  await office.button(SAMPLE).click();
  await office.open("Người ký", "Trần Thị B");
  await office.field("Họ và tên").fill("Đặng Thị Hạnh");
  await app.window.keyboard.press("Control+S");
  await expect(app.window.getByTestId("office-state")).toHaveText(/^đã lưu \d/);
  await office.field("Họ và tên").fill("chưa lưu thì thôi");
  const process = app.electron.process();
  const gone = new Promise((resolve) => process.once("exit", resolve));
  process.kill("SIGKILL");
  await gone;

  const again = await launchApp({ folders });
  const reopened = new OrganisationPage(again.window);
  await reopened.enter();
  await expect(reopened.section("Người ký")).toContainText("Đặng Thị Hạnh");
  await expect(reopened.section("Người ký")).not.toContainText("chưa lưu thì thôi");
  await again.close();
});

test("closing the window saves what can be saved, and stays where something is wrong", async ({
  app,
  folders,
}) => {
  const office = new OrganisationPage(app.window);
  await office.enter();
  await office.button(SAMPLE).click();
  await office.open("Cơ quan ban hành", "Ban Nội chính Tỉnh uỷ");
  await office.field("Ký hiệu").fill("bnc");
  const close = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  await expect(
    app.window.getByText("Chưa lưu được nên cửa sổ chưa đóng", { exact: true }),
  ).toBeVisible();
  await office.field("Ký hiệu").fill("BNCTU");
  await app.close();

  const again = await launchApp({ folders });
  const reopened = new OrganisationPage(again.window);
  await reopened.enter();
  await expect(reopened.section("Cơ quan ban hành")).toContainText("BNCTU");
  await again.close();
});
