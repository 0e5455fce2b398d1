// Pages whose text a script would show.

import {expect, test} from 'vitest';
import {pageDraft} from '../../../../src/import/html/page-draft.ts';

const long =
	'The ferry leaves at dawn, when the harbour is still dark, and it carries the mail, two cows and a piano for the school.';
const paragraphs = (count: number) => Array.from({length: count}, (_, at) => `<p>${at + 1}. ${long}</p>`).join('');

async function read(body: string, attributes = ''): Promise<string> {
	const html = `<html><head><title>Ferries</title></head><body ${attributes}>${body}</body></html>`;
	return (await pageDraft({html, url: 'https://a.example/f', base: undefined, name: 'x'})).body;
}

test('parts that came late stand in their places, in place of what was shown until then', async () => {
	const body =
		await read(`<main><article><h1>Ferries</h1>${paragraphs(3)}<!--$?--><template id="B:0"></template><p>Loading the rest of it, please wait a moment…</p><!--/$--><p>Last. ${long}</p></article></main>
		<div hidden id="S:3">${paragraphs(5).replaceAll('. The', '. Then the')}<template id="P:4"></template></div><script>$RC("B:0","S:3")</script>
		<div hidden id="S:4"><p>Deep. ${long}</p></div><script>$RS("S:4","P:4")</script>`);
	expect(body.match(/Then the ferry/g)).toHaveLength(5);
	expect(body).not.toContain('Loading');
	const places = ['3. The', '1. Then', '5. Then', 'Deep. The', 'Last. The'].map(start =>
		body.replaceAll('\\', '').indexOf(start),
	);
	expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true);
});

test.each([
	['the same number', '<template id="B:1"></template>', 'S:1'],
	['no place', '', 'S:1f'],
	['a strange name', '<template id="B:0"></template>', 'S:"]x'],
])('a late part with %s is read', async (_, place, id) => {
	const body = await read(
		`<div id="app">${place}<p>Menu</p></div><div hidden id='${id}'><article>${paragraphs(5)}</article></div>`,
	);
	expect(body.match(/ferry leaves/g)).toHaveLength(5);
});

test.each([
	['style="display: none"', ''],
	['style="visibility:hidden;opacity:0"', ''],
	['', 'hidden'],
	['', 'aria-hidden="true"'],
])('a page that is hidden as a whole is read: %s %s', async (ofBody, ofMain) => {
	const body = await read(`<p>Please wait.</p><main ${ofMain}><article>${paragraphs(5)}</article></main>`, ofBody);
	expect(body.match(/ferry leaves/g)).toHaveLength(5);
});

test.each([
	['panels of tabs', 'role="tabpanel" hidden'],
	['panels that a style hides', 'role="tabpanel" style="display:none" aria-hidden="true"'],
	['sections that a search opens', 'hidden="until-found"'],
])('%s are read', async (_, attributes) => {
	const body = await read(
		`<main><article><h1>Ferries</h1>${paragraphs(3)}<div ${attributes}><p>By night. ${long}</p></div><p>Last. ${long}</p></article></main>`,
	);
	expect(body).toContain('By night. The ferry');
});

test('what is hidden beside a text stays hidden', async () => {
	const partners = `<div id="consent" style="display:none">${'<p>Our partners keep your data for thirteen months and combine it with that of other sites and devices.</p>'.repeat(30)}</div>`;
	const body = await read(`${partners}<article><h1>Ferries</h1>${paragraphs(5)}</article>`);
	expect(body).not.toContain('partners');
});
