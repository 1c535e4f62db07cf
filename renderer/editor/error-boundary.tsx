import { Component, type ReactNode } from "react";

type ErrorBoundaryProps = {
  children: ReactNode;
  /** What to show instead; `again` tries once more, from the model. */
  fallback: (again: () => void) => ReactNode;
};

/**
 * Keeps a failure of the drawn page away from the text: what is drawn can break when something
 * outside changes the DOM, the model does not, and is drawn anew from it.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const again = () => this.setState({ failed: false });
    return this.state.failed ? this.props.fallback(again) : this.props.children;
  }
}
