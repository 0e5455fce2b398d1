// Builds editor commands: EDITOR is a shell command with quoted paths and arguments, and each editor has its own syntax for a line.

import {commandWords} from '../core/command-words.ts';

/** The arguments that open a file at a line, from 1, to be appended to the command. */
export function editorArguments(editor: string, path: string, line: number): string[] {
	// The command itself contains the placeholder for the line.
	if (editor.includes(linePlace)) return [path];
	const program = programOf(editor);
	const way = ways.find(({programs}) => programs.test(program));
	return way ? way.call(path, line) : [`+${line}`, path];
}

/** The command with its `{line}` placeholder replaced, as in `vim +{line}`. */
export function editorCommand(editor: string, line: number): string {
	return editor.replaceAll(linePlace, String(line));
}

/** The name of the program that a shell command starts, in lower case, without its folder and whatever precedes it. */
export function programOf(command: string): string {
	const words = commandWords(command);
	const start = words.findIndex((word, index) => !isBefore(word, words[index - 1]));
	const name = words[start]?.replace(/^.*[\\/]/, '') ?? '';
	// A Flatpak application is named like a reversed domain.
	const application = /^(?:com|org|net|dev|io|app)\.(?:[^.]+\.)+([^.]+)$/.exec(name)?.[1] ?? name;
	return application.toLowerCase().replace(/\.(?:exe|cmd|bat|com|sh)$/, '');
}

const linePlace = '{line}';

interface Way {
	programs: RegExp;
	call(path: string, line: number): string[];
}

/** Editors that don't take `+line file`, as vi, emacs, nano and most others do. */
const ways: Way[] = [
	{
		programs: /^(?:code(?:-(?:insiders|oss))?|(?:vs)?codium|cursor|windsurf|positron)$/,
		call: (path, line) => ['--goto', `${path}:${line}`],
	},
	{
		programs: /^(?:subl|sublime_text|hx|helix|zed(?:it(?:or)?)?|zed-editor|lapce|pulsar|atom|lite-xl)$/,
		call: (path, line) => [`${path}:${line}`],
	},
	{programs: /^(?:kate|kwrite|mate)$/, call: (path, line) => ['-l', String(line), path]},
	{
		programs:
			/^(?:idea|intellij-idea.*|pycharm.*|charm|webstorm|phpstorm|clion|goland|rubymine|rider|rustrover|studio)(?:64)?$/,
		call: (path, line) => ['--line', String(line), path],
	},
	{programs: /^notepad\+\+$/, call: (path, line) => [`-n${line}`, path]},
	{
		programs: /^(?:notepad|wordpad|open|xdg-open|gio|gnome-text-editor|textedit|start|ed|cat)$/,
		call: path => [path],
	},
];

/** Assignments, wrapper programs and their options, which precede the editor's name. */
function isBefore(word: string, previous: string | undefined): boolean {
	if (/^\w+=/.test(word)) return true;
	if (/^(?:env|sudo|doas|nice|nohup|setsid|command|exec|flatpak|snap|run)$/.test(word)) return true;
	return previous !== undefined && word.startsWith('-');
}
