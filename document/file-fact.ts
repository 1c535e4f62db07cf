/** What a file can say of itself, or carry beside the words that are seen. */
export type FileFactKind =
  | "title"
  | "subject"
  | "author"
  | "lastAuthor"
  | "keywords"
  | "description"
  | "category"
  | "created"
  | "modified"
  | "printed"
  | "revision"
  | "language"
  | "program"
  | "pages"
  | "company"
  | "manager"
  | "template"
  | "editingTime"
  | "customProperty"
  | "documentVariable"
  | "commentAuthor"
  | "revisionAuthor"
  | "person"
  | "editingSession"
  | "externalLink"
  | "embedded"
  | "macros"
  | "hiddenText"
  | "unreadable";

/** `personal`: it may tell of a person, a machine or a place, or hides something from the eye. */
export type FileFact = { kind: FileFactKind; value: string; personal: boolean };
