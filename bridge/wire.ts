/** One end of a wire: a MessagePort of any process. Values are structured clones. */
export interface Wire {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}
