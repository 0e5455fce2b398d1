// The commands of the configuration, read and looked at: what an article says may be an argument of a program, and never
// part of what a shell or another interpreter reads as code.

import {commandWords} from '../../core/command-words.ts';
import {UserError} from '../../core/errors.ts';
import {nearestName} from '../../core/text/did-you-mean.ts';
import type {ConfiguredCommand} from '../../ports/reading-config.ts';
import {outputForms, type PersonalCommand} from '../model/personal-command.ts';
import {hasPlaceholder, placeholderNames} from './placeholders.ts';

/** Throws UserError for what can't be meant, and for what would be dangerous. */
export function readCommands(commands: readonly ConfiguredCommand[]): PersonalCommand[] {
	return commands.map(({key, run, input, show = 'page', says}) => {
		const form = outputForms.find(form => form === show);
		if (!form) throw new UserError(`commands: ${key}: show must be ${outputForms.join(', ')}`);
		const call = readCall(run, key);
		warnOfTypos(input ?? '', key);
		return {key, says: says ?? run, call, input: inputOf(input, call), show: form};
	});
}

/** A program that is given something as an argument reads nothing; others read what is selected. */
function inputOf(input: string | undefined, call: PersonalCommand['call']): string | undefined {
	if (input === undefined) return 'words' in call ? undefined : '{selection}';
	return input === '' || input === 'none' ? undefined : input;
}

/** A line of the shell, where nothing of an article stands in it; else words. */
function readCall(run: string, key: string): PersonalCommand['call'] {
	warnOfTypos(run, key);
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

/** Programs that read an argument as code: all of them, or what follows such an option. */
const alwaysCode = /^(?:eval|ssh|watch|tmux|screen|parallel|xargs|su|script|expect|awk|gawk|mawk|sed|jq|bc|cmd|start)$/;
const codeAfterOption =
	/^(?:(?:ba|da|z|k|fi|c|tc|a|nu)?sh|python[\d.]*|perl|ruby|node|deno|bun|php|lua|tclsh|osascript|powershell|pwsh|R|Rscript|julia|vim?|nvim|emacs|psql|sqlite3|mysql|xterm|alacritty|kitty|foot|find)$/;
const codeOption =
	/^(?:-[a-zA-Z]*[ceErpx]|--?(?:command|eval|exec|execute|print|expression|run|cmd)|-exec|-ok|-execdir|\/c)$/i;

/** The place of a word that has something of an article in it and would be read as code; 0 when it is the program. */
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

/** `{titel}` would be given to the program as it is. */
function warnOfTypos(template: string, key: string): void {
	for (const [typed, name = ''] of template.matchAll(/\{([a-z]+)\}/g)) {
		const near = hasPlaceholder(typed) ? undefined : nearestName(name, placeholderNames);
		if (near !== undefined)
			throw new UserError(`commands: ${key}: nothing is called ${typed}`, `did you mean {${near}}?`);
	}
}
