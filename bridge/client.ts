import { z } from "zod";
import { fail, type Result } from "../document/result.ts";
import { type Api, type ApiError, type ApiErrorCode, inputs, type Method } from "./api.ts";
import type { Wire } from "./wire.ts";

/** A request is sent once more when the backend was replaced under it, not for ever. */
const MOST_SENDS = 2;

const answerSchema = z.looseObject({
  id: z.number().int(),
  result: z.discriminatedUnion("ok", [
    z.looseObject({ ok: z.literal(true) }),
    z.looseObject({ ok: z.literal(false) }),
  ]),
});

/** The Api over a wire, and the way to give it another wire when the backend was restarted. */
export type Client = Api & {
  /**
   * Sends everything that is unanswered again, on the new wire; what the old one still answers is
   * ignored. A request that saw two wires die is answered with "internal", so that a request
   * which kills the backend is not fed to it for ever.
   */
  replaceWire(wire: Wire): void;
  /**
   * The backend has gone and does not come back by itself: what is unanswered and what is asked
   * from now on fails with this code, until another wire comes. Before the first wire requests
   * wait all the same, and the answer is false: the window has nothing on screen yet to go wrong.
   */
  cutWire(code: ApiErrorCode): boolean;
};

type AnyResult = Result<unknown, ApiError>;
type Pending = {
  method: Method;
  input: unknown;
  sends: number;
  settle: (result: AnyResult) => void;
};

/**
 * The Api as functions that cross the wire. Nothing here throws or rejects. Without a first wire
 * requests wait for the one that `replaceWire` brings.
 */
export function createClient(first?: Wire): Client {
  const pending = new Map<number, Pending>();
  let wire = first;
  let cut: ApiErrorCode | undefined;
  let lastId = 0;

  const send = (id: number, request: Pending) => {
    if (!wire) return;
    request.sends += 1;
    wire.send({ id, method: request.method, input: request.input });
  };
  const finish = (id: number, result: AnyResult) => {
    pending.get(id)?.settle(result);
    pending.delete(id);
  };
  const listen = (to: Wire) =>
    to.onMessage((message) => {
      const answer = answerSchema.safeParse(message);
      if (wire === to && answer.success) finish(answer.data.id, answer.data.result as AnyResult);
    });
  const ask = (method: Method, input: unknown): Promise<AnyResult> =>
    new Promise((settle) => {
      if (cut) {
        settle(fail({ code: cut }));
        return;
      }
      const request = { method, input, sends: 0, settle };
      lastId += 1;
      pending.set(lastId, request);
      send(lastId, request);
    });
  const cutWire = (code: ApiErrorCode) => {
    if (!wire && !cut) return false;
    wire = undefined;
    cut = code;
    for (const id of pending.keys()) finish(id, fail({ code }));
    return true;
  };
  const replaceWire = (next: Wire) => {
    wire = next;
    cut = undefined;
    listen(next);
    for (const [id, request] of pending) {
      if (request.sends < MOST_SENDS) send(id, request);
      else finish(id, fail({ code: "internal" }));
    }
  };

  if (first) listen(first);
  return { ...methodsOver(ask), replaceWire, cutWire };
}

function methodsOver(ask: (method: Method, input: unknown) => Promise<AnyResult>): Api {
  const names = Object.keys(inputs) as Method[];
  const entries = names.map((method) => [method, (input: unknown) => ask(method, input)]);
  // The server answers a method with that method's result: the types follow from the contract.
  return Object.fromEntries(entries) as Api;
}
