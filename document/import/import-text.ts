import type { Message } from "../message.ts";
import type { Document, NewId } from "../model.ts";
import type { Template } from "../template.ts";

/** What import of a foreign format gives: always a document, and what there is to say about it. */
export type ImportedText = { document: Document; messages: Message[] };

/**
 * Plain text to a document of a template. Never fails on content: what is not understood stays as
 * text and is said in a message. No word is lost or changed.
 */
export declare function importText(source: string, template: Template, newId: NewId): ImportedText;
