// What a person set of the reader, read and looked at before the screen is taken.

import type {ReadingConfig} from '../ports/reading-config.ts';
import {readCommands} from './commands/own-commands.ts';
import {type KeyMap, keyMapOf, usualKeys} from './model/key-map.ts';
import type {PersonalCommand} from './model/personal-command.ts';

export interface ReaderSettings {
	keyMap: KeyMap;
	commands: readonly PersonalCommand[];
	/** The command that reads a sentence aloud; undefined where none is named. */
	speak: string | undefined;
	/** Pictures are drawn where the terminal can. */
	showsPictures: boolean;
}

export const usualSettings: ReaderSettings = {keyMap: usualKeys, commands: [], speak: undefined, showsPictures: true};

/** Throws UserError for what means nothing. */
export function readerSettings({keys, commands, speak, images}: ReadingConfig): ReaderSettings {
	const own = readCommands(commands);
	return {keyMap: keyMapOf(keys, own), commands: own, speak, showsPictures: images};
}
