import type { Recipient } from "../model.ts";
import { addresseesWord } from "../parts/addressees.ts";
import { folded } from "../parts/body-name.ts";
import { isArchive, namedRecipients, reportNotes } from "../parts/recipients.ts";
import { type Paper, quote, type Rule, when } from "./rule.ts";

const namedOf = ({ document }: Paper): Recipient[] => namedRecipients(document.parts.recipients);

/** "Lưu: VT" is the state's form, "Lưu Văn phòng Tỉnh uỷ" the Party's. */
function archiveOfOthers(paper: Paper): string | undefined {
  const line = namedOf(paper).find(isArchive)?.name ?? "";
  if (line === "") return undefined;
  const isState = /^lưu\s*:|^lưu\s+vt(?:\W|$)/iu.test(line);
  const { family } = paper.profile;
  if (family === "party")
    return when(isState, `Dòng lưu ghi “Lưu” và tên cơ quan, không ghi ${quote(line)}`);
  return when(!/^lưu\s*:/iu.test(line), "Dòng lưu ghi “Lưu: VT, …”");
}

/** "Như Điều 3" where the paper has no third Điều: left over from a template or a longer draft. */
function articleNotThere(paper: Paper): string | undefined {
  const articles = paper.document.body.filter(
    (block) => block.type === "item" && block.level === "article",
  ).length;
  const wrong = namedOf(paper).find((r) => articleNamed(r.name) > articles);
  return wrong && `Nơi nhận ghi ${quote(wrong.name)} nhưng văn bản chỉ có ${articles} Điều`;
}

/** The number in "Như Điều 3"; 0 in any other recipient. */
const articleNamed = (name: string): number =>
  Number(/^như điều (\d{1,3})$/iu.exec(name.trim())?.[1] ?? 0);

/** Names that bring the bullet or the separator along that the program prints: "- Sở Y tế;". */
function marksTyped(names: readonly Recipient[]): string | undefined {
  const typed = names.find(({ name, note }) => {
    const text = name.trim();
    return /^[-–—•*+]\s/u.test(text) || /[;,.]$/u.test((note ?? text).trim());
  });
  return typed && `Dấu đầu dòng, cuối dòng do chương trình đặt: hãy bỏ ở ${quote(typed.name)}`;
}

/** Who gets the paper (HD05 I.9). */
export const RECIPIENT_RULES: readonly Rule[] = [
  {
    id: "archive-missing",
    severity: "warning",
    sources: { hd05: "HD05 I.9.2.5", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "recipients",
    find: (paper) => {
      const named = namedOf(paper);
      return when(named.length > 0 && !named.some(isArchive), "Nơi nhận thiếu dòng “Lưu …”");
    },
  },
  {
    id: "archive-not-last",
    severity: "warning",
    sources: { hd05: "HD05 I.9.2.5", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "recipients",
    find: (paper) => {
      const named = namedOf(paper);
      const at = named.findIndex(isArchive);
      return when(at >= 0 && at < named.length - 1, "Dòng “Lưu …” phải là dòng cuối của nơi nhận");
    },
  },
  {
    id: "archive-form",
    severity: "warning",
    sources: { hd05: "HD05 tr. 29", hd36: "HD36 PL3", nd30: "NĐ30 PL1 II.9" },
    part: "recipients",
    find: archiveOfOthers,
  },
  {
    id: "recipients-marks-typed",
    severity: "warning",
    sources: { hd05: "HD05 I.9.2.5", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "recipients",
    find: (paper) => marksTyped(namedOf(paper)),
  },
  {
    id: "addressees-marks-typed",
    severity: "warning",
    sources: { hd05: "HD05 I.9.2.3-4", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "addressees",
    find: ({ document }) => marksTyped(namedRecipients(document.parts.addressees ?? [])),
  },
  {
    id: "recipients-as-above",
    severity: "warning",
    sources: { hd05: "HD05 I.9.2.3-4", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "recipients",
    find: (paper) => {
      const asAbove = folded(paper.profile.words.asAbove);
      const typed = namedOf(paper).some((r) => folded(r.name.trim()) === asAbove);
      const none = paper.template.asAbove !== true;
      return when(none && typed, "“Như trên” chỉ dùng khi có phần kính gửi, kính trình");
    },
  },
  {
    id: "recipients-article",
    severity: "warning",
    sources: { hd05: "HD05 I.9.2", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "recipients",
    find: articleNotThere,
  },
  {
    id: "recipients-notes-mixed",
    severity: "info",
    sources: { hd05: "HD05 I.9", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "recipients",
    find: (paper) => {
      const notes = reportNotes(namedOf(paper));
      const shown = notes.map((note) => quote(`(${note})`)).join(", ");
      return when(notes.length > 1, `Ghi chú ở nơi nhận chưa thống nhất: ${shown}`);
    },
  },
  {
    id: "addressees-unprinted",
    severity: "warning",
    sources: { hd05: "HD05 I.9.2", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "addressees",
    find: ({ document: { parts }, template, profile }) => {
      const some = namedRecipients(parts.addressees ?? []).length > 0;
      const name = template.name.toLocaleLowerCase("vi");
      return when(
        some && addresseesWord(template, profile) === undefined,
        `Theo ${profile.name}, ${name} không có phần “Kính gửi”: các tên đã ghi sẽ không in`,
      );
    },
  },
];
