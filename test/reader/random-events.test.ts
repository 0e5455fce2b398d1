import xterm from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {columns} from '../../src/core/text/columns.ts';
import {plainOf} from '../../src/reader/column/styled-line.ts';
import {browserKeys, pageKeys} from '../../src/reader/model/key-bindings.ts';
import type {Event, Model} from '../../src/reader/model/model.ts';
import {createPainter} from '../../src/reader/run/frame.ts';
import {loadArticle} from '../../src/reader/run/load-article.ts';
import {initialModel} from '../../src/reader/run/read-on-screen.ts';
import {createRuntime} from '../../src/reader/run/runtime.ts';
import {update} from '../../src/reader/run/update.ts';
import {view} from '../../src/reader/run/view.ts';
import {trials} from '../trials.ts';
import {createPorts, createState, longBody, type TestArticle, theme} from './reading.ts';

const rich = [
	'Begin [here](b.md) and [there](#part-2), see[^1].',
	longBody(15),
	'> quoted\n> > twice, 移民という言葉は長い。移民という言葉は長い。移民という言葉は長い。',
	`| a | b |\n|---|---|\n${'| one cell of it | another with more words |\n'.repeat(30)}`,
	`\`\`\`js\n${'const wide = 1; // '.repeat(12)}\n\`\`\``,
	'- item\n  - item\n\n    text',
	'[^1]: A note.',
].join('\n\n');

const articles: TestArticle[] = [
	{path: '/l/a.md', title: 'Article with everything, 移民', body: rich, summary: 'What it is about.'},
	{path: '/l/b.md', title: 'Short', body: 'All.'},
	{path: '/l/c.md', title: 'Empty', body: ''},
	...Array.from({length: 60}, (_, index) => ({path: `/l/${index}.md`, title: `Article ${index}`, body: longBody(3)})),
];

const keys = [pageKeys, browserKeys].flatMap(groups =>
	groups.flatMap(({bindings}) => bindings.flatMap(({keys}) => [...keys])),
);
// What leaves the program is tried elsewhere; here the program goes on.
const leaving = new Set(['q', 'Q', 'ctrl+c', 'ctrl+z']);

const key = fc
	.constantFrom(...keys.filter(key => !leaving.has(key)), '1', '5', '0', 'x', 'é', '"', '(', 'unknown')
	.map((key): Event => ({type: 'key', key}));
const size = fc
	.record({width: fc.integer({min: 1, max: 130}), height: fc.integer({min: 1, max: 45})})
	.map((size): Event => ({type: 'resized', size}));
const rare = fc.constantFrom<Event>(
	{type: 'idle'},
	{type: 'notice', text: 'something happened'},
	{type: 'paste', text: 'pasted\ntext \x1b[31m'},
	{type: 'key', key: 'q'},
);
const events = fc.array(
	fc.oneof({weight: 12, arbitrary: key}, {weight: 1, arbitrary: size}, {weight: 1, arbitrary: rare}),
	{
		minLength: 100,
		maxLength: 100,
	},
);

test('random events by the hundred never fail, and the screen is always exactly what the model says', async () => {
	await fc.assert(fc.asyncProperty(events, fc.boolean(), play), {numRuns: trials(4)});
});

async function play(sequence: Event[], isOnPage: boolean): Promise<void> {
	const ports = createPorts({articles}, createState());
	const runtime = createRuntime(ports);
	const first = articles[0];
	const opened =
		isOnPage && first
			? await loadArticle({article: await ports.read(first.path), entry: undefined, start: {}}, ports)
			: undefined;
	const beginning = initialModel({
		size: {width: 80, height: 24},
		theme,
		hasHyperlinks: true,
		article: opened,
		lastRead: undefined,
		measure: undefined,
	});
	const screen = new xterm.Terminal({cols: 80, rows: 24, allowProposedApi: true, scrollback: 0});
	screen.write('\x1b[?1049h\x1b[?7l');
	let model: Model = beginning.model;
	const painter = createPainter(text => screen.write(text));
	const queue: Event[] = [];
	const perform = async (effects: typeof beginning.effects) => {
		for (const effect of effects) {
			await Promise.resolve(runtime.perform(effect, event => queue.push(event))).catch((error: unknown) => {
				queue.push({type: 'notice', text: String(error)});
			});
		}
	};
	await perform(beginning.effects);
	for (const [index, event] of sequence.entries()) {
		queue.push(event);
		for (let next = queue.shift(); next; next = queue.shift()) {
			const step = update(model, next);
			model = step.model;
			await perform(step.effects);
			if (next.type === 'resized') {
				screen.resize(next.size.width, next.size.height);
				painter.forget();
			}
		}
		const lines = view(model);
		painter.draw(lines);
		checkLines(lines, model);
		// The emulator takes its time: it is asked now and then, and at the end.
		if (index % 5 > 0 && index < sequence.length - 1) continue;
		await new Promise<void>(resolve => screen.write('', resolve));
		expect(rowsOf(screen)).toEqual(lines.map(line => plainOf(line).trimEnd()));
	}
}

function checkLines(lines: string[], {size}: Model): void {
	expect(lines).toHaveLength(size.height);
	for (const line of lines) {
		expect(columns(plainOf(line))).toBeLessThanOrEqual(size.width);
		expect(line.replace(/\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\/g, '')).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
	}
}

function rowsOf(screen: InstanceType<typeof xterm.Terminal>): string[] {
	return Array.from({length: screen.rows}, (_, row) =>
		(screen.buffer.active.getLine(row)?.translateToString(true) ?? '').trimEnd(),
	);
}
