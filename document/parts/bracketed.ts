/** "(báo cáo)": words in brackets, once even where the writer typed them too. */
export const bracketed = (words: string): string =>
  `(${words.trim().replace(/^\((.*)\)$/su, "$1")})`;
