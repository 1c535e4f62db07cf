/** The accents in the names of letters: "&agrave;", "&ecirc;". */
const ACCENTS: Record<string, string> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
};
const SIGNS: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(grave|acute|circ|tilde)|([a-z]{2,6}));/giu;
/** Entities that stand for letters: what nobody types on purpose. */
const LETTER =
  /&(?:#(?:19[2-9]|[2-9]\d\d|\d{4,6})|#x(?:c[\da-f]|[def][\da-f]|[\da-f]{3,5})|[aeiouy](?:grave|acute|circ|tilde));/giu;

/** The character of a code; the entity as it stands when there is none that text holds. */
function characterOf(code: number, entity: string): string {
  const isText = (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code <= 0x10ffff);
  return isText ? String.fromCodePoint(code) : entity;
}

/** Text with the entities of HTML ("T&#7881;nh", "&agrave;") as the characters they stand for. */
export const decodeEntities = (text: string): string =>
  text
    .replace(ENTITY, (entity, decimal, hex, letter, accent, sign) => {
      if (decimal !== undefined) return characterOf(Number(decimal), entity);
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16), entity);
      if (letter !== undefined) return letter + (ACCENTS[accent.toLowerCase()] ?? "");
      return SIGNS[sign] ?? entity;
    })
    .normalize("NFC");

/** How many letters of a text are written as entities. */
export const countEntities = (text: string): number => text.match(LETTER)?.length ?? 0;
