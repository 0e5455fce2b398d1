import {expect, it} from 'vitest';
import {splitPlace} from '../../../src/core/library/find-article.ts';

const exists = (path: string) => path === 'notes:12' || path === 'amlo.md';

it.each([
	['amlo', 'amlo', undefined],
	['amlo:12', 'amlo', 12],
	['2023/amlo:1', '2023/amlo', 1],
	['amlo.md:12', 'amlo.md', 12],
	['amlo:12:', 'amlo', 12],
	['-:12', '-', 12],
	['notes:12', 'notes:12', undefined],
	['notes:12:7', 'notes:12', 7],
	['two words:3', 'two words', 3],
	['two\nlines:3', 'two\nlines', 3],
	['C:\\lib\\amlo.md', 'C:\\lib\\amlo.md', undefined],
	['C:\\lib\\amlo.md:12', 'C:\\lib\\amlo.md', 12],
	['https://example.org:8080', 'https://example.org:8080', undefined],
	['https://example.org/a:12', 'https://example.org/a:12', undefined],
	['amlo:0', 'amlo:0', undefined],
	['amlo:012', 'amlo:012', undefined],
	['amlo:x', 'amlo:x', undefined],
	['amlo:', 'amlo:', undefined],
	[':12', ':12', undefined],
	['amlo:99999999999999999999', 'amlo:99999999999999999999', undefined],
	['', '', undefined],
])('%j is %j at line %s', (typed, article, line) => {
	expect(splitPlace(typed, exists)).toEqual({article, line});
});
