/** A new id for a block, a recipient or a save: 48 random bits are plenty within one document. */
export const newId = (): string => crypto.randomUUID().replaceAll("-", "").slice(0, 12);
