import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { Slate } from "slate-react";
import type { OpenDraft, UsedRecipient } from "../../bridge/api.ts";
import type { Place } from "../../document/message.ts";
import type { Document, NewId } from "../../document/model.ts";
import type { ErrorAction } from "../error-screen.tsx";
import type { Session } from "../session/session.ts";
import { useCaretBack } from "../ui/use-caret-back.ts";
import { usePreferences } from "../use-preferences.ts";
import { useSurprises } from "../use-surprises.ts";
import { BodyEditor } from "./body-editor.tsx";
import { CannotDraw } from "./cannot-draw.tsx";
import { CommandBar } from "./command-bar.tsx";
import { EditorCommands } from "./command-button.tsx";
import { withCopying } from "./copy/copying.ts";
import { bodyOf, createDocumentEditor } from "./document-editor.ts";
import { bodyAgrees } from "./dom-agrees.ts";
import { FindPanel } from "./find/find-panel.tsx";
import { Finder } from "./find/finder.ts";
import { placeAtCursor, useFirstCaret } from "./first-caret.ts";
import { withFrameHistory } from "./frame-history.ts";
import { Labels } from "./labels.ts";
import { NoteCard } from "./note-card.tsx";
import { NoteEditing } from "./note-editing.ts";
import { FootNotes, NotePopover } from "./note-popover.tsx";
import { type Folding, OutlinePane } from "./outline/outline-pane.tsx";
import type { PageLayout } from "./page-layout.ts";
import { PageMarks } from "./page-marks.tsx";
import { Panes } from "./panes.tsx";
import { Paper } from "./paper.tsx";
import { AddPartMenu } from "./parts/add-part-menu.tsx";
import { Closing } from "./parts/closing.tsx";
import { Foot } from "./parts/foot.tsx";
import { MarkedHead } from "./parts/marked-head.tsx";
import { Wanted, WantedContext } from "./parts/wanted.ts";
import { PasteNotice } from "./paste/paste-notice.tsx";
import { Pasting } from "./paste/pasting.ts";
import { PlacedClosing } from "./placed-closing.tsx";
import { usePlaceholders } from "./placeholders/use-placeholders.ts";
import { putBack } from "./put-back.ts";
import { Redrawing } from "./redrawing.ts";
import { SelfDrawing } from "./self-drawing-body.tsx";
import { showMessage, showPlace } from "./show-place.ts";
import { showRestored } from "./show-restored.ts";
import { StatusBar } from "./status-bar.tsx";
import { TablePointer } from "./tables/table-pointer.tsx";
import { withTableRoom } from "./tables/table-room.ts";
import { PhraseTrigger } from "./text-aids/phrase-trigger.ts";
import { TextAids } from "./text-aids/text-aids.tsx";
import { useEditorCommands } from "./use-editor-commands.ts";
import { type DocumentFacts, useFacts } from "./use-facts.ts";
import { type Extracting, useSections } from "./use-sections.ts";
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
  /** The way to safety when the page cannot be drawn. */
  saveCopy: ErrorAction;
  extracting: Extracting;
  /** What stands at the right of the command bar, and above the page. */
  actions: (facts: DocumentFacts) => ReactNode;
  banner: (page: PageActs) => ReactNode;
};

/** What something above the page can have done to it. */
export type PageActs = {
  goTo: (place: Place) => void;
  /** Another document in the place of this one, as one step of undo. */
  putBack: (document: Document) => void;
};

const NOTHING_CLOSED: ReadonlySet<string> = new Set();

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
    session.attachPlace(() => placeAtCursor(editor));
    labels.update(session.document());
    const history = withFrameHistory(
      editor,
      (frame) => showRestored(session, frame),
      () => performance.now(),
    );
    session.attachHistory(history.record);
    const [notes, phrases, wanted, finder] = [
      new NoteEditing(editor),
      new PhraseTrigger(editor),
      new Wanted(),
      new Finder(editor, session, draft.template),
    ];
    const pasting = new Pasting(editor, scheme, newId);
    withCopying(editor, () => session.document(), draft);
    withTableRoom(editor, () => session.document(), draft.profiles);
    const redrawing = new Redrawing(() => performance.now());
    return { editor, labels, scheme, notes, phrases, wanted, finder, pasting, redrawing };
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

/** Which entries of the outline are folded; kept while the pane is away. */
function useFolding(): Folding {
  const [closed, setClosed] = useState<ReadonlySet<string>>(NOTHING_CLOSED);
  return useMemo(() => ({ closed, setClosed }), [closed]);
}

type Made = ReturnType<typeof useDocumentEditor>;

/** What nothing caught may have come of a body that is not drawn as the model says: it is drawn anew. */
function useSurprisesInBody({ editor, redrawing }: Made, saveCopy: ErrorAction): void {
  const looked = useCallback(() => {
    if (bodyAgrees(editor)) return false;
    redrawing.differs();
    return true;
  }, [editor, redrawing]);
  useSurprises(looked, saveCopy);
}

