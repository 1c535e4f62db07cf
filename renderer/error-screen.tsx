import { Button } from "@fluentui/react-components";
import { ErrorCircle48Regular } from "@fluentui/react-icons";

type ErrorScreenProps = {
  text: string;
  detail?: string;
  action?: { label: string; run: () => void };
};

/** A whole screen for what keeps one from working: what happened, what is safe, what to press. */
export const ErrorScreen = ({ text, detail, action }: ErrorScreenProps) => (
  <main className="vk-center" role="alert">
    <ErrorCircle48Regular aria-hidden />
    <p>{text}</p>
    {detail && <p className="vk-detail">{detail}</p>}
    {action && <Button onClick={action.run}>{action.label}</Button>}
  </main>
);
