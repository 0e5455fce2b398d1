// The reader's settings, validated before the screen is taken.

import type {ReadingConfig} from '../ports/reading-config.ts';
import {readCommands, refuseTypos} from './commands/own-commands.ts';
import {type KeyMap, keyMapOf, usualKeys} from './model/key-map.ts';
import type {PersonalCommand} from './model/personal-command.ts';
import {voicePlaceholders} from './speech/speech.ts';

export interface ReaderSettings {
	keyMap: KeyMap;
	commands: readonly PersonalCommand[];
	/** The command that reads a sentence aloud; undefined if none is configured. */
	speak: string | undefined;
	/** Whether pictures are shown if the terminal can display them. */
	showsPictures: boolean;
}

export const usualSettings: ReaderSettings = {keyMap: usualKeys, commands: [], speak: undefined, showsPictures: true};

/** Throws UserError for invalid settings. */
export function readerSettings({keys, commands, speak, images}: ReadingConfig): ReaderSettings {
	const own = readCommands(commands);
	refuseTypos(speak ?? '', 'speak', voicePlaceholders);
	return {keyMap: keyMapOf(keys, own), commands: own, speak, showsPictures: images};
}
