import { describe, expect, test } from "vitest";
import { countingIds } from "../build.ts";
import { ketLuan } from "../ket-luan.fixture.ts";
import { blockText } from "../model.ts";
import { profiles } from "../profiles/profiles.fixture.ts";
import { cleanForeign, countHidden } from "./clean.ts";
import { decodeText } from "./decode-text.ts";
import { importText } from "./import-text.ts";

describe("hyphens on the way in", () => {
  test.each([
    ["Word's own in plain text", "số 08\u001eNQ/TW, 2025\u001e2030", "số 08-NQ/TW, 2025-2030"],
    ["no-break", "số 08\u2011NQ/TW", "số 08-NQ/TW"],
    ["Unicode's", "số 08\u2010NQ/TW", "số 08-NQ/TW"],
    [
      "a dash in a symbol",
      "số 08\u2013NQ/TW và 3\u2212QC/BTGTU\u2013BTCTU",
      "số 08-NQ/TW và 3-QC/BTGTU-BTCTU",
    ],
    [
      "soft beside figures",
      "08\u00adNQ/TW, 2025\u00ad2030, COVID\u00ad19",
      "08-NQ/TW, 2025-2030, COVID-19",
    ],
    ["soft between letters", "tri\u00adển khai", "triển khai"],
    ["optional", "kế\u001ft quả", "kết quả"],
    ["wide", "2025\uff0d2030", "2025-2030"],
  ])("%s", (_name, foreign, own) => expect(cleanForeign(foreign)).toBe(own));

  test.each(["kinh tế \u2013 xã hội", "2025\u20132030", "\u22125°C", "10 \u2212 4", "A \u2014 B"])(
    "%s stays",
    (text) => expect(cleanForeign(text)).toBe(text),
  );

  test("the letter ư of TCVN3 is none", () => {
    expect(cleanForeign("th\u00adêng 12\u00ad3", true)).toBe("th\u00adêng 12\u00ad3");
  });

  test("what became a hyphen is not hidden", () => {
    expect(countHidden("08\u001eNQ/TW, 2025\u00ad2030, tri\u00adển, k\u001fết")).toBe(2);
  });

  test.each(["\u001e", "\u2010", "\u2011", "\u2013", "\u00ad"])(
    "a short file with %j keeps number and symbol in its head and its body",
    (hyphen) => {
      const lines = ["TỈNH UỶ LÂM SƠN", `Số 06${hyphen}KL/TU`, "KẾT LUẬN", "về việc trồng rừng"];
      const body = ["-----", `1. Thực hiện Nghị quyết số 08${hyphen}NQ/TW.`];
      const bytes = Buffer.from([...lines, ...body].join("\n"));
      const decoded = decodeText(bytes);
      if (!decoded.ok) throw new Error(decoded.error);
      const { document } = importText(
        decoded.value,
        { template: ketLuan, profiles },
        countingIds(),
      );
      expect(document.parts.number).toEqual({ ordinal: 6, body: "TU" });
      expect(document.body.map(blockText)).toEqual(["Thực hiện Nghị quyết số 08-NQ/TW."]);
    },
  );
});
