/** 1 January 2000, 00:00:00, in the format of a zip entry: date in the high half, time in the low. */
const FROZEN = ((20 << 9) | (1 << 5) | 1) << 16;

const CENTRAL_ENTRY = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
/** Where things stand in the three kinds of record (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { time: 10 } as const;
const CENTRAL = {
  time: 12,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  localAt: 42,
  size: 46,
} as const;
const END = { entries: 10, centralAt: 16 } as const;

/**
 * Sets the time of every entry of a zip file to the same fixed moment, in place: packing stamps
 * the clock, and zipping a long document again only for that would cost a third of the export.
 * The zip is one that docx packed: no comment at its end.
 */
export function freezeZipTimes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const uint16 = (at: number) => view.getUint16(at, true);
  const uint32 = (at: number) => view.getUint32(at, true);
  const end = zip.byteLength - END_RECORD_SIZE;
  if (uint32(end) !== END_RECORD) throw new Error("The zip file has no end record");
  let at = uint32(end + END.centralAt);
  for (let entry = 0; entry < uint16(end + END.entries); entry++) {
    if (uint32(at) !== CENTRAL_ENTRY) throw new Error("The zip file has a broken directory");
    view.setUint32(at + CENTRAL.time, FROZEN, true);
    view.setUint32(uint32(at + CENTRAL.localAt) + LOCAL.time, FROZEN, true);
    at +=
      CENTRAL.size +
      uint16(at + CENTRAL.nameLength) +
      uint16(at + CENTRAL.extraLength) +
      uint16(at + CENTRAL.commentLength);
  }
}
