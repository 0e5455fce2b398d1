import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {longBody, openReader} from './reading.ts';

/** What the reader itself sends: to take and give back, to draw a frame, colours, and links to the web. */
const ours =
	/\x1b\[\?(?:1049|25|7|2026)[hl]|\x1b\[\d*(?:;\d+)?[GHJKST]|\x1b\[(?:\d+;\d+)?r|\x1b\[[\d;]*m|\x1b\]8;(?:id=\w+)?;(?:https?:[!-~]*)?\x1b\\/g;

const attacks = [
	'\x1b]52;c;YQ==\x07',
	'\x1b]0;title\x07',
	'\x1b[2J\x1b[5;5H',
	'\x1b[?1049l',
	'\x9b31m',
	'&#27;[2J',
	'&#x9b;2J',
	'\x1bP+q\x1b\\',
	'\u202egnp.exe',
	'\r\n\x08\x07',
];

describe('nothing in an article drives the terminal', () => {
	test.each(attacks)('%j', async attack => {
		const body = [
			`# ${attack}`,
			`text ${attack} [link ${attack}](https://e.org/${attack}) \`code ${attack}\``,
			`| a ${attack} |\n|--|\n| b ${attack} |`,
			`\`\`\`\n${attack}\n\`\`\``,
			`[^1] ![${attack}](${attack})\n\n[^1]: ${attack}`,
			longBody(5),
		].join('\n\n');
		const article = {path: `/l/${attack}.md`, title: `Title ${attack}`, body, authors: [`desk ${attack}`], url: attack};
		const reader = await openReader({articles: [article, {...article, path: '/l/b.md', body: ''}], open: article.path});
		await reader.type('\t\t\t\ttjj\r/text\rny?\x1b');
		await reader.type('lyj /tit\r');
		await reader.type('Q');
		const sent = reader.sent.join('').replace(ours, '');
		expect(sent).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
		expect(reader.end).toBeDefined();
	});
});

test('signs that part lines or turn them round are not typed into a prompt', async () => {
	const reader = await openReader({articles: [{path: '/l/a.md', title: 'A', body: longBody(6)}], open: '/l/a.md'});
	await reader.type('/w1\u2028x\u202e2\u2029é移');
	expect(reader.rows().at(-1)?.trimEnd()).toBe('/w1x2é移');
	await reader.type('\x1bQ');
});

test('no bytes from a keyboard break the reader, and it always gives the terminal back', async () => {
	const piece = fc.oneof(
		fc.uint8Array({maxLength: 6}),
		fc
			.constantFrom('\x1b[A', '\x1b[<0;1;1M', '\x1b[200~', '\x1b[201~', '/', '?', '\r', 't', 'l', '\t', 'é', '9')
			.map(text => Uint8Array.from(Buffer.from(text))),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(piece, {maxLength: 25}), async pieces => {
			const articles = [{path: '/l/a.md', title: 'A', body: longBody(6)}];
			const reader = await openReader({articles, open: '/l/a.md'});
			const failed = reader.ended.then(
				() => undefined,
				(error: unknown) => error,
			);
			for (const bytes of pieces) reader.terminal.listener?.bytes(bytes);
			await reader.settle();
			reader.terminal.listener?.signal('SIGTERM');
			expect(await failed).toBeUndefined();
			expect(reader.terminal.listener).toBeUndefined();
		}),
		{numRuns: 40},
	);
});
