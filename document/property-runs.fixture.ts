import fc from "fast-check";

/** How many times as often as usual every property is tried: `npm run test:long` sets it. */
const TIMES = Number(globalThis.process?.env.VAN_KIEN_PROPERTY_TIMES ?? 1);

/** What fast-check tries where a test does not say how often. */
const USUAL = 100;

/**
 * How often a property is tried: `few` times on every run of the tests, so that it is quick, many
 * times as often in a long one.
 */
export const tries = (few: number): { numRuns: number } => ({ numRuns: few * TIMES });

/** Milliseconds that a property may take: what it has usually, for each time that it is tried again. */
export const patience = (ms: number): number => ms * TIMES;

fc.configureGlobal({ ...fc.readConfigureGlobal(), ...tries(USUAL) });
