/** A value that was got, or a failure that was expected. Bugs throw; expected failures are values. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value that was got. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps a failure that the caller must handle. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
