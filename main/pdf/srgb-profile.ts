import { Buffer } from "node:buffer";

/**
 * The colours of the paper, for archives (ISO 19005-2, 6.2.3): sRGB (IEC 61966-2-1) as a profile of
 * ICC version 2.1, made from the numbers of that standard. White and primaries are those of D65
 * adapted to D50, as ICC has them.
 */
export const SRGB = "sRGB IEC61966-2.1";

const WHITE = [0.9642, 1, 0.8249] as const;
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;
/** Steps of the curve from what is stored to light. */
const STEPS = 256;

const HEADER = 128;
const VERSION = 0x02100000;
const MONITOR = "mntr";
const PUBLIC_DOMAIN = "CC0";

const fixed = (value: number): number => Math.round(value * 0x10000);

const lightOf = (stored: number): number =>
  stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4;

const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
};

const element = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const bytes = Buffer.concat([Buffer.from(type, "latin1"), numbers(0), ...parts]);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
};

const point = (xyz: readonly number[]): Buffer => element("XYZ ", numbers(...xyz.map(fixed)));

function curve(): Buffer {
  const steps = Buffer.alloc(2 * STEPS);
  for (let step = 0; step < STEPS; step++) {
    steps.writeUInt16BE(Math.round(lightOf(step / (STEPS - 1)) * 0xffff), 2 * step);
  }
  return element("curv", numbers(STEPS), steps);
}

/** The name in ASCII, and none in the two other writings that the type has. */
function description(name: string): Buffer {
  const ascii = Buffer.from(`${name}\0`, "latin1");
  return element("desc", numbers(ascii.length), ascii, numbers(0, 0), Buffer.alloc(2 + 1 + 67));
}

const text = (words: string): Buffer => element("text", Buffer.from(`${words}\0`, "latin1"));

/** The first 128 bytes. The day is that of the version of ICC, so that the bytes never change. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(VERSION, 8);
  bytes.write(`${MONITOR}RGB XYZ `, 12, "latin1");
  for (const [index, value] of [1999, 12, 1].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write("acsp", 36, "latin1");
  numbers(...WHITE.map(fixed)).copy(bytes, 68);
  return bytes;
}

function build(): Uint8Array {
  const shared = curve();
  const elements: readonly [signature: string, bytes: Buffer][] = [
    ["desc", description(SRGB)],
    ["cprt", text(PUBLIC_DOMAIN)],
    ["wtpt", point(WHITE)],
    ["rXYZ", point(RED)],
    ["gXYZ", point(GREEN)],
    ["bXYZ", point(BLUE)],
    ["rTRC", shared],
    ["gTRC", shared],
    ["bTRC", shared],
  ];
  const bodies = [...new Set(elements.map(([, bytes]) => bytes))];
  const start = HEADER + 4 + 12 * elements.length;
  const offsetOf = (bytes: Buffer): number =>
    bodies.slice(0, bodies.indexOf(bytes)).reduce((sum, { length }) => sum + length, start);
  const table = elements.map(([signature, bytes]) =>
    Buffer.concat([Buffer.from(signature, "latin1"), numbers(offsetOf(bytes), bytes.length)]),
  );
  const tail = [numbers(elements.length), ...table, ...bodies];
  const size = tail.reduce((sum, { length }) => sum + length, HEADER);
  return new Uint8Array(Buffer.concat([header(size), ...tail]));
}

let made: Uint8Array | undefined;

/** The bytes of the profile; made once. */
export function srgbProfile(): Uint8Array {
  made ??= build();
  return made;
}
