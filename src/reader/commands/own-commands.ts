// Reads and validates the commands of the configuration: text from an article may be an argument of a program, but never part of
// what a shell or other interpreter executes.

import {commandWords} from '../../core/command-words.ts';
import {UserError} from '../../core/errors.ts';
import {nearestName} from '../../core/text/did-you-mean.ts';
import type {ConfiguredCommand} from '../../ports/reading-config.ts';
import {outputForms, type PersonalCommand} from '../model/personal-command.ts';
import {hasPlaceholder, placeholderNames} from './placeholders.ts';

/** Throws UserError for invalid and for dangerous commands. */
export function readCommands(commands: readonly ConfiguredCommand[]): PersonalCommand[] {
	return commands.map(({key, run, input, show = 'page', says}) => {
		const form = outputForms.find(form => form === show);
		if (!form) throw new UserError(`commands: ${key}: show must be ${outputForms.join(', ')}`);
		const call = readCall(run, key);
		refuseTypos(input ?? '', `commands: ${key}`, placeholderNames);
		return {key, says: says ?? run, call, input: inputOf(input, call), show: form};
	});
}

/** The input of a command: by default, a program that takes placeholders as arguments gets none, and others get the selection. */
function inputOf(input: string | undefined, call: PersonalCommand['call']): string | undefined {
	if (input === undefined) return 'words' in call ? undefined : '{selection}';
	return input === '' || input === 'none' ? undefined : input;
}

/** A shell command line if it contains no placeholders, otherwise separate words. */
function readCall(run: string, key: string): PersonalCommand['call'] {
	refuseTypos(run, `commands: ${key}`, placeholderNames);
	if (!hasPlaceholder(run)) return {line: run};
	const words = commandWords(run);
	const sign = words.find(word => /^(?:[|;<>&]|\d?>|\$\(|&&|\|\|)/.test(word) || word.includes('`'));
	if (sign !== undefined) {
		throw new UserError(
			`commands: ${key}: a command with {…} is started without a shell, so "${sign}" means nothing`,
			'give the text on its input, or put the line into a script',
		);
	}
	const codeAt = indexOfCode(words);
	if (codeAt !== undefined) {
		throw new UserError(
			`commands: ${key}: ${words[codeAt]} would be run as code, and an article says what it is`,
			'give it on the input instead, as in input: "{selection}"',
		);
	}
	return {words};
}

/** Programs that execute an argument as code: always, or after certain options. */
const alwaysCode = /^(?:eval|ssh|watch|tmux|screen|parallel|xargs|su|script|expect|awk|gawk|mawk|sed|jq|bc|cmd|start)$/;
const codeAfterOption =
	/^(?:(?:ba|da|z|k|fi|c|tc|a|nu)?sh|python[\d.]*|perl|ruby|node|deno|bun|php|lua|tclsh|osascript|powershell|pwsh|R|Rscript|julia|vim?|nvim|emacs|psql|sqlite3|mysql|xterm|alacritty|kitty|foot|find)$/;
const codeOption =
	/^(?:-[a-zA-Z]*[ceErpx]|--?(?:command|eval|exec|execute|print|expression|run|cmd)|-exec|-ok|-execdir|\/c)$/i;

/** Index of a word that contains a placeholder and would be executed as code; 0 if it is the program itself. */
function indexOfCode(words: readonly string[]): number | undefined {
	const programs = words.map(word => word.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd|bat)$/i, ''));
	const index = words.findIndex((word, index) => {
		if (!hasPlaceholder(word)) return false;
		const before = programs.slice(0, index);
		const isCode = before.some(program => alwaysCode.test(program));
		const isAfter = before.some(program => codeAfterOption.test(program)) && words.slice(0, index).some(isCodeOption);
		return index === 0 || isCode || isAfter;
	});
	return index < 0 ? undefined : index;
}

function isCodeOption(word: string): boolean {
	return codeOption.test(word);
}

/** Refuses placeholders that a setting does not know: `{titel}` would be passed to the program literally. Throws UserError. */
export function refuseTypos(template: string, setting: string, names: readonly string[]): void {
	for (const [typed, name = ''] of template.matchAll(/\{([a-z]+)\}/g)) {
		const near = names.includes(name) ? undefined : nearestName(name, names);
		if (near !== undefined) throw new UserError(`${setting}: nothing is called ${typed}`, `did you mean {${near}}?`);
	}
}
