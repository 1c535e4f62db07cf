import type { Block, Cell, Text as DocumentText, Row } from "./model.ts";

declare module "slate" {
  interface CustomTypes {
    Element: Block | Row | Cell;
    Text: DocumentText;
  }
}
