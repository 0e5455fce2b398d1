import {describe, expect, test} from 'vitest';
import {restMs} from '../../../src/reader/run/pictures-over-cells.ts';
import {longBody, openReader} from '../reading.ts';
import {fakePictures, sequencesIn} from '../screen-pictures.ts';

const picture = (name: string) => `![${name}](${name}.png)`;
const body = `${picture('gate')}\n\n${longBody()}\n\n${picture('bell')}\n\nThe end.`;
const article = {path: '/l/pictures.md', title: 'With pictures', body};

async function open(way: 'cells' | 'over', text = body) {
	const pictures = fakePictures(way);
	const reader = await openReader({
		articles: [{...article, body: text}],
		open: article.path,
		pictures,
		width: 100,
		height: 30,
	});
	const rest = async () => {
		await new Promise(resolve => setTimeout(resolve, 200));
		await reader.settle();
	};
	const taken = () => sequencesIn(reader.sent.splice(0));
	return {...reader, pictures, rest, taken};
}

describe('pictures in cells', () => {
	test('are sent once, after the frame, whole, and move with the text', async () => {
		const {type, sent, taken, rest} = await open('cells');
		await rest();
		const text = sent.join('');
		expect(text.indexOf('\u{10eeee}')).toBeLessThan(text.indexOf('gate.png 40x10 1/2'));
		expect(taken()).toEqual(['/l/gate.png 40x10 1/2', '/l/gate.png 40x10 2/2']);
		await type('jjkk');
		await rest();
		expect(taken()).toEqual([]);
	});

	test('are sent when they come into view', async () => {
		const {type, taken, rest, text} = await open('cells');
		await rest();
		taken();
		await type('G');
		await rest();
		expect(taken()).toEqual(['/l/bell.png 40x10 1/2', '/l/bell.png 40x10 2/2']);
		expect(text()).toContain('\u{10eeee}');
	});

	test('get another size, and are not sent again', async () => {
		const {resize, taken, rest} = await open('cells');
		await rest();
		taken();
		await resize(36, 30);
		await rest();
		expect(taken()).toEqual([`resize ${0x10_0000} 36x9`]);
	});

	test('are taken from the terminal before it is given back', async () => {
		const {type, taken, rest, sent} = await open('cells');
		await rest();
		taken();
		await type('q');
		const text = sent.join('');
		expect(text.indexOf('remove')).toBeLessThan(text.indexOf('\x1b[?1049l'));
		expect(taken()).toEqual([`remove ${0x10_0000}`]);
	});

	test('are taken away and sent anew around a stop, and when all is drawn again', async () => {
		const {type, taken, rest} = await open('cells');
		await rest();
		taken();
		for (const key of ['\x1a', '\x0c']) {
			await type(key);
			await rest();
			expect(taken()).toEqual([`remove ${0x10_0000}`, '/l/gate.png 40x10 1/2', '/l/gate.png 40x10 2/2']);
		}
	});

	test('that were begun are ended first when the reader ends', async () => {
		const {pressOnly, taken, terminal} = await open('cells');
		const {write} = terminal;
		// A key comes between the two parts.
		terminal.write = text => {
			write(text);
			if (text.includes('1/2')) setImmediate(() => terminal.listener?.bytes(new TextEncoder().encode('q')));
		};
		await pressOnly('\x0c');
		for (let turn = 0; turn < 10; turn++) await new Promise(resolve => setImmediate(resolve));
		expect(taken().slice(-3)).toEqual(['/l/gate.png 40x10 1/2', 'cut', `remove ${0x10_0000}`]);
	});

	test('are kept by the terminal so many at a time', async () => {
		const many = Array.from({length: 60}, (_, index) => picture(`p${index}`)).join('\n\n');
		const {type, taken, rest} = await open('cells', many);
		for (let screen = 0; screen < 40; screen++) await type(' ');
		await rest();
		const said = taken();
		const sentNow =
			said.filter(text => text.endsWith('2/2')).length - said.filter(text => text.startsWith('remove')).length;
		expect(sentNow).toBe(40);
		await type('g');
		await rest();
		expect(taken()).toContain('/l/p0.png 40x10 2/2');
	});
});

describe('pictures over cells', () => {
	test('are drawn when nothing moves, and the cursor goes back', async () => {
		const {taken, rest, sent, type} = await open('over');
		await rest();
		taken();
		const before = performance.now();
		await type('j');
		await type('k');
		// A busy machine rests between the keys.
		if (performance.now() - before < restMs) expect(sequencesIn(sent)).toEqual([`remove ${0x10_0000}`]);
		await rest();
		const [, afterFrames = ''] = /.*\x1b\[\?2026l(.*)/s.exec(sent.join('')) ?? [];
		expect(afterFrames).toMatch(/\x1b7\x1b\[6;15H.*\x1b8$/s);
		expect(taken().slice(-2)).toEqual(['/l/gate.png 40x10 1/2 at 6;15', '/l/gate.png 40x10 2/2']);
	});

	test('are taken away before the text moves, and drawn again from memory', async () => {
		const {taken, rest, type, sent, pictures} = await open('over');
		await rest();
		taken();
		await type('j');
		await rest();
		const text = sent.join('');
		expect(text).toContain(`\x1b[6;15H${' '.repeat(40)}\x1b[7;15H`);
		expect(text.indexOf(`\x1b[6;15H${' '.repeat(40)}`)).toBeLessThan(text.indexOf('\x1b[?2026h'));
		expect(taken()).toEqual([`remove ${0x10_0000}`, '/l/gate.png 40x10 1/2 at 5;15', '/l/gate.png 40x10 2/2']);
		expect(pictures.loaded).toEqual(['/l/gate.png']);
	});

	test('are drawn only where all of them is on the screen', async () => {
		const {taken, rest, type} = await open('over');
		await rest();
		taken();
		await type('8j');
		await rest();
		expect(taken()).toEqual([`remove ${0x10_0000}`]);
	});

	test('stay while something else is said below', async () => {
		const {taken, rest, type} = await open('over');
		await rest();
		taken();
		await type('/');
		await type('xyz\r');
		await rest();
		expect(taken()).toEqual([]);
	});

	test('are erased from what is shown over the page, and come back', async () => {
		const {taken, rest, type} = await open('over');
		await rest();
		taken();
		await type('h');
		expect(taken()).toEqual([`remove ${0x10_0000}`]);
		await type('q');
		await rest();
		expect(taken()).toEqual(['/l/gate.png 40x10 1/2 at 6;15', '/l/gate.png 40x10 2/2']);
	});

	test('none is drawn on a terminal that was given back', async () => {
		const {taken, type, rest} = await open('over');
		await type('jq');
		taken();
		await rest();
		expect(taken()).toEqual([]);
	});
});
