/** Who is at the machine: a name, and the post in which they approved last; both may be empty. */
export type MachineUser = { name: string; position: string };
