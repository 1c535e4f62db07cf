/** What came by the clipboard or was dropped, as texts; "" for what it does not hold. */
export type Clip = {
  /** Blocks of this app, as Slate encodes them. Anyone can write such a thing. */
  fragment: string;
  html: string;
  text: string;
};

/** The part of the browser's carrier that is read. */
export type Carrier = { getData: (type: string) => string };

/** The type of the carrier for blocks of this app. */
export const FRAGMENT = "application/x-slate-fragment";

/** Reads it all at once: the carrier is empty as soon as the event is over. */
export const clipOf = (carrier: Carrier): Clip => ({
  fragment: carrier.getData(FRAGMENT),
  html: carrier.getData("text/html"),
  text: carrier.getData("text/plain"),
});

export const isEmptyClip = ({ fragment, html, text }: Clip): boolean =>
  fragment === "" && html === "" && text === "";
