// Articles by the other names that they give themselves, and by what a wikilink calls them.

import {describe, expect, test} from 'vitest';
import {noteCalled} from '../../../../src/core/library/note-called.ts';
import {temporaryLibrary} from '../../temporary-library.ts';

const files = {
	'Depot.md': '---\naliases: [The tram depot, Dépôt]\n---\n\nWords.\n',
	'lines/Line 4.md': '---\nalias: Ring line, Outer ring\n---\n\nWords.\n',
	'lines/Depot.md': '---\ntitle: A shed on line 4\naliases:\n  - Shed\n---\n\nWords.\n',
	'posts/2024-02-03-strike.md':
		'---\ntitle: The strike\naliases: [/posts/old-strike/, /2024/walkout.html]\n---\n\nWords.\n',
	'halls.md': '---\ntitle: "AC/DC: in the hall"\naliases: [AC/DC, Shed]\n---\n\nWords.\n',
};

test('a name is found before an alias, an alias whatever its case and accents', async () => {
	const catalog = await temporaryLibrary(files).open();
	const named = (typed: string) => catalog.named(typed).map(({name}) => name);
	expect(named('depot')).toHaveLength(2);
	expect(named('the TRAM depot')).toEqual(['library/Depot']);
	expect(named('ring line')).toEqual(['Line 4']);
	expect(named('outer ring')).toEqual(['Line 4']);
	expect(named('old-strike')).toEqual(['strike']);
	expect(named('posts/old-strike')).toEqual(['strike']);
	expect(named('walkout')).toEqual(['strike']);
	expect(named('ac/dc')).toEqual(['halls']);
	expect(named('dc')).toEqual([]);
	expect(named('posts')).toEqual([]);
	expect(named('shed')).toEqual(['halls', 'lines/Depot']);
});

test('aliases go with their article', async () => {
	const library = temporaryLibrary(files);
	await (await library.open()).close();
	library.write({'halls.md': '# Halls\n'});
	library.remove('lines/Depot.md');
	const catalog = await library.open();
	expect(catalog.named('shed')).toEqual([]);
	expect(catalog.named('depot')[0]?.aliases).toEqual(['The tram depot', 'Dépôt']);
});

test('completion offers names, then aliases', async () => {
	const catalog = await temporaryLibrary(files).open();
	expect(catalog.starting('the', 10)).toEqual([{name: 'The tram depot', title: 'Depot'}]);
	expect(catalog.starting('l', 10).map(({name}) => name)).toEqual(['library/Depot', 'lines/Depot', 'Line 4']);
	expect(catalog.starting('D', 1)).toHaveLength(1);
});

describe('a wikilink means', () => {
	test.each([
		['Depot', 'a.md', 'Depot.md'],
		['Depot', 'lines/Line 4.md', 'lines/Depot.md'],
		['lines/Depot', 'a.md', 'lines/Depot.md'],
		['../Depot.md', 'lines/Line 4.md', 'lines/Depot.md'],
		['/lines/Line 4', 'a.md', 'lines/Line 4.md'],
		['Outer ring', 'a.md', 'lines/Line 4.md'],
		['the strike', 'a.md', 'posts/2024-02-03-strike.md'],
		['2024-02-03-strike', 'a.md', 'posts/2024-02-03-strike.md'],
		['ac dc in the hall', 'a.md', 'halls.md'],
		['The hall', 'a.md', undefined],
		['', 'a.md', undefined],
	])('%s in %s: %s', async (name, from, path) => {
		const library = temporaryLibrary(files);
		const found = noteCalled(name, library.path(from), await library.open());
		expect(found?.path).toBe(path && library.path(path));
	});
});
