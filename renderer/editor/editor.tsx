import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Slate } from "slate-react";
import type { OpenDraft, UsedRecipient } from "../../bridge/api.ts";
import type { Place } from "../../document/message.ts";
import type { NewId } from "../../document/model.ts";
import { type DraftMark, draftMarkLine } from "../../document/parts/marks.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import type { Session } from "../session/session.ts";
import { BodyEditor } from "./body-editor.tsx";
import { CommandBar } from "./command-bar.tsx";
import { bodyOf, createDocumentEditor } from "./document-editor.ts";
import { Labels } from "./labels.ts";
import { OutlinePane } from "./outline-pane.tsx";
import type { PageLayout } from "./page-layout.ts";
import { PageMarks } from "./page-marks.tsx";
import { Paper } from "./paper.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { Recipients } from "./parts/recipients.tsx";
import { Signature } from "./parts/signature.tsx";
import { showMessage, showPlace } from "./show-place.ts";
import { StatusBar } from "./status-bar.tsx";
import { type DocumentFacts, useFacts } from "./use-facts.ts";
import { useReturn } from "./use-return.ts";
import "./editor.css";
import "./page.css";

type EditorProps = {
  draft: OpenDraft;
  session: Session;
  newId: NewId;
  used: readonly UsedRecipient[];
  layout: PageLayout;
  /** Another screen lies over this one. */
  away: boolean;
  onBack: () => void;
  /** What stands at the right of the command bar, and above the page. */
  actions: (facts: DocumentFacts) => ReactNode;
  banner: (goTo: (place: Place) => void) => ReactNode;
};

const CLEAN: DraftMark = { kind: "clean" };

const CHANGES_LABELS = new Set([
  "insert_node",
  "remove_node",
  "move_node",
  "split_node",
  "merge_node",
  "set_node",
]);

/** Slate with its labels, joined to the session: it reads the body from here. */
function useDocumentEditor(draft: OpenDraft, session: Session, newId: NewId) {
  return useMemo(() => {
    const scheme = draft.template.numbering;
    const editor = createDocumentEditor(scheme, newId);
    editor.children = draft.document.body;
    const labels = new Labels(scheme);
    labels.update(bodyOf(editor), draft.document.labels);
    session.attachBody(() => bodyOf(editor));
    return { editor, labels, scheme };
  }, [draft, session, newId]);
}

/** One open draft: outline, page and state. It does not render again while one types. */
export function Editor(props: EditorProps) {
  const { draft, session, newId, used, layout, away, onBack, actions, banner } = props;
  const { editor, labels, scheme } = useDocumentEditor(draft, session, newId);
  const [outlineShown, showOutline] = useState(true);
  const facts = useFacts(session, draft);
  const screen = useReturn(editor, away);
  useEffect(() => layout.follow(), [layout]);
  const goTo = (place: Place) => showPlace(editor, place);
  const onChange = () => {
    const changes = editor.operations.filter((o) => o.type !== "set_selection");
    if (changes.some((o) => CHANGES_LABELS.has(o.type)))
      labels.update(bodyOf(editor), session.frame.labels);
    if (changes.length > 0) session.changed();
  };
  return (
    <Slate editor={editor} initialValue={draft.document.body} onChange={onChange}>
      <div className="vk-editor" ref={screen} inert={away}>
        <CommandBar
          scheme={scheme}
          outlineShown={outlineShown}
          onBack={onBack}
          onToggleOutline={() => showOutline((on) => !on)}
        >
          {actions(facts)}
        </CommandBar>
        {banner(goTo)}
        <div className="vk-panes">
          {outlineShown && <OutlinePane entries={facts.headings} />}
          <Paper profile={facts.profile} marks={<PageMarks layout={layout} />}>
            <MarkedHead session={session} draft={draft} profile={facts.profile} />
            <BodyEditor editor={editor} labels={labels} scheme={scheme} />
            <div className="vk-closing">
              <Recipients session={session} profile={facts.profile} newId={newId} used={used} />
              <Signature session={session} />
            </div>
          </Paper>
        </div>
        <StatusBar
          session={session}
          facts={facts}
          layout={layout}
          profiles={draft.profiles}
          onShow={(finding) => showMessage(editor, finding)}
        />
      </div>
    </Slate>
  );
}

type MarkedHeadProps = { session: Session; draft: OpenDraft; profile: Profile };

/** The head with the draft mark as it would print now. */
function MarkedHead({ session, draft, profile }: MarkedHeadProps) {
  const mark = useSyncExternalStore(session.subscribe, () => {
    const { state, round } = session.status;
    const mark = state === "signed" ? CLEAN : { kind: "draft" as const, round };
    return draftMarkLine(mark, profile) ?? "";
  });
  return (
    <PageHead
      session={session}
      template={draft.template}
      profile={profile}
      {...(mark && { draftMark: mark })}
    />
  );
}
