import { readFileSync } from "node:fs";

/** The shape of a write-ahead log (sqlite.org/walformat.html). Sizes in bytes. */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const CHECKED_OF_HEADER = 24;
const CHECKED_OF_FRAME_HEADER = 8;
const BIG_ENDIAN_MAGIC = 0x377f0683;
const USUAL_PAGE_BYTES = 4096;

/** Two running sums of 32 bits. */
type Checksum = readonly [number, number];

type Frame = { isWhole: boolean; isCommit: boolean };

/**
 * True when a log, which nobody has open, is damaged in front of frames that were written after a
 * later commit: what SQLite will not read was acknowledged then. A last transaction that a power
 * cut tore is no damage: nobody was told that it was saved.
 */
export function isLogDamaged(file: string): boolean {
  const frames = framesOf(readFileSync(file));
  const broken = frames.findIndex(({ isWhole }) => !isWhole);
  if (broken < 0) return false;
  const after = frames.slice(broken).filter(({ isWhole }) => isWhole);
  const commit = after.findIndex(({ isCommit }) => isCommit);
  return commit >= 0 && commit < after.length - 1;
}

/**
 * The frames of the newest generation of a log. `isWhole`: its checksum fits it and the one stored
 * in front of it, so that one damaged frame does not make all that follow look damaged.
 */
function framesOf(log: Buffer): Frame[] {
  if (log.length < HEADER_BYTES + FRAME_HEADER_BYTES) return [];
  const read = wordReader(log);
  const header = checksum(read, 0, CHECKED_OF_HEADER, [0, 0]);
  const isHeaderWhole = isStored(log, CHECKED_OF_HEADER, header);
  const pageBytes = isHeaderWhole ? log.readUInt32BE(8) : USUAL_PAGE_BYTES;
  const frameBytes = FRAME_HEADER_BYTES + pageBytes;
  const saltsAt = isHeaderWhole ? 16 : HEADER_BYTES + 8;
  const frames: Frame[] = isHeaderWhole ? [] : [{ isWhole: false, isCommit: false }];
  for (let at = HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    const isOurs = log.compare(log, saltsAt, saltsAt + 8, at + 8, at + 16) === 0;
    const isWhole = isOurs && isFrameWhole(log, read, at, frameBytes);
    frames.push({ isWhole, isCommit: log.readUInt32BE(at + 4) !== 0 });
  }
  return frames;
}

function isFrameWhole(log: Buffer, read: ReadWord, at: number, frameBytes: number): boolean {
  const before = at === HEADER_BYTES ? CHECKED_OF_HEADER : at - frameBytes + 16;
  const seed: Checksum = [log.readUInt32BE(before), log.readUInt32BE(before + 4)];
  const head = checksum(read, at, at + CHECKED_OF_FRAME_HEADER, seed);
  return isStored(log, at + 16, checksum(read, at + FRAME_HEADER_BYTES, at + frameBytes, head));
}

type ReadWord = (at: number) => number;

function wordReader(log: Buffer): ReadWord {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  const isLittle = log.length < 4 || log.readUInt32BE(0) !== BIG_ENDIAN_MAGIC;
  return (at) => view.getUint32(at, isLittle);
}

/** The sum over the words from one place up to another, going on from what was summed before. */
function checksum(read: ReadWord, from: number, to: number, [a, b]: Checksum): Checksum {
  let [first, second] = [a, b];
  for (let at = from; at < to; at += 8) {
    first = (first + read(at) + second) >>> 0;
    second = (second + read(at + 4) + first) >>> 0;
  }
  return [first, second];
}

const isStored = (log: Buffer, at: number, [first, second]: Checksum): boolean =>
  log.readUInt32BE(at) === first && log.readUInt32BE(at + 4) === second;
