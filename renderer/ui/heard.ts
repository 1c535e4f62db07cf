import type { GriffelStyle } from "@fluentui/react-components";

/** Words for a screen reader only. */
export const heard: GriffelStyle = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
};
