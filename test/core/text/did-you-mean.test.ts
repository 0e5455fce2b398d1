import {expect, it} from 'vitest';
import {nearestName} from '../../../src/core/text/did-you-mean.ts';

const names = ['amlo', 'the-general-strike', '2023/report', 'telegraph', 'printing-press'];

it.each([
	['amlo', 'amlo'],
	['AMLO', 'amlo'],
	['almo', 'amlo'],
	['aml', 'amlo'],
	['amloo', 'amlo'],
	['anlo', 'amlo'],
	['the-genral-stirke', 'the-general-strike'],
	['reprot', '2023/report'],
	['2023/reprt', '2023/report'],
	['telegrpah', 'telegraph'],
	['press', 'printing-press'],
	['wholly-other', undefined],
	['xy', undefined],
	['', undefined],
])('%s was meant to be %s', (word, name) => {
	expect(nearestName(word, names)).toBe(name);
});

it('takes the nearest of several', () => {
	expect(nearestName('lists', ['least', 'list', 'lasts'])).toBe('list');
});

it('takes a very long word', () => {
	expect(nearestName('a'.repeat(100_000), ['b'.repeat(100_000), 'amlo'])).toBeUndefined();
});
