import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Api, KeptOrganisation, TemplateSummary } from "../../bridge/api.ts";
import type { Command } from "../commands/command.ts";
import { useCommands } from "../commands/use-commands.ts";
import { useNotify } from "../ui/notices.tsx";
import { words } from "../words.ts";
import { fieldKey } from "./fields.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { Letterhead } from "./letterhead.tsx";
import { OfficeBar } from "./office-bar.tsx";
import { OfficeForm, useOpening } from "./office-form.tsx";
import { DamagedBar, SampleBar, StartPanel } from "./start-panel.tsx";
import { type Office, useKeptOffice, useOffice } from "./use-office.ts";

const text = words.organisation;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  centre: { flexGrow: 1, display: "grid", placeContent: "center", gap: "16px" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 0.8fr)",
    flexGrow: 1,
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 760px)": { display: "block", overflowY: "auto" },
  },
  form: { overflowY: "auto", padding: "20px 24px 64px", minWidth: 0 },
  preview: {
    overflowY: "auto",
    padding: "20px 24px 48px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export type OrganisationScreenProps = {
  api: Api;
  /** Nobody has used the app yet: it asks, and one may put it off. */
  firstStart: boolean;
  onDone: () => void;
  /** Hands over what has to happen before the window closes; undefined: nothing. */
  holdClose: (save: (() => Promise<boolean>) | undefined) => void;
};

/** "Cơ quan của tôi": one form with a live letterhead beside it. */
export function OrganisationScreen(props: OrganisationScreenProps) {
  const styles = useStyles();
  const loading = useKeptOffice(props.api);
  if (loading.at === "loading")
    return (
      <main className={styles.centre}>
        <Spinner size="small" label={text.loading} delay={300} />
      </main>
    );
  if (loading.at === "failed")
    return (
      <main className={styles.centre} role="alert">
        <p>
          {text.notLoaded}. {words.errors[loading.error.code]}
        </p>
        <Button onClick={props.onDone}>{text.back}</Button>
      </main>
    );
  return <ReadyScreen {...props} kept={loading.kept} templates={loading.templates} />;
}

type ReadyProps = OrganisationScreenProps & {
  kept: KeptOrganisation;
  templates: TemplateSummary[];
};

/** Saves and says what came of it; where something is wrong, goes there. */
function useSave(office: Office, goTo: (entry: string | undefined, field: string) => void) {
  const notify = useNotify();
  return async (): Promise<boolean> => {
    const outcome = await office.save();
    if (outcome === "done") return true;
    if (outcome === "problems") {
      const [first] = office.problems;
      if (first) goTo(first.entry, first.field);
      notify({ intent: "warning", title: text.notSaved, body: text.fix(office.problems.length) });
      return false;
    }
    const body = outcome.code === "stale" ? text.stale : words.errors[outcome.code];
    notify({ intent: "error", title: text.notSaved, body });
    return false;
  };
}

/** While something is not saved, closing the window saves first, or says why it cannot. */
function useHoldClose({ holdClose }: ReadyProps, dirty: boolean, save: () => Promise<boolean>) {
  const notify = useNotify();
  useEffect(() => {
    const giveUp = () => {
      holdClose(undefined);
      window.close();
    };
    const saveOrAsk = async () => {
      if (await save()) return true;
      const actions = [{ label: words.closing.giveUp, run: giveUp }];
      notify({ intent: "warning", title: words.closing.notSaved, actions, sticky: true });
      return false;
    };
    holdClose(dirty ? saveOrAsk : undefined);
    return () => holdClose(undefined);
  });
}

const officeCommands = (save: () => void): Command[] => [
  { id: "save", group: "document", name: words.commands.save, keys: ["Ctrl+S"], run: save },
];

/** What the letterhead shows: the body or the signer that was opened last. */
function useShown({ organisation }: Office, opened: string | undefined) {
  const [last, setLast] = useState(opened);
  const { bodies, signers } = organisation;
  const isShown = [...bodies, ...signers].some(({ id }) => id === opened);
  if (isShown && opened !== last) setLast(opened);
  const signer = signers.find(({ id }) => id === last);
  const shown = bodies.find(({ id }) => id === (signer?.body ?? last)) ?? bodies[0];
  const first = signers.find((s) => s.body === shown?.id);
  return { body: shown?.id, signer: (signer ?? first)?.id };
}

function ReadyScreen(props: ReadyProps) {
  const styles = useStyles();
  const { api, kept, templates, firstStart, onDone } = props;
  const office = useOffice(api, kept);
  const opening = useOpening(kept.organisation ? undefined : office.organisation.bodies[0]?.id);
  const [leaving, setLeaving] = useState(false);
  const notify = useNotify();
  const shown = useShown(office, opening.opened);
  const save = useSave(office, (entry, field) => {
    opening.open(entry);
    opening.focus(
      entry ? fieldKey(field, entry) : field === "bodies" ? "add.bodies" : fieldKey(field),
    );
  });
  const saveAndGo = async () => {
    if (!(await save()) || !firstStart) return;
    notify({ intent: "success", title: text.started, body: text.startedHint });
    onDone();
  };
  useHoldClose(props, office.dirty, save);
  useCommands(officeCommands(() => void save()));
  return (
    <div className={styles.root}>
      <OfficeBar
        office={office}
        firstStart={firstStart}
        onBack={() => (office.dirty ? setLeaving(true) : onDone())}
        onSave={() => void saveAndGo()}
      />
      <div className={styles.columns}>
        <main className={styles.form} data-region="form" aria-label={text.form}>
          {kept.organisation === undefined && office.savedAt === undefined && (
            <StartPanel api={api} office={office} {...(firstStart && { onLater: onDone })} />
          )}
          {kept.damaged && office.savedAt === undefined && <DamagedBar />}
          <SampleBar office={office} />
          <OfficeForm office={office} kept={kept} templates={templates} opening={opening} />
        </main>
        <aside className={styles.preview}>
          <Letterhead
            {...shown}
            organisation={office.organisation}
            today={kept.today}
            profile={kept.profile}
          />
        </aside>
      </div>
      {leaving && (
        <LeaveDialog
          onStay={() => setLeaving(false)}
          onDiscard={onDone}
          onSave={async () => {
            setLeaving(false);
            if (await save()) onDone();
          }}
        />
      )}
    </div>
  );
}
