/** How often everything is measured. */
export type Effort = {
  /** P1, P2: launches of each editor at each length, and bursts of 40 keys in each. */
  passes: number;
  bursts: number;
  /** P3, P4, and half as many of P9: launches of each. */
  launches: number;
  /** P5: warm calls, whole processes, clicks in the app, long documents. */
  warm: number;
  processes: number;
  clicks: number;
  long: number;
  /** R15: keys and commands of the long session. */
  edits: number;
};

export const FULL: Effort = {
  passes: 3,
  bursts: 3,
  launches: 7,
  warm: 30,
  processes: 7,
  clicks: 5,
  long: 5,
  edits: 30_000,
};

export const QUICK: Effort = {
  passes: 1,
  bursts: 1,
  launches: 2,
  warm: 10,
  processes: 2,
  clicks: 2,
  long: 2,
  edits: 3_000,
};
