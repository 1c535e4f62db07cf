import "@fontsource/be-vietnam-pro/vietnamese-400.css";
import "@fontsource/be-vietnam-pro/vietnamese-600.css";
import "@fontsource/be-vietnam-pro/latin-400.css";
import "@fontsource/be-vietnam-pro/latin-600.css";
import "@fontsource/tinos/400.css";
import "@fontsource/tinos/400-italic.css";
import "@fontsource/tinos/700.css";
import "@fontsource/tinos/700-italic.css";
import "./ui/signs-font.css";
import "./ui/tokens.css";
import "./app.css";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

/** Fluent writes style elements; the page's policy lets only those with this load's nonce in. */
const nonce = document.querySelector<HTMLMetaElement>("meta[name=csp-nonce]")?.content ?? "";
const styles = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const root = document.getElementById("root");

if (root) {
  createRoot(root).render(
    <RendererProvider renderer={styles} targetDocument={document}>
      <App />
    </RendererProvider>,
  );
}
