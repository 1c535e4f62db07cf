import type { Profile } from "./profile.ts";

/**
 * Hướng dẫn 05-HD/VPTW of 27/5/2026. Page: IV.3-5. Body: I.6.2.2. Sizes: the font table of HD36
 * Phụ lục 3, which three secondary sources repeat for HD05 Phụ lục 2. Recipients: I.9.2.5.
 */
export const partyHd05: Profile = {
  id: "party-hd05",
  name: "HD 05 (2026)",
  from: "2026-05-27",
  font: "Times New Roman",
  page: {
    width: 210,
    height: 297,
    margin: { top: 20, bottom: 20, left: 30, right: 15 },
    numberFromTop: 10,
  },
  body: { lineSpacing: 18, gap: 6, indent: 10 },
  looks: {
    partyTitle: { size: 15, bold: true, upper: true },
    superior: { size: 14, upper: true },
    issuer: { size: 14, bold: true, upper: true },
    star: { size: 14 },
    number: { size: 14 },
    placeDate: { size: 14, italic: true },
    draftMark: { size: 14, italic: true },
    typeName: { size: 16, bold: true, upper: true },
    author: { size: 14, bold: true, upper: true },
    subject: { size: 14, bold: true },
    rule: { size: 14 },
    body: { size: 14 },
    authority: { size: 14, bold: true, upper: true },
    position: { size: 14, upper: true },
    signerName: { size: 14, bold: true },
    recipientsHeading: { size: 14, underline: true },
    recipient: { size: 12 },
    pageNumber: { size: 14 },
  },
  words: {
    partyTitle: "Đảng Cộng sản Việt Nam",
    star: "*",
    rule: "-----",
    numberPrefix: "Số",
    recipientsHeading: "Nơi nhận",
    recipientBullet: "-",
    recipientSeparator: ";",
    recipientsEnd: ".",
    draftMark: (round) => `Dự thảo lần ${round}`,
  },
};
