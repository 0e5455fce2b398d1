// GitHub's names of emoji. Loaded for articles alone that may hold one: the table is longer than all else that reads Markdown.

import {nameToEmoji} from 'gemoji';

/** Emoji by their names without colons: `rocket`, `+1`. */
export const emojiNames: ReadonlyMap<string, string> = new Map(Object.entries(nameToEmoji));
