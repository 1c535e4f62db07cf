/** What the world outside gives the handlers. The only fakes of the tests stand in its place. */
export type Host = {
  now(): Date;
  /** A new id that no draft, block or version bears yet; at most 64 characters. */
  newId(): string;
  /** Asks for a file to import; undefined when the person thinks better of it. */
  chooseImportFile(): Promise<string | undefined>;
  /** Asks where to export to; `suggested` is a whole path. */
  chooseExportFile(suggested: string): Promise<string | undefined>;
  /** Asks where to save a copy of a draft; `suggested` is a whole path. */
  chooseCopyFile(suggested: string): Promise<string | undefined>;
  /** Asks for a folder to export to; `suggested` is a whole path. */
  chooseExportFolder(suggested: string): Promise<string | undefined>;
  /** Opens the file's folder with the file selected. */
  showInFolder(path: string): Promise<void>;
  /** Absolute folders. They need not exist yet, except those of templates and profiles. */
  dataFolder: string;
  exportFolder: string;
  templatesFolder: string;
  profilesFolder: string;
  /** Samples of offices. */
  organisationsFolder: string;
  phrasesFolder: string;
  version: string;
  /** A line for the log: what happened and where, never a word of a document. */
  log(line: string): void;
};
