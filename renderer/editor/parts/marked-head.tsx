import { useSyncExternalStore } from "react";
import type { NewId } from "../../../document/model.ts";
import { type DraftMark, draftMarkLine } from "../../../document/parts/marks.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { PageHead } from "./page-head.tsx";

const CLEAN: DraftMark = { kind: "clean" };

type MarkedHeadProps = { session: Session; template: Template; profile: Profile; newId: NewId };

/** The head with the draft mark as it would print now. */
export function MarkedHead(props: MarkedHeadProps) {
  const { session, profile } = props;
  const mark = useSyncExternalStore(session.subscribe, () => {
    const { state, round } = session.status;
    const mark = state === "signed" ? CLEAN : { kind: "draft" as const, round };
    return draftMarkLine(mark, profile);
  });
  return <PageHead {...props} draftMark={mark} />;
}
