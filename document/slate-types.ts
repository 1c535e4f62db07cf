import type { Block, Text as DocumentText } from "./model.ts";

declare module "slate" {
  interface CustomTypes {
    Element: Block;
    Text: DocumentText;
  }
}
