import { z } from "zod";
import { fail, type Result } from "../document/result.ts";
import { type Api, type ApiError, inputs, type Method } from "./api.ts";
import type { Wire } from "./wire.ts";

const requestSchema = z.strictObject({
  id: z.number().int(),
  method: z.string(),
  input: z.unknown(),
});
const addressSchema = z.looseObject({ id: z.number().int() });

/** One question of the window, as it crosses the wire. */
export type Request = z.infer<typeof requestSchema>;

/** What is told of a bug: the method and where it broke. Never its message, which may quote text. */
export type Log = (line: string) => void;

type AnyAnswer = Result<unknown, ApiError>;
type Handler = (input: unknown) => Promise<AnyAnswer>;

/**
 * Answers every message of a wire with `{ id, result }`. A handler sees only inputs that passed
 * its schema; everything else is answered with "invalid-request", or dropped when it bears no id
 * to answer to. A handler that throws is answered with "internal" and logged once.
 */
export function serve(wire: Wire, handlers: Api, log: Log): void {
  wire.onMessage((message) => {
    const address = addressSchema.safeParse(message);
    if (!address.success) return;
    const { id } = address.data;
    answer(message, handlers, log)
      .then((result) => wire.send({ id, result }))
      .catch((error) => log(`send: ${whereItBroke(error)}`));
  });
}

async function answer(message: unknown, handlers: Api, log: Log): Promise<AnyAnswer> {
  const request = requestSchema.safeParse(message);
  if (!request.success || !isMethod(request.data.method)) return fail({ code: "invalid-request" });
  const { method } = request.data;
  const input = inputs[method].safeParse(request.data.input);
  if (!input.success) return fail({ code: "invalid-request" });
  try {
    // The schema of this very method has just passed the input; the table of types cannot say so.
    return await (handlers[method] as Handler)(input.data);
  } catch (error) {
    log(`${method}: ${whereItBroke(error)}`);
    return fail({ code: "internal" });
  }
}

const isMethod = (name: string): name is Method => Object.hasOwn(inputs, name);

/** The kind of an error and where it came from; never its message, which may quote text. */
export function whereItBroke(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 8)].join("\n");
}
