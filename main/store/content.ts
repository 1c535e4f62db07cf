import { createHash } from "node:crypto";

/** Canonical JSON of a document and the SHA-256 of its UTF-8 bytes, hexadecimal. */
export type Content = { content: string; sha256: string };

/** Content of a paper with the fingerprint of what it prints, hexadecimal. */
export type PaperContent = Content & { fingerprint: string };

export const sha256Of = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Content with the hash of its bytes. */
export const hashed = (content: string): Content => ({ content, sha256: sha256Of(content) });

/** SQLite does not notice every damaged byte of a text: the hash does. */
export const isSound = ({ content, sha256 }: Content): boolean => sha256Of(content) === sha256;
