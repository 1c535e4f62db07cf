import type { Message } from "../../document/message.ts";
import type { Profiles } from "../../document/profiles/choose.ts";

export type LoadedProfiles = { profiles: Profiles | undefined; messages: Message[] };
export declare function loadProfiles(...folders: string[]): LoadedProfiles;
