import { Button } from "@fluentui/react-components";
import { ErrorCircle48Regular } from "@fluentui/react-icons";
import { words } from "./words.ts";

/** So many points are listed: more would push the buttons off the screen. */
const MOST_POINTS = 8;

export type ErrorAction = { label: string; run: () => void };

type ErrorScreenProps = {
  text: string;
  detail?: string | undefined;
  /** What was found, one line each. */
  points?: readonly string[] | undefined;
  /** What to press; the first one is what helps most. */
  actions: readonly ErrorAction[];
};

/** A whole screen for what keeps one from working: what happened, what is safe, what to press. */
export const ErrorScreen = ({ text, detail, points = [], actions }: ErrorScreenProps) => (
  <main className="vk-center" role="alert">
    <ErrorCircle48Regular aria-hidden />
    <p>{text}</p>
    {detail && <p className="vk-detail">{detail}</p>}
    {points.length > 0 && <Points points={points} />}
    <div className="vk-center-actions">
      {actions.map(({ label, run }, index) => (
        <Button key={label} appearance={index === 0 ? "primary" : "secondary"} onClick={run}>
          {label}
        </Button>
      ))}
    </div>
  </main>
);

const Points = ({ points }: { points: readonly string[] }) => (
  <ul className="vk-points" aria-label={words.damage.found}>
    {points.slice(0, MOST_POINTS).map((point, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <li key={index}>{point}</li>
    ))}
    {points.length > MOST_POINTS && <li>{words.damage.more(points.length - MOST_POINTS)}</li>}
  </ul>
);
