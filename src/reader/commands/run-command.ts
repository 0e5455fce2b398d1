// Runs commands from the configuration and those typed at a prompt. Output is shown as a page or in the status line; beside the
// screen, only one runs at a time.

import {safeText} from '../../core/text/safe-text.ts';
import {plainText} from '../../page/text/plain.ts';
import type {ProgramOutput, ProgramRun} from '../../ports/programs.ts';
import type {Effect} from '../model/effects.ts';
import {afterSaving} from '../model/history.ts';
import {type Model, noChange, type Page, type Step, withNotice} from '../model/model.ts';
import type {PersonalCommand} from '../model/personal-command.ts';
import {filled, placeholderValues, selectedText} from './placeholders.ts';

/** Starts a configured command on the selection or the current paragraph. */
export function runOwn(model: Model, page: Page, command: PersonalCommand): Step {
	const values = placeholderValues(model, page);
	const input = command.input === undefined ? undefined : filled(command.input, values);
	const {call} = command;
	const words = 'words' in call ? call.words.map(word => guarded(word, filled(word, values))) : undefined;
	if (input === '' && words === undefined) return withNotice(model, 'nothing to give to the command here');
	const run = {call: words ? {words} : call, input, environment: environmentOf(values)};
	return started(model, {run, name: command.says, show: command.show});
}

/** Pipes the selection, or the whole article, to a shell command. */
export function pipeTo(model: Model, page: Page, line: string): Step {
	const input = selectedText(model, page) ?? plainText(page.document.article.blocks);
	const environment = environmentOf(placeholderValues(model, page));
	return started(model, {run: {call: {line}, input: `${input.trimEnd()}\n`, environment}, name: line, show: 'page'});
}

/** Runs a shell command on the terminal, which waits afterwards so that the output can be read. */
export function runTyped(model: Model, line: string): Step {
	const {page} = model;
	const environment = page && model.screen === 'page' ? environmentOf(placeholderValues(model, page)) : {};
	return afterSaving(model, {type: 'hand-over', run: {call: {line}, input: undefined, environment}, waits: 'always'});
}

/** Ends the running command. */
export function stopRunning(model: Model): Step {
	return noChange({...model, notice: `stopping ${model.running}`}, {type: 'stop-run'});
}

/** Shows the output of a command, wherever the reader is by now. */
export function withOutput(
	model: Model,
	{name, show, output}: {name: string; show: 'page' | 'line'; output: ProgramOutput},
): Step {
	const idle = {...model, running: undefined};
	const lines = linesOf(output.text);
	const said = output.failure === undefined ? undefined : `${name} ${output.failure}`;
	const isShort = show === 'line' || (lines.length <= 1 && (lines[0]?.length ?? 0) < 60);
	if (lines.length === 0) return withNotice(idle, said ?? `${name} printed nothing`);
	if (isShort) return withNotice(idle, said ?? lines.find(line => line !== '') ?? '');
	const title = output.isCut ? `${name} · cut after ${lines.length.toLocaleString('en')} lines` : name;
	return withNotice({...idle, prompt: undefined, overlay: {kind: 'output', title, lines, top: 0}}, said ?? '');
}

function started(
	model: Model,
	{run, name, show}: {run: ProgramRun; name: string; show: PersonalCommand['show']},
): Step {
	if (show === 'terminal') return afterSaving(model, {type: 'hand-over', run, waits: 'on failure'});
	if (model.running !== undefined) return withNotice(model, `${model.running} still runs · Ctrl-C ends it`);
	const effect: Effect = {type: 'run', run, name, show};
	return noChange({...model, running: name}, effect);
}

/** Prevents a value that begins with a hyphen from being taken for an option, by a space before it. */
function guarded(template: string, value: string): string {
	return template.startsWith('{') && value.startsWith('-') ? ` ${value}` : value;
}

/** Environment variables for scripts and shell commands, which can use them without executing them as code. */
function environmentOf(values: ReturnType<typeof placeholderValues>): Record<string, string> {
	const told = ['title', 'url', 'place', 'name', 'file', 'lang', 'authors', 'date'] as const;
	const value = (name: (typeof told)[number]) => values[name]().replaceAll('\0', '').slice(0, longestVariable);
	return Object.fromEntries(told.map(name => [`WSWS_${name.toUpperCase()}`, value(name)]));
}

/** In UTF-16 units. */
const longestVariable = 10_000;

/** Splits output into lines without colours and cursor movements. */
function linesOf(text: string): string[] {
	const plain = text
		.replace(/\x1b\[[\d;:?<=>]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]/g, '')
		.replace(/.\x08/g, '')
		.replace(/\r\n?/g, '\n')
		.replaceAll('\t', '    ');
	const lines = safeText(plain).trimEnd().split('\n');
	return lines.length === 1 && lines[0] === '' ? [] : lines;
}