/** What the commands act on, and what of it the screen shows. */
function useScope({ draft, session, newId, extracting }: EditorProps, made: Made) {
  const [picking, pick] = useState(false);
  const { editor, scheme } = made;
  const { sections, refuse, said } = useSections(editor, scheme, newId, extracting);
  const scope = useMemo(
    () => ({
      ...{ ...made, newId, session, template: draft.template, sections, refuse },
      pickTable: () => pick(true),
    }),
    [made, newId, session, draft, sections, refuse],
  );
  return { scope, sections, said, tables: { picking, pick } };
}

/** What a screen reader is told; the same words again are said again. */
const Heard = ({ count, words }: { count: number; words: string }) => (
  <div className="vk-heard" aria-live="polite">
    <p key={count}>{words}</p>
  </div>
);

/** One open draft: outline, page and state. It does not render again while one types. */
export function Editor(props: EditorProps) {
  const { draft, session, newId, layout, away, onBack, saveCopy, actions, banner } = props;
  const made = useDocumentEditor(draft, session, newId);
  const { editor, notes, finder } = made;
  const { outlineShown } = usePreferences();
  const folding = useFolding();
  const { facts, findingsNow } = useFacts(session, draft);
  const { sections, said, tables, scope } = useScope(props, made);
  const commands = useEditorCommands(scope, outlineShown, away);
  useCaretBack(away);
  useFirstCaret(editor, draft.place);
  useSurprisesInBody(made, saveCopy);
  usePlaceholders(editor, session, draft.template, away);
  useEffect(() => layout.follow(), [layout]);
  const onChange = () => {
    const changes = editor.operations.filter((o) => o.type !== "set_selection");
    if (changes.some((o) => CHANGES_LABELS.has(o.type))) made.labels.update(session.document());
    if (changes.length > 0) session.changed();
    finder.changed();
  };
  return (
    <Slate editor={editor} initialValue={draft.document.body} onChange={onChange}>
      <EditorCommands value={commands}>
        <div className="vk-editor" data-writing inert={away}>
          <CommandBar scheme={made.scheme} {...{ notes, newId, tables, onBack }}>
            {actions(facts)}
          </CommandBar>
          {banner({
            goTo: (place) => showPlace(editor, place),
            putBack: (document) => putBack(editor, session, document),
          })}
          <Panes
            left={
              outlineShown && (
                <OutlinePane entries={facts.headings} folding={folding} sections={sections} />
              )
            }
          >
            <WantedContext value={made.wanted}>
              <Page {...props} made={made} facts={facts} />
            </WantedContext>
            <FindPanel editor={editor} finder={finder} />
          </Panes>
          <Heard {...said} />
          <NoteCard />
          <TablePointer />
          <NotePopover notes={notes} />
          <TextAids
            {...{ editor, session, newId, away }}
            profile={facts.profile}
            trigger={made.phrases}
          />
          <PasteNotice pasting={made.pasting} />
          <StatusBar
            session={session}
            facts={facts}
            layout={layout}
            profiles={draft.profiles}
            findingsNow={findingsNow}
            saveCopy={saveCopy}
            onShow={(finding) => showMessage(editor, finding)}
          />
        </div>
      </EditorCommands>
    </Slate>
  );
}

type PageProps = Pick<
  EditorProps,
  "draft" | "session" | "newId" | "used" | "layout" | "saveCopy"
> & {
  made: ReturnType<typeof useDocumentEditor>;
  facts: DocumentFacts;
};

/** The page: head, body, closing, in the measures of the rules and of the writer. */
function Page({ draft, session, newId, used, layout, saveCopy, made, facts }: PageProps) {
  const { profile } = facts;
  const { template } = draft;
  const setting = useSyncExternalStore(session.subscribe, () => session.frame.setting);
  const common = { session, template, profile, newId };
  return (
    <Paper profile={profile} setting={setting} marks={<PageMarks layout={layout} />}>
      <AddPartMenu session={session} template={template} profile={profile} />
      <MarkedHead {...common} />
      <SelfDrawing
        editor={made.editor}
        redrawing={made.redrawing}
        fallback={<CannotDraw again={() => made.redrawing.again()} saveCopy={saveCopy} />}
      >
        <BodyEditor
          editor={made.editor}
          redrawing={made.redrawing}
          labels={made.labels}
          scheme={made.scheme}
          profile={profile}
          newId={newId}
          phrases={made.phrases}
          pasting={made.pasting}
        />
      </SelfDrawing>
      <PlacedClosing>
        <Closing {...common} used={used} />
        <FootNotes notes={made.notes} texts={facts.notes.body} />
        <Foot session={session} profile={profile} />
      </PlacedClosing>
      <FootNotes notes={made.notes} texts={facts.notes.annexes} before={facts.notes.body.length} />
    </Paper>
  );
}
