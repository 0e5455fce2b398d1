import {utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {type Home, openHome} from '../../import/at-home.ts';

afterEach(() => void vi.useRealTimers());

const notes = (home: Home) => join(home.folder, 'notes');

/** A home whose library is a folder of these files. */
function library(files: Record<string, string | Uint8Array>): Home {
	const home = openHome();
	for (const [name, content] of Object.entries(files)) home.write(join('notes', name), content);
	return home;
}

async function findings(files: Record<string, string | Uint8Array>): Promise<string[]> {
	const home = library(files);
	const {status, out} = await home.wsws('check', '--library', notes(home));
	expect(status).toBe(out === '' ? 0 : 1);
	const plain = out.replaceAll(`${notes(home)}/`, '').replace(/<\/?\w+>/g, '');
	return plain.split('\n').filter(line => line !== '');
}

const story = (word: string) =>
	Array.from({length: 60}, (_, at) => `The ${word} of day ${at} was longer than that of the day before.`).join(' ');

describe('check', () => {
	test('has nothing to say of good articles', async () => {
		expect(await findings({'a.md': '# One\n\nText.', 'b.md': '# Two\n\nOther text.'})).toEqual([]);
	});

	test('names the line of bad metadata', async () => {
		expect(await findings({'a.md': '---\ntitle: One\ndate: 2023-02-31\n---\n\nText.'})).toEqual([
			'a.md:3: date is not understood: "2023-02-31"',
		]);
	});

	test('names dates that have not come', async () => {
		const year = new Date().getUTCFullYear();
		const dated = (date: string) => `---\ntitle: ${date}\ndate: ${date}\n---\n\nText of ${date}.`;
		const files = {'a.md': dated(`${year + 1}-03-01`), 'b.md': dated(String(year)), 'c.md': dated(`${year + 60}`)};
		expect(await findings(files)).toEqual([
			`a.md:1: date is in the future: ${year + 1}-03-01`,
			`c.md:1: date is in the future: ${year + 60}`,
		]);
	});

	test('names files that can’t be read', async () => {
		const [line] = await findings({'a.md': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])});
		expect(line).toMatch(/^a\.md:1: can't be read: /);
	});

	test('names the later of two articles with one address', async () => {
		expect(
			await findings({
				'a.md': '---\ndate: 2020-01-01\nurl: https://example.org/x\n---\n\n# One\n\nText.',
				'b.md': '---\ndate: 2021-01-01\nurl: http://www.example.org/x/?utm_source=y\n---\n\n# Two\n\nOther text.',
			}),
		).toEqual([expect.stringMatching(/^b\.md:1: has the web address of a\.md$/)]);
	});

	test('names the later of two articles with nearly one text', async () => {
		expect(
			await findings({
				'a.md': `---\ndate: 2020-01-01\n---\n\n# One\n\n${story('night')}`,
				'b.md': `---\ndate: 2021-01-01\n---\n\n# Two\n\n${story('night').replace('day 30', 'the fair')} It ended *well*.`,
				'c.md': `---\ndate: 2022-01-01\n---\n\n# Three\n\n${story('winter')}`,
			}),
		).toEqual(['b.md:1: has nearly the text of a.md']);
	});

	test('names local links that lead nowhere, wherever they stand', async () => {
		const lines = [
			'# One',
			'',
			'See [this](b.md), [that](gone.md), ![a map](img/gone.png) and [the web](https://example.org/gone.md).',
			'',
			'- item [x](sub/gone.md#part)',
			'',
			'> quoted [y](../gone.md)',
			'',
			'| a | b |',
			'| --- | --- |',
			'| [z](gone%20too.md) | [home](/root.md) |',
			'',
			'[A heading](#one), [mail](mailto:a@example.org), [published](b.html), [folder](sub/), [bare](b), {{< ref "x" >}}',
		];
		expect(
			await findings({'a.md': lines.join('\n'), 'b.md': '# Two\n\nText.', 'sub/index.md': '# Sub\n\nText of sub.'}),
		).toEqual([
			'a.md:3: links to "gone.md", which is not there',
			'a.md:3: links to "img/gone.png", which is not there',
			'a.md:5: links to "sub/gone.md#part", which is not there',
			'a.md:7: links to "../gone.md", which is not there',
			'a.md:9: links to "gone%20too.md", which is not there',
		]);
	});

	test('looks for notes by their names, wherever they are', async () => {
		const text =
			'See [[Depot]], [[depot#Night|the depot]], [[No such note]], ![[map.png]] and [ref]({{< ref "gone.md" >}}).';
		expect(await findings({'notes/a.md': text, 'places/2024-01-02-depot.md': '# The depot\n\nText.'})).toEqual([
			'notes/a.md:1: links to "depot#Night", which has no such part',
			'notes/a.md:1: links to "No such note", which is not there',
		]);
	});

	test('finds the links broken that `links` does, of every kind', async () => {
		const home = library({
			'hub.md': [
				'# Hub',
				'[a](depot.md) [b](depot) [c](depot.html#night-shift) [d](depot.md#nowhere) [e](gone.md#part) [f](gr%C3%B6%C3%9Fe.md) [g](gr%C3%B6.md)',
				'[[depot]] [[The depot]] [[depot#Night shift]] [[depot#Day shift]] [[nobody]] [[depot#^block]] [[depot#^none]] ![[map.png]] ![[depot]]',
				'[h](#hub) [i](#gone) [j](#top) [k](depot.md#the%20night%20in%20a%20quote) [l](depot.md#label) [m](depot.md#mark) [n](depot.md#100%)',
				'[o](https://example.org/depot#x) [p](/about) [q](/notes/depot) [r](mailto:a@example.org) [s](tel:1) [t](depot.md?x#nowhere) [u](sub/) [v](sub/none/)',
				'> [w](gone-too.md)\n\n- [x](depot.md#in-an-item)\n\n| a |\n| - |\n| [y](<no file.md>) |',
				'Note[^1]. ![z](gone.png) ![z](there.png) [![z](gone-as-well.png)](gone-around.md)\n\n[^1]: [in a note](noted.md)',
			].join('\n\n'),
			'depot.md':
				'---\ntitle: The depot\nurl: https://example.org/depot\n---\n\n## Night shift\n\nText. ^block\n\n> ### The night in a quote\n\n- # In an item\n\n(label)=\n<a id="mark"></a>Text. [back](hub.md#gone)\n',
			'größe.md': '# Größe\n\nText.',
			'sub/index.md': '# Sub\n\n[up](../depot.md) [up](../up.md) [[../hub]]',
			'there.png': '',
		});
		const at = (name: string) => join(notes(home), name);
		const {out} = await home.wsws('check', '--library', notes(home));
		const named = [...out.replace(/<\/?\w+>/g, '').matchAll(/\/notes\/(.*): links to "(.*)", which/g)];
		const pictures = /\.png$/;
		const checked = named.map(([, place, href = '']) => `${place} ${href}`).filter(line => !pictures.test(line));
		const broken: string[] = [];
		for (const name of ['hub.md', 'depot.md', 'größe.md', 'sub/index.md']) {
			const {out} = await home.wsws('links', '--library', notes(home), '--from', '--broken', '--json', at(name));
			for (const line of out.split('\n').filter(Boolean)) {
				const {line: at, href} = JSON.parse(line);
				broken.push(`${name}:${at} ${href}`);
			}
		}
		expect(checked.toSorted()).toEqual(broken.toSorted());
		expect(checked).toHaveLength(16);
		expect(named.map(([, , href]) => href).filter(href => pictures.test(href ?? ''))).toEqual([
			'gone.png',
			'gone-as-well.png',
		]);
	});
});

