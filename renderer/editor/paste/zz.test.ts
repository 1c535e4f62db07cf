import { test } from "vitest";
import { Editor, Transforms } from "slate";
import { paragraph } from "../../../document/build.ts";
import { openWithPasting } from "../open-body.fixture.ts";
import { readClip } from "./read-clip.ts";
import { ketLuan } from "../../../document/ket-luan.fixture.ts";
import { readPage } from "./html/read-page.ts";
import { finish } from "../../../document/steps.ts";
import { countingIds } from "../../../document/build.ts";
import { importText } from "../../../document/import/import-text.ts";
import { profiles } from "../../../document/profiles/profiles.fixture.ts";
const html = Array.from({ length: 12_500 }, (_, i) => `<p class="x" style="margin:0;font-size:14pt"><span lang="VI" style="color:#c00">${(i % 9) + 1}. Việc thứ ${i} của chương trình ${"công tác toàn khoá ".repeat(15)}</span></p>`).join("\n");
const text = html.replace(/<[^>]+>/g, "");
test("x", () => { for (let k=0;k<3;k++){ let t=performance.now();
  const p = finish(readClip({fragment:"",html,text:"văn bản lớn"},"structured",{scheme:ketLuan.numbering,newId:countingIds(),readPage})); const a=performance.now()-t;
  t=performance.now(); importText(text,{template:ketLuan,profiles},countingIds()); console.log(Math.round(a), Math.round(performance.now()-t), p?.blocks.length); }
}, 100000);
