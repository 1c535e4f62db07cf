import { type FocusEvent, type ReactNode, useContext } from "react";
import { type OptionalPart, useWanted, WantedContext } from "./wanted.ts";

type OptionalProps = {
  part: OptionalPart;
  /** It holds something. */
  filled: boolean;
  className?: string;
  children: ReactNode;
};

/** A part that is there while it holds something, or since somebody asked for it until one leaves. */
export function Optional({ part, filled, className, children }: OptionalProps) {
  const wanted = useContext(WantedContext);
  const asked = useWanted(part);
  if (!filled && !asked) return null;
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!filled && !currentTarget.contains(relatedTarget as Node | null)) wanted.drop(part);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees the focus leave its fields
    <div className={className} onBlur={left}>
      {children}
    </div>
  );
}
