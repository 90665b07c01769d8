/** Returns words as they stand at the beginning of a sentence: "your GP" is "Your GP". */
export const capitalized = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Returns words as they stand within a sentence: "At home" is "at home". */
export const uncapitalized = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
