import {expect, test} from 'vitest';
import type {UserError} from '../../../src/core/errors.ts';
import {isXmlPage, sourceKind} from '../../../src/import/source/source-kind.ts';
import {processorSeconds} from '../../processor-time.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
	['a.md', '# Notes', 'article'],
	['a.txt', 'Notes', 'article'],
	['a.html', 'x', 'page'],
	['a', '<!-- x --><!DOCTYPE html><p>x', 'page'],
	['a.md', `${'<!---->'.repeat(100)} # Notes`, 'article'],
	['a.md', `${'<?xml ?>'.repeat(100)} # Notes`, 'article'],
	['a.bin', '%PDF-1.7', 'pdf'],
	['a', '\xff\xfe<\0o\0p\0m\0l\0 \0', 'opml'],
	['a.md', '{"title": "In JSON"}\n\nText', 'article'],
	['https://a.example/x.csv/read', 'Text', 'article'],
	['x.eml', 'Received: by a\nquite Delivered-To: b\nFrom: c\n\nText', 'mail'],
	['x.eml', 'Subject : S\nbroken\n\nText', 'mail'],
	['x.eml', 'Notes', 'article'],
	['x', 'From: a\nMessage-ID: <1@a>\n\nText', 'mail'],
	['x', `Message-ID: <1@a>\n${'X-a: b\n'.repeat(800)}From: a\n\nText`, 'article'],
	['x', `From: a\nMessage-ID: <1@a>\n${'X-a: b\n'.repeat(800)}\n\nText`, 'mail'],
	['x', 'From: a\nTo: b\nReceived: in May\n\nText', 'article'],
	['x.mbox', 'From -\nFrom: a\n\nText', 'mailbox'],
	['x', 'From -\nFrom: a\nMessage-ID: <1@a>\n\nText', 'mailbox'],
	['x', 'From Rome\nDate: May 1820\n\nText', 'article'],
	['x', 'From here\nto there.', 'article'],
])('%s of %j is read as %s', (name, text, kind) => {
	expect(sourceKind(bytes(text), {name})).toBe(kind);
});

test('a head of many fields, and of one line that is none, is read at once', async () => {
	const text = `${'X-a: b\r\n'.repeat(500)}no field`;
	expect(await processorSeconds(async () => sourceKind(bytes(text), {name: 'x'}))).toBeLessThan(1);
});

test.each([
	['rows.csv', 'a,b\n1,2', 'data', 'wsws reads'],
	['x.json', '[{"a": 1}]', 'data', 'wsws reads'],
	['x', '{"cells": [], "metadata": {}}', 'a notebook', 'pandoc -s -t gfm x | wsws add -'],
	['x.ipynb', '{}', 'a notebook', 'pandoc -s -t gfm x.ipynb | wsws add -'],
	['my notes.rst', '=====', 'reStructuredText', "pandoc -s -t gfm 'my notes.rst' | wsws add -"],
	['x.org', '* x', 'Org', 'pandoc'],
	['x.tex', '\\documentclass{article}', 'TeX', 'pandoc'],
	['x', '% A paper\n\\documentclass{article}', 'TeX', 'pandoc'],
	['x', '{\\rtf1 x}', 'rich text', 'pandoc'],
	['x.adoc', '= x', 'AsciiDoc', 'asciidoctor'],
	['x.typ', '= T', 'Typst', 'pandoc -f typst -s -t gfm x.typ | wsws add -'],
	['x.bib', '@article{a}', 'a list of references', 'pandoc -f bibtex -C -t gfm x.bib'],
	['x', '<?xml version="1.0"?><article xmlns="http://docbook.org/ns/docbook">', 'DocBook', 'pandoc -f docbook'],
	['x.xml', '<?xml version="1.0"?><note>', 'XML of another kind', 'wsws reads'],
	['x.ps', '%!PS-Adobe-3.0', 'PostScript', 'ps2pdf x.ps'],
	['x.1', '.\\" a comment\n.TH X 1', 'a manual page', 'pandoc -f man'],
	['x.fb2', '<?xml version="1.0"?><FictionBook>', 'FictionBook', 'pandoc'],
	['x.vtt', 'WEBVTT', 'data', 'wsws reads'],
	['x.png', '\x89PNG\0', 'not an article', 'wsws reads'],
	['https://a.example/rows.csv', 'a,b', 'data', 'wsws reads'],
])('%s of %j is refused as %s', (name, text, what, hint) => {
	let error: UserError | undefined;
	try {
		sourceKind(bytes(text), {name});
	} catch (thrown) {
		error = thrown as UserError;
	}
	expect(error?.message).toContain(what);
	expect(error?.hint).toContain(hint);
});

test.each([
	['a.xhtml', '', '', true],
	['a', 'application/xhtml+xml', '', true],
	['a.html', 'text/html', '<?xml version="1.0"?><html>', true],
	['a.html', 'text/html', '<!doctype html>', false],
])('%s of type %j that begins %j is XML: %s', (name, mediaType, text, isXml) => {
	expect(isXmlPage(bytes(text), {name, mediaType})).toBe(isXml);
});
