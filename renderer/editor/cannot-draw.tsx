import { type ErrorAction, ErrorScreen } from "../error-screen.tsx";
import { words } from "../words.ts";

type CannotDrawProps = { again: () => void; saveCopy: ErrorAction };

/** In the place of a page that failed again and again. The session goes on saving the model. */
export const CannotDraw = ({ again, saveCopy }: CannotDrawProps) => (
  <ErrorScreen
    text={words.damage.crashed}
    actions={[{ label: words.app.reopen, run: again }, saveCopy]}
  />
);
