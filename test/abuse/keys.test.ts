// Thousands of streams of keys for the reader: whatever is typed, wherever it is, and however small the screen, it never fails,
// never draws beyond the screen, and never sends it anything but colours and links.

import fc from 'fast-check';
import {test} from 'vitest';
import {columns} from '../../src/core/text/columns.ts';
import {safeLine} from '../../src/core/text/safe-text.ts';
import {plainOf} from '../../src/reader/column/styled-line.ts';
import {createKeyDecoder} from '../../src/reader/keyboard/key-decoder.ts';
import type {Effect} from '../../src/reader/model/effects.ts';
import {browserKeys, pageKeys} from '../../src/reader/model/key-bindings.ts';
import type {Event, Model} from '../../src/reader/model/model.ts';
import {loadArticle} from '../../src/reader/run/load-article.ts';
import {initialModel} from '../../src/reader/run/read-on-screen.ts';
import {createRuntime} from '../../src/reader/run/runtime.ts';
import {update} from '../../src/reader/run/update.ts';
import {view} from '../../src/reader/run/view.ts';
import {createPorts, createState, longBody, type TestArticle, theme} from '../reader/reading.ts';
import {trials} from '../trials.ts';
import {forbidden, hostileTexts} from './hostile-texts.ts';

const hostile = hostileTexts.join(' text ');
/** Metadata are made safe when an article comes in; its body is not. */
const line = safeLine(hostile);
const articles: TestArticle[] = [
	{
		path: '/l/a.md',
		title: `Title ${line}`,
		authors: [line],
		summary: line,
		body: `# ${hostile}\n\n${hostile}\n\n[here](b.md) [there](https://e.org/${hostile})\n\n| a |\n|---|\n| ${hostile} |\n\n\`\`\`js\n${hostile}\n\`\`\`\n\n${longBody(4)}`,
	},
	{path: '/l/b.md', title: '移民という言葉', body: '移民という言葉は長い。'.repeat(30)},
	{path: '/l/c.md', title: '', body: ''},
	...Array.from({length: 6}, (_, index) => ({path: `/l/${index}.md`, title: `Article ${index}`, body: longBody(1)})),
];

const bound = [pageKeys, browserKeys].flatMap(groups =>
	groups.flatMap(({bindings}) => bindings.flatMap(({keys}) => [...keys])),
);
const typed = [
	'9',
	'0',
	'x',
	'é',
	'移',
	'"',
	'(',
	'*',
	'unknown',
	'alt+x',
	'enter',
	'escape',
	'backspace',
	'\x1b',
	'\u202e',
	'',
];
const key = fc.constantFrom(...bound, ...typed).map((key): Event[] => [{type: 'key', key}]);
const bytes = fc
	.oneof(
		fc.uint8Array({maxLength: 8}),
		fc.constantFrom(...hostileTexts).map(text => Uint8Array.from(Buffer.from(text))),
	)
	.map((sent): Event[] => {
		const decoder = createKeyDecoder();
		return [...decoder.push(sent), ...decoder.flush()];
	});
const resized = fc
	.record({width: fc.integer({min: 1, max: 70}), height: fc.integer({min: 1, max: 20})})
	.map((size): Event[] => [{type: 'resized', size}]);
const rare = fc.constantFrom<Event[]>(
	[{type: 'idle'}],
	[{type: 'notice', text: hostile}],
	[{type: 'paste', text: hostile}],
);
const stream = fc
	.array(
		fc.oneof(
			{weight: 8, arbitrary: key},
			{weight: 1, arbitrary: bytes},
			{weight: 1, arbitrary: resized},
			{weight: 1, arbitrary: rare},
		),
		{minLength: 1, maxLength: 3},
	)
	.map(events => events.flat());

test('the screen is never overdrawn nor driven', async () => {
	const beginnings = [await beginning(undefined), await beginning(0), await beginning(1), await beginning(2)];
	await fc.assert(fc.asyncProperty(fc.constantFrom(...beginnings), stream, play), {numRuns: trials(150)});
});

/** What the streams do to it is forgotten with each model. */
const ports = createPorts({articles}, createState());

/** The browser, or a page of an article. */
async function beginning(index: number | undefined): Promise<Model> {
	const article = index === undefined ? undefined : articles[index];
	const opened =
		article && (await loadArticle({article: await ports.read(article.path), entry: undefined, start: {}}, ports));
	const size = {width: 70, height: 12};
	const {model, effects} = initialModel({
		size,
		theme,
		hasHyperlinks: true,
		article: opened,
		lastRead: undefined,
		measure: undefined,
	});
	return settled(model, {effects, runtime: createRuntime(ports)});
}

async function play(first: Model, events: Event[]): Promise<void> {
	const runtime = createRuntime(ports);
	let model = first;
	for (const event of events) {
		const step = update(model, event);
		model = step.effects.length === 0 ? step.model : await settled(step.model, {effects: step.effects, runtime});
		checkFrame(view(model), model);
	}
}

/** After all that was asked for has come back, however often it asks for more. */
async function settled(
	model: Model,
	{effects, runtime}: {effects: Effect[]; runtime: ReturnType<typeof createRuntime>},
): Promise<Model> {
	const events: Event[] = [];
	for (const effect of effects) {
		const done = Promise.resolve(runtime.perform(effect, event => events.push(event)));
		await done.catch((error: unknown) => events.push({type: 'notice', text: String(error)}));
	}
	let latest = model;
	for (const event of events) {
		const step = update(latest, event);
		latest = await settled(step.model, {effects: step.effects, runtime});
	}
	return latest;
}

/** Lines that were found to be right, with the width of their screen: most are drawn again and again. */
const right = new Set<string>();

function checkFrame(lines: string[], {size: {width, height}}: Model): void {
	if (lines.length !== height) throw new Error(`${lines.length} lines on a screen of ${height}`);
	for (const text of lines) {
		const drawn = `${width}:${text}`;
		if (!right.has(drawn)) checkText(text, width);
		right.add(drawn);
	}
}

function checkText(drawn: string, width: number): void {
	const text = drawn.replace(/\x1b\[[\d;]*m|\x1b\]8;(?:id=\w+)?;(?:https?:[!-~]*)?\x1b\\/g, '');
	const isTooWide = columns(plainOf(drawn)) > width;
	if (isTooWide || forbidden.test(text) || /[\n\t]/.test(text))
		throw new Error(`at ${width}: ${JSON.stringify(drawn)}`);
}
