import type { ApiErrorCode } from "../bridge/api.ts";
import { words } from "./words.ts";

/** Why a save failed: here the words on screen are what is not safe yet. */
export function saveFailureInWords(code: ApiErrorCode): string {
  const special: Partial<Record<ApiErrorCode, string>> = words.saveErrors;
  return special[code] ?? words.errors[code];
}

/** Why the whole store cannot be opened. */
export function storeFailureInWords(code: ApiErrorCode): string {
  const special: Partial<Record<ApiErrorCode, string>> = words.storeErrors;
  return special[code] ?? words.errors[code];
}
