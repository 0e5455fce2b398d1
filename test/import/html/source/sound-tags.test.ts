// Pages whose frame is broken: every browser shows their text, and so must we.

import {expect, test} from 'vitest';
import {parsePage} from '../../../../src/import/html/page-document.ts';
import {pageDraft} from '../../../../src/import/html/page-draft.ts';
import {soundPage, soundTags} from '../../../../src/import/html/source/sound-tags.ts';

async function frameOf(html: string): Promise<string> {
	const document = await parsePage(html);
	const part = (name: string) => [...document.querySelectorAll(name)].map(element => element.textContent?.trim());
	const root = document.documentElement;
	return [root?.localName, root?.getAttribute('lang'), ...part('title'), '|', ...part('body')].join(' ');
}

test.each<[string, string]>([
	[
		'as it should be',
		'<!doctype html><html lang="en"><head><title>T</title></head><body><p>One</p><p>two</p></body></html>',
	],
	['no tags of a frame but one', '<html lang="en"><title>T</title><p>One</p><p>two</p>'],
	['no body', '<html lang="en"><head><title>T</title></head>One<br><p>two</p></html>'],
	['an end before the text', '<html lang="en"><head><title>T</title></head><body><p>One</p></body></html><p>two</p>'],
	[
		'two bodies',
		'<html lang="en"><head><title>T</title></head><body><p>One</p></body><body class="b > a"><p>two</p></body></html>',
	],
	[
		'a page within the head',
		'<html lang="en"><head><title>T</title><meta name="a" content="b"><html><head></head><body><script>1</script></head><body><p>One</p><p>two</p></body></html>',
	],
	['text in the head', '<html lang="en"><head><title>T</title><p>One</p></head><body><p>two</p></body></html>'],
	['upper case', '<HTML LANG="en"><HEAD><TITLE>T</TITLE></HEAD><BODY BGCOLOR="#fff"><P>One<P>two</BODY></HTML>'],
	[
		'a section of XML',
		'<html lang="en"><head><title>T</title></head><body><![CDATA[ <p>One</p> ]]> <p>two</p></body></html>',
	],
	[
		'a section without an end',
		'<html lang="en"><head><title>T</title></head><body><![CDATA[ <div id="top"></div><p>One</p><p>two</p></body></html>',
	],
	[
		'tags in the title',
		'<html lang="en"><head><title>T</title><noscript><img src="a"></noscript></head><body><p>One</p><p>two</p></body></html>',
	],
])('the frame of a page: %s', async (_, html) => {
	expect((await frameOf(html)).replace(/\s+/g, ' ').replace('Onetwo', 'One two').replace('1One', 'One')).toBe(
		'html en T | One two',
	);
});

test.each<[string, string]>([
	[
		'a style before it',
		'<style>p {color: red}</style><!doctype html><html lang="en"><head><title>T</title></head><body class="c"><p>One</p></body></html>',
	],
	[
		'a script before it',
		'<script>let a = "<body>";</script><html lang="en"><head><title>T</title></head><body class="c"><p>One</p></body></html>',
	],
	['no html', '<!DOCTYPE html>\n<head><title>T</title></head><body class="c"><p>One</p></body>'],
])('a page that begins otherwise: %s', async (_, html) => {
	const document = await parsePage(html);
	expect(document.documentElement?.localName).toBe('html');
	expect(document.querySelector('html > body')?.textContent).toBe('One');
	expect(document.querySelector('html > body')?.getAttribute('class')).toBe('c');
	expect(document.querySelector('html > head > title')?.textContent).toBe('T');
});

test('a warning of the server before a page is of it', async () => {
	const document = await parsePage('Warning: line 3 <html><head><title>T</title></head><body><p>One</p></body></html>');
	expect(document.querySelector('html > body')?.textContent).toBe('Warning: line 3 TOne');
	expect(document.querySelector('title')?.textContent).toBe('T');
});

test('the ends of sections stay where none has begun, and in scripts', () => {
	const html = '<p>a[b[0]]>c</p><script>//<![CDATA[\n1 //]]>\n</script>';
	expect(soundTags(html)).toBe(html);
});

const long = 'The ferry leaves at dawn, when the harbour is still dark, and it carries the mail, two cows and a piano.';

test('what a page has for readers without scripts is its text', async () => {
	const text = Array.from({length: 4}, (_, at) => `<p>${at}. ${long}</p>`).join('');
	const html = `<html><head><title>Ferries</title></head><body><noscript>Please turn on scripts.</noscript><div id="app">Loading…</div><noscript><article>${text}</article></noscript></body></html>`;
	const draft = await pageDraft({html, url: 'https://a.example/f', base: undefined, name: 'x'});
	expect(draft.body.match(/ferry leaves/g)).toHaveLength(4);
	expect(draft.body).not.toContain('turn on scripts');
	expect(draft.warnings).toEqual([]);
});

test('what it asks of readers without scripts beside its text is none of it', async () => {
	const text = Array.from({length: 9}, (_, at) => `<p>${at}. ${long}</p>`).join('');
	const html = `<html><head><title>Ferries</title></head><body><noscript><p>${'We care about your privacy and would like to share your data. '.repeat(6)}</p></noscript><article>${text}</article></body></html>`;
	const draft = await pageDraft({html, url: 'https://a.example/f', base: undefined, name: 'x'});
	expect(draft.body).not.toContain('privacy');
});

test.each([
	'<html>',
	'<body>',
	'<body ',
	'</head>',
	'<![CDATA[',
	']]>',
	'<title>',
	'<noscript>',
	' \n',
	'a <p>',
	'<html',
	'<!--',
	'<script',
])('the time of %j grows with its length alone', sign => {
	const time = (count: number) => {
		const page = `<html><head>${sign.repeat(count)}`;
		const {user} = process.cpuUsage();
		soundPage(page);
		return process.cpuUsage().user - user;
	};
	time(1000);
	expect(time(80_000)).toBeLessThan(20 * time(20_000) + 500_000);
});
