import { type ReactNode, useState, useSyncExternalStore } from "react";
import type { ApiErrorCode } from "../bridge/api.ts";
import type { FoundFile } from "../bridge/shell.ts";
import {
  type KnownStoreFailure,
  onStoreFailed,
  openStoreAgain,
  readStoreFailure,
  showStoreFolder,
} from "./api.ts";
import { type ErrorAction, ErrorScreen } from "./error-screen.tsx";
import { storeFailureInWords } from "./save-failure.ts";
import { useNotify } from "./ui/notices.tsx";
import { words } from "./words.ts";

const isErrorCode = (code: string): code is ApiErrorCode => code in words.errors;

/** What the folder of the database has nothing to do with. */
const NOT_THE_FOLDER: readonly ApiErrorCode[] = ["no-profiles", "broken-install", "keeps-stopping"];

const again: ErrorAction = { label: words.store.again, run: () => openStoreAgain(false) };
const quit: ErrorAction = { label: words.app.quit, run: () => window.close() };

/**
 * Shows its children as long as the database is open, and in their place why it cannot be opened.
 * The children stay: what was typed in them is there again when the database is.
 */
export function StoreGate({ children }: { children: ReactNode }) {
  const failure = useSyncExternalStore(onStoreFailed, readStoreFailure);
  const [passed, pass] = useState<KnownStoreFailure>();
  const notify = useNotify();
  const shut = failure !== undefined && failure !== passed;
  const look = () => {
    pass(failure);
    const title = words.store.stillClosed;
    notify({ intent: "error", title, actions: [again] });
  };
  return (
    <>
      {shut && <StoreFailureScreen failure={failure} onLook={look} />}
      <div style={{ display: shut ? "none" : "contents" }}>{children}</div>
    </>
  );
}

type StoreFailureScreenProps = { failure: KnownStoreFailure; onLook: () => void };

function StoreFailureScreen({ failure, onLook }: StoreFailureScreenProps) {
  const [asking, ask] = useState(false);
  if (asking) return <StartNew onBack={() => ask(false)} />;
  const { code, file } = failure;
  const actions = actionsFor(failure, { look: onLook, startNew: () => ask(true) });
  return (
    <ErrorScreen
      text={storeFailureInWords(isErrorCode(code) ? code : "internal")}
      detail={file && words.app.file(file)}
      points={pointsOf(failure)}
      actions={actions}
    />
  );
}

/** Asked before an empty library begins where there was one. */
const StartNew = ({ onBack }: { onBack: () => void }) => (
  <ErrorScreen
    text={words.store.startNewText}
    actions={[
      { label: words.store.goBack, run: onBack },
      { label: words.store.startNewNow, run: () => openStoreAgain(true) },
    ]}
  />
);

type Ways = { look: () => void; startNew: () => void };

/** What helps most comes first. */
function actionsFor({ code, late }: KnownStoreFailure, ways: Ways): ErrorAction[] {
  const { showFolder, startNew, lookAtDraft } = words.store;
  const folder = NOT_THE_FOLDER.includes(code) ? [] : [{ label: showFolder, run: showStoreFolder }];
  const isFolderFirst = code === "damaged-store" || code === "store-missing";
  return [
    ...(isFolderFirst ? [...folder, again] : [again, ...folder]),
    ...(code === "store-missing" ? [{ label: startNew, run: ways.startNew }] : []),
    ...(late ? [{ label: lookAtDraft, run: ways.look }] : []),
    quit,
  ];
}

const pointsOf = ({ damage, found = [] }: KnownStoreFailure): string[] => [
  ...(damage ? [words.store.damage[damage]] : []),
  ...found.map(foundInWords),
];

const foundInWords = ({ name, bytes }: FoundFile): string =>
  words.store.found(name, sizeInWords(bytes));

const KIB = 1024;

function sizeInWords(bytes: number): string {
  const inKib = bytes / KIB;
  const [size, unit] = inKib < KIB ? [inKib, "kB"] : [inKib / KIB, "MB"];
  return `${size.toLocaleString("vi", { maximumFractionDigits: 1 })} ${unit}`;
}
