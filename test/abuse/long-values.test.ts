// Values of any length, elsewhere than in the text of an article, are read in a time that grows with it and not with its square.

import {expect, test} from 'vitest';
import {isLinkBody, isTeaser} from '../../src/core/markdown/link-body.ts';
import {readNotesFile} from '../../src/core/note/notes-file.ts';
import {processorSeconds} from '../processor-time.ts';

/** UTF-16 units for which the square takes tens of seconds. */
const long = 200_000;
/** Seconds; on a quiet machine none takes a tenth. */
const most = 2;

test.each([
	['the title of a notes file', () => readNotesFile(`---\ntitle: a${' '.repeat(long)}b\n---\n`)],
	['what is not seen of a note', () => readNotesFile(`> a\n<!-- wsws {"id":${' '.repeat(long)}b -->\n`)],
	['a body that is the way to a page', () => isLinkBody(`a\n[Read it at ${'](<a'.repeat(long / 4)}`)],
	['a body that a feed cut', () => isTeaser(`a\n[Read on at ${'](<a'.repeat(long / 4)}`)],
])('%s', async (_, read) => expect(await processorSeconds(read)).toBeLessThan(most));
