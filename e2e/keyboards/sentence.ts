/** Every vowel shape, every tone and capitals. The space at its end finishes the last word. */
export const SENTENCE = "Tiếng Việt ĐẨY mạnh được nghĩa uỷ trường ";

/** A word that is left in its middle. Its second half needs nothing of the first. */
export const SPLIT_WORD = ["Tiế", "ng"] as const;
