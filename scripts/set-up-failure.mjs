/** A step that failed for a reason outside the code: says what failed and what to do about it. */
export class SetUpFailure extends Error {
  /**
   * @param {string} what
   * @param {string} remedy a command to run, or one sentence
   */
  constructor(what, remedy) {
    super(what);
    this.name = "SetUpFailure";
    this.remedy = remedy;
  }

  /** @returns {string} */
  toText() {
    return `\nStopped: ${this.message}\nWhat to do:\n  ${this.remedy.replaceAll("\n", "\n  ")}\n`;
  }
}
