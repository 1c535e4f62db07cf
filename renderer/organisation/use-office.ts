import { useEffect, useRef, useState } from "react";
import type { Api, ApiError, KeptOrganisation, TemplateSummary } from "../../bridge/api.ts";
import { EMPTY_ORGANISATION, type Organisation } from "../../document/organisation.ts";
import { type EntryProblem, organisationProblems } from "../../document/organisation-problems.ts";
import { newId } from "../new-id.ts";

/** What the screen shows: the office as it is kept, and the types that recipients can be for. */
export type Loading =
  | { at: "loading" }
  | { at: "failed"; error: ApiError }
  | { at: "ready"; kept: KeptOrganisation; templates: TemplateSummary[] };

/** Reads the office once. */
export function useKeptOffice(api: Api): Loading {
  const [loading, setLoading] = useState<Loading>({ at: "loading" });
  useEffect(() => {
    const read = async () => {
      const [kept, templates] = await Promise.all([
        api.readOrganisation({}),
        api.listTemplates({}),
      ]);
      if (!kept.ok) setLoading({ at: "failed", error: kept.error });
      else
        setLoading({
          at: "ready",
          kept: kept.value,
          templates: templates.ok ? templates.value : [],
        });
    };
    void read();
  }, [api]);
  return loading;
}

/** The office in the form, and where it stands. */
export type Office = {
  organisation: Organisation;
  change: (change: (organisation: Organisation) => Organisation) => void;
  problems: EntryProblem[];
  /** Somebody tried to save: from then on empty fields are named as well. */
  tried: boolean;
  dirty: boolean;
  saving: boolean;
  /** ISO time of the last save on this screen. */
  savedAt: string | undefined;
  /** "done" after the commit; "problems" when something has to be put right first. */
  save: () => Promise<"done" | "problems" | ApiError>;
};

/** A form to begin with: room for the committee that the office serves. */
const blankOffice = (): Organisation => ({
  ...EMPTY_ORGANISATION,
  bodies: [{ id: newId(), kind: "provincial-committee", name: "", symbol: "", place: "" }],
});

/** The office while it is edited. What is saved is what was on screen when the save began. */
export function useOffice(api: Api, kept: KeptOrganisation): Office {
  const [first] = useState(() => kept.organisation ?? blankOffice());
  const [organisation, setOrganisation] = useState(first);
  const [saved, setSaved] = useState<Organisation>(first);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string>();
  const revision = useRef(kept.revision);
  const problems = organisationProblems(organisation);

  const save: Office["save"] = async () => {
    setTried(true);
    if (problems.length > 0) return "problems";
    setSaving(true);
    const answer = await api.saveOrganisation({ revision: revision.current, organisation });
    setSaving(false);
    if (!answer.ok) return answer.error;
    revision.current = answer.value.revision;
    setSaved(organisation);
    setSavedAt(answer.value.savedAt);
    return "done";
  };

  const dirty = organisation !== saved;
  return { organisation, change: setOrganisation, problems, tried, dirty, saving, savedAt, save };
}
