import { useSyncExternalStore } from "react";
import type { Document, Parts } from "../../../document/model.ts";
import type { Frame } from "../../../document/patch.ts";
import type { Session } from "../../session/session.ts";

/** Everything of the open draft but its body, live. */
export const useFrame = (session: Session): Frame =>
  useSyncExternalStore(session.subscribe, () => session.frame);

/** A document without body, for what is derived from the frame alone. */
export const withoutBody = (frame: Frame): Document => ({ ...frame, body: [] });

/** The parts that are always there and have fields. */
type ObjectPart = "issuer" | "number" | "placeDate" | "subject" | "signature";

/** Fields of a part with what they become; `undefined` takes a field away. */
export type Fields<T> = { [K in keyof T]?: T[K] | undefined };

/** One part of the page, live, and the way to change some of its fields. Empty words are absent. */
export function usePart<P extends ObjectPart>(
  session: Session,
  part: P,
): [Parts[P], (change: Fields<Parts[P]>) => void] {
  const value = useFrame(session).parts[part];
  const change = (fields: Fields<Parts[P]>) =>
    setParts(session, (parts) => ({ [part]: changed(parts[part], fields) }));
  return [value, change];
}

/** Changes parts of the open draft; `undefined` takes one away. */
export const setParts = (session: Session, change: (parts: Parts) => Fields<Parts>): void =>
  session.setFrame((frame) => ({ ...frame, parts: changed(frame.parts, change(frame.parts)) }));

/** A value with some fields changed; those that are `undefined` go. */
export const changed = <T extends object>(value: T, fields: Fields<T>): T =>
  Object.fromEntries(
    Object.entries({ ...value, ...fields }).filter(([, field]) => field !== undefined),
  ) as T;

/** What an optional field holds: absent when it is empty. */
export const orAbsent = (text: string): string | undefined => (text === "" ? undefined : text);

/** A part without any field is none. */
export const orNone = <T extends object>(part: T): T | undefined =>
  Object.keys(part).length === 0 ? undefined : part;
