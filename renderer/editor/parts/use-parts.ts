import { useSyncExternalStore } from "react";
import type { Parts } from "../../../document/model.ts";
import type { Frame } from "../../../document/patch.ts";
import type { Session } from "../../session/session.ts";

/** Everything of the open draft but its body, live. */
export const useFrame = (session: Session): Frame =>
  useSyncExternalStore(session.subscribe, () => session.frame);

/** The parts that are always there and have fields. */
type ObjectPart = "issuer" | "number" | "placeDate" | "subject" | "signature";

/** One part of the page, live, and the way to change some of its fields. Empty words are absent. */
export function usePart<P extends ObjectPart>(
  session: Session,
  part: P,
): [Parts[P], (change: Partial<Record<keyof Parts[P], unknown>>) => void] {
  const value = useFrame(session).parts[part];
  const change = (fields: Partial<Record<keyof Parts[P], unknown>>) =>
    session.setFrame((frame) => ({
      ...frame,
      parts: { ...frame.parts, [part]: withoutAbsent({ ...frame.parts[part], ...fields }) },
    }));
  return [value, change];
}

const withoutAbsent = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What an optional field holds: absent when it is empty. */
export const orAbsent = (text: string): string | undefined => (text === "" ? undefined : text);
