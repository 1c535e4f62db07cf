import { closeSync, constants, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { failureOf } from "./db.ts";

/**
 * What was last acknowledged here: of which store, and how many commits it had. Stands in a file
 * of its own beside the database, so that a database or log that went back in time is noticed, and
 * so that a database that is gone is not taken for one that never was.
 */
export type Witness = { store: string; commits: number };

const witnessSchema = z.object({ store: z.string(), commits: z.number().int().min(0) });
/** Always as long, so that writing it anew never leaves half of the old one behind. */
const BYTES = 128;

/** Where the witness of a database stands: under a name that no "van-kien.sqlite*" catches. */
export const witnessFile = (file: string): string => join(dirname(file), "library.json");

/** What was last acknowledged; undefined when that is not known. */
export function readWitness(file: string): Witness | undefined {
  try {
    return witnessSchema.parse(JSON.parse(readFileSync(witnessFile(file), "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * Writes down what was acknowledged. Always after the commit it tells of, so it may be behind the
 * store but never ahead: without `durable` it survives the death of the process, not a power cut.
 */
export function writeWitness(file: string, witness: Witness, durable: boolean): void {
  try {
    const text = `${JSON.stringify(witness).padEnd(BYTES - 1)}\n`;
    const handle = openSync(witnessFile(file), constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      writeSync(handle, text, 0);
      if (durable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    // The commit itself is on the disk. Without its witness only a later loss would go unseen.
    if (!failureOf(error)) throw error;
  }
}
