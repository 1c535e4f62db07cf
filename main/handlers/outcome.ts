import type { ApiError, ApiErrorCode } from "../../bridge/api.ts";
import type { Message } from "../../document/message.ts";
import { fail, type Result } from "../../document/result.ts";

/** The answer of a handler before it crosses the wire. */
export type Outcome<T> = Result<T, ApiError>;

/** A failure with its code and, where there is one, the file it is about. */
export const refuse = (code: ApiErrorCode, path?: string): Result<never, ApiError> =>
  fail(path === undefined ? { code } : { code, path });

/** A refusal with its reasons. */
export const refuseBecause = (reasons: Message[]): Result<never, ApiError> =>
  fail({ code: "refused", reasons });
