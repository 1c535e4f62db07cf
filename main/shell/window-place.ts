/** A place on the desk of the screens, in their own pixels. */
export type Box = { x: number; y: number; width: number; height: number };

/** How the window stood when it was last seen. `box`: where it stands when it is not maximised. */
export type WindowPlace = { box?: Box; maximized?: boolean; fullScreen?: boolean };

export const USUAL_SIZE = { width: 1360, height: 900 } as const;
export const LEAST_SIZE = { width: 860, height: 560 } as const;

/** So much of the title bar must be in sight, or the window cannot be taken hold of. */
const IN_SIGHT = 64;

const overlap = (start: number, length: number, from: number, room: number): number =>
  Math.min(start + length, from + room) - Math.max(start, from);

const isReachable = (box: Box, screen: Box): boolean =>
  overlap(box.x, box.width, screen.x, screen.width) >= IN_SIGHT &&
  box.y >= screen.y &&
  box.y <= screen.y + screen.height - IN_SIGHT;

const within = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/**
 * Where a window opens: where it stood, if it can be reached there on one of the screens (their
 * work areas, the main one first), otherwise in the middle of the main one. Never larger than the
 * screen it is on. Undefined: the system decides.
 */
export function placeOnScreens(box: Box | undefined, screens: readonly Box[]): Box | undefined {
  const [main] = screens;
  if (!box || !main) return undefined;
  const screen = screens.find((one) => isReachable(box, one));
  const { x, y, width, height } = screen ?? main;
  const size = { width: Math.min(box.width, width), height: Math.min(box.height, height) };
  if (!screen) {
    return {
      ...size,
      x: x + Math.round((width - size.width) / 2),
      y: y + Math.round((height - size.height) / 2),
    };
  }
  const left = within(box.x, x + IN_SIGHT - size.width, x + width - IN_SIGHT);
  return { ...size, x: left, y: within(box.y, y, y + height - IN_SIGHT) };
}
