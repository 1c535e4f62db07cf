import type { Parts } from "../../../document/model.ts";
import type { Session } from "../../session/session.ts";
import { changed, type Fields, orNone, setParts } from "./use-parts.ts";

type Marks = NonNullable<Parts["marks"]>;

/** Changes marks of the paper; without any there is no such part. */
export const setMarks = (session: Session, fields: Fields<Marks>): void =>
  setParts(session, ({ marks }) => ({ marks: orNone(changed<Marks>(marks ?? {}, fields)) }));
