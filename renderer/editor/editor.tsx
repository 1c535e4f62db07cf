import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Slate } from "slate-react";
import type { OpenDraft, UsedRecipient } from "../../bridge/api.ts";
import type { Place } from "../../document/message.ts";
import type { NewId } from "../../document/model.ts";
import { type DraftMark, draftMarkLine } from "../../document/parts/marks.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import type { Template } from "../../document/template.ts";
import type { Session } from "../session/session.ts";
import { BodyEditor } from "./body-editor.tsx";
import { CommandBar } from "./command-bar.tsx";
import { EditorCommands } from "./command-button.tsx";
import { bodyOf, createDocumentEditor } from "./document-editor.ts";
import { withFrameHistory } from "./frame-history.ts";
import { Labels } from "./labels.ts";
import { NoteCard } from "./note-card.tsx";
import { NoteEditing } from "./note-editing.ts";
import { FootNotes, NotePopover } from "./note-popover.tsx";
import { OutlinePane } from "./outline-pane.tsx";
import type { PageLayout } from "./page-layout.ts";
import { PageMarks } from "./page-marks.tsx";
import { Paper } from "./paper.tsx";
import { AddPartMenu } from "./parts/add-part-menu.tsx";
import { Closing } from "./parts/closing.tsx";
import { Foot } from "./parts/foot.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { Wanted, WantedContext } from "./parts/wanted.ts";
import { PasteNotice } from "./paste/paste-notice.tsx";
import { Pasting } from "./paste/pasting.ts";
import { PlacedClosing } from "./placed-closing.tsx";
import { showMessage, showPlace } from "./show-place.ts";
import { showRestored } from "./show-restored.ts";
import { StatusBar } from "./status-bar.tsx";
import { useEditorCommands } from "./use-editor-commands.ts";
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

/** Slate with what is derived for it, joined to the session: it reads the body from here. */
function useDocumentEditor(draft: OpenDraft, session: Session, newId: NewId) {
  const made = useMemo(() => {
    const scheme = draft.template.numbering;
    const editor = createDocumentEditor(scheme, newId);
    editor.children = draft.document.body;
    const labels = new Labels(draft.template, draft.profiles);
    session.attachBody(() => bodyOf(editor));
    labels.update(session.document());
    const history = withFrameHistory(
      editor,
      (frame) => showRestored(session, frame),
      () => performance.now(),
    );
    session.attachHistory(history.record);
    return {
      ...{ editor, labels, scheme },
      notes: new NoteEditing(editor),
      pasting: new Pasting(editor, scheme, newId),
      wanted: new Wanted(),
    };
  }, [draft, session, newId]);
  useEffect(() => {
    let { frame } = session;
    return session.subscribe(() => {
      if (session.frame === frame) return;
      frame = session.frame;
      made.labels.updateFrame(frame);
    });
  }, [session, made]);
  return made;
}

/** One open draft: outline, page and state. It does not render again while one types. */
export function Editor(props: EditorProps) {
  const { draft, session, newId, layout, away, onBack, actions, banner } = props;
  const made = useDocumentEditor(draft, session, newId);
  const { editor, labels, scheme, notes, pasting } = made;
  const [outlineShown, showOutline] = useState(true);
  const [picking, pick] = useState(false);
  const facts = useFacts(session, draft);
  const commands = useEditorCommands(
    { editor, scheme, newId, notes, pasting },
    { outlineShown, showOutline },
    pick,
    away,
  );
  const screen = useReturn(editor, away);
  useEffect(() => layout.follow(), [layout]);
  const onChange = () => {
    const changes = editor.operations.filter((o) => o.type !== "set_selection");
    if (changes.some((o) => CHANGES_LABELS.has(o.type))) labels.update(session.document());
    if (changes.length > 0) session.changed();
  };
  return (
    <Slate editor={editor} initialValue={draft.document.body} onChange={onChange}>
      <EditorCommands value={commands}>
        <div className="vk-editor" ref={screen} inert={away}>
          <CommandBar
            scheme={scheme}
            notes={notes}
            newId={newId}
            tables={{ picking, pick }}
            onBack={onBack}
          >
            {actions(facts)}
          </CommandBar>
          {banner((place) => showPlace(editor, place))}
          <div className="vk-panes">
            {outlineShown && <OutlinePane entries={facts.headings} />}
            <WantedContext value={made.wanted}>
              <Page {...props} made={made} facts={facts} />
            </WantedContext>
          </div>
          <NoteCard />
          <NotePopover notes={notes} />
          <PasteNotice pasting={pasting} />
          <StatusBar
            session={session}
            facts={facts}
            layout={layout}
            profiles={draft.profiles}
            onShow={(finding) => showMessage(editor, finding)}
          />
        </div>
      </EditorCommands>
    </Slate>
  );
}

type PageProps = Pick<EditorProps, "draft" | "session" | "newId" | "used" | "layout"> & {
  made: ReturnType<typeof useDocumentEditor>;
  facts: DocumentFacts;
};

/** The page: head, body, closing, in the measures of the rules and of the writer. */
function Page({ draft, session, newId, used, layout, made, facts }: PageProps) {
  const { profile } = facts;
  const { template } = draft;
  const setting = useSyncExternalStore(session.subscribe, () => session.frame.setting);
  const common = { session, template, profile, newId };
  return (
    <Paper profile={profile} setting={setting} marks={<PageMarks layout={layout} />}>
      <AddPartMenu session={session} template={template} profile={profile} />
      <MarkedHead {...common} />
      <BodyEditor
        editor={made.editor}
        labels={made.labels}
        scheme={made.scheme}
        profile={profile}
        newId={newId}
        pasting={made.pasting}
      />
      <PlacedClosing>
        <Closing {...common} used={used} />
        <FootNotes notes={made.notes} texts={facts.notes.body} />
        <Foot session={session} profile={profile} />
      </PlacedClosing>
      <FootNotes notes={made.notes} texts={facts.notes.annexes} before={facts.notes.body.length} />
    </Paper>
  );
}

type MarkedHeadProps = { session: Session; template: Template; profile: Profile; newId: NewId };

/** The head with the draft mark as it would print now. */
function MarkedHead(props: MarkedHeadProps) {
  const { session, profile } = props;
  const mark = useSyncExternalStore(session.subscribe, () => {
    const { state, round } = session.status;
    const mark = state === "signed" ? CLEAN : { kind: "draft" as const, round };
    return draftMarkLine(mark, profile);
  });
  return <PageHead {...props} draftMark={mark} />;
}
