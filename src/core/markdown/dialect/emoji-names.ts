// GitHub's emoji names. Imported only for articles that may contain one: the table is larger than all other code for Markdown.

import {nameToEmoji} from 'gemoji';

/** Emoji by name without colons: `rocket`, `+1`. */
export const emojiNames: ReadonlyMap<string, string> = new Map(Object.entries(nameToEmoji));