describe('open', () => {
	test('says that an article has no address', async () => {
		const home = openHome();
		writeFileSync(join(home.folder, 'x.md'), '# No address\n\nText.');
		expect(await home.wsws('open', join(home.folder, 'x.md'))).toMatchObject({
			status: 1,
			messages: expect.stringContaining('"No address" has no web address'),
		});
	});

	test('gives the address to the browser', async () => {
		const home = openHome();
		const path = home.write('x.md', '---\nurl: https://example.org/story\n---\n\n# Story\n\nText.');
		// Nobody has a browser in these tests, so it is the browser's own failure that comes back.
		expect((await home.wsws('open', path)).messages).toContain('no programs here');
	});
});

test('info looks at every file of a large library, also at one that was written in place', async () => {
	const names = Array.from({length: 1001}, (_, index) => `${index}.md`);
	const home = library(Object.fromEntries(names.map(name => [name, 'One word.'])));
	const old = (path: string, day: number) => utimesSync(path, day * 86_400, day * 86_400);
	for (const [index, name] of names.entries()) old(join(notes(home), name), 100 + index);
	old(notes(home), 2000);
	// On a slow machine the time from one full scan to the next would pass within the test.
	vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 10_000});
	const words = async () => JSON.parse((await home.wsws('info', '--json', '--library', notes(home))).out).words;
	expect(await words()).toBe(2002);
	writeFileSync(join(notes(home), '0.md'), 'Now three words.');
	old(join(notes(home), '0.md'), 99);
	expect(
		(await home.wsws('list', '--sort', 'words', '-n', '1', '--format', '{words}', '--library', notes(home))).out,
	).toBe('2\n');
	expect(await words()).toBe(2003);
});
