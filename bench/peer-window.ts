import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { OUT } from "./build-peers.ts";
import { electronPath, sandbox } from "./electron.ts";
import { PATIENCE_MS } from "./long-draft.ts";
import type { Peer } from "./pages/peers.ts";

/** A window of the same Electron for a peer; `mount` answers milliseconds to its painted frame. */
export type PeerWindow = {
  electron: ElectronApplication;
  page: Page;
  mount: (peer: Peer, lines: readonly string[]) => Promise<number>;
};

/** The blank application. */
export const launchBlank = (): Promise<ElectronApplication> =>
  _electron.launch({ executablePath: electronPath(), args: [...sandbox, join(OUT, "blank")] });

/** A window with the page of the peers, on which nothing stands yet. */
export async function openPeers(): Promise<PeerWindow> {
  const electron = await launchBlank();
  const page = await electron.firstWindow();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(pathToFileURL(join(OUT, "peers", "index.html")).href);
  const mount = (peer: Peer, lines: readonly string[]): Promise<number> =>
    page.evaluate(([name, texts]) => window.mountPeer(name, texts), [peer, lines] as const);
  return { electron, page, mount };
}
