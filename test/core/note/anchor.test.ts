import {expect, test} from 'vitest';
import {anchorNotes} from '../../../src/core/note/anchor.ts';
import {quoteOf, spansOfWords, textOfPassages} from '../../../src/core/note/make-quote.ts';
import type {Note, TextSpan} from '../../../src/core/note/note.ts';
import {seed} from '../../seed.ts';
import {trials} from '../../trials.ts';
import {
	between,
	type Chance,
	chanceOf,
	makeArticle,
	type Paragraph,
	passagesOfParagraphs,
	pick,
	slotsIn,
	spanOfWords,
	wordsBySlot,
} from './edited-article.ts';
import {edits} from './edits.ts';

/** Each is edited about five times. `WSWS_TRIALS=40` tries forty times as many, and says how many notes were found. */
const articles = trials(60);

interface Tried extends Note {
	slots: number[];
}

interface Counts {
	edits: number;
	standing: number;
	right: number;
	lost: number;
	wrong: string[];
	/** Of notes whose words are gone or scattered. */
	goneFound: number;
	gone: number;
}

/**
 * Seeds of articles in which a note was once at other words: at those of a sentence put in beside its own, at a refrain that a part of
 * it was, at one of two copies, or where what had stood around it was found words away.
 */
const wrongOnce = [
	273, 449, 1_000_169, 1_000_199, 1_002_636, 1_002_810, 1_005_500, 1_008_162, 1_009_295, 1_009_302, 2_000_468,
	2_000_487, 2_001_300, 2_001_447, 2_001_619, 2_002_278, 2_002_562, 2_002_622, 2_003_778, 2_004_722, 2_005_066,
	3_000_757, 9_001_319,
];

test.each(wrongOnce)('what was wrong once: %i', once => {
	const counts = noCounts();
	tryArticle(chanceOf(once), counts, once);
	expect(counts.wrong).toEqual([]);
});

test('notes are found again after edits, and never at wrong words', () => {
	const counts = noCounts();
	for (let trial = 0; trial < articles; trial++) tryArticle(chanceOf(seed + trial), counts, trial);
	if (process.env.WSWS_TRIALS)
		console.log({...counts, wrong: counts.wrong.length}, counts.wrong.slice(0, 12).join('\n'));
	expect(counts.edits).toBeGreaterThanOrEqual(articles * 4);
	expect(counts.wrong).toEqual([]);
	expect(counts.right / counts.standing).toBeGreaterThanOrEqual(0.98);
});

const prose = [
	'The ship left at noon with nine men and a dog.',
	'Nobody came back from the strait that winter.',
	'Row, brothers, row against the tide.',
	'The harbour master wrote all their names into his book.',
	'A letter came in spring from a town that nobody knew.',
];

test.each([
	['a refrain, half of the quote, at another place', 'tide. The harbour master wrote', [0, 1, 4, 2], undefined],
	['its end once more beside its beginning', 'winter. Row, brothers', [0, 1, 2, 4, 2, 3], undefined],
	['a sentence put into it', 'Nobody came back from the strait that winter. Row, brothers, row', [0, 1, 4, 2, 3], 2],
	['a sentence put before it', 'Row, brothers', [0, 4, 1, 2, 3], 4],
] as const)('%s', (_, quoted, after, line) => {
	const passages = (numbers: readonly number[]) =>
		numbers.map((number, index) => ({line: index + 1, section: [], isHeading: false, text: prose[number] ?? ''}));
	const before = passages([0, 1, 2, 3, 4]);
	const text = textOfPassages(before);
	const quote = quoteOf(before, spansOfWords(quoted, text)[0] as TextSpan, text);
	const [note] = anchorNotes([{id: 'n', quote, text: '', tags: [], created: ''}], passages(after));
	expect(note?.place?.line).toBe(line);
});

function noCounts(): Counts {
	return {edits: 0, standing: 0, right: 0, lost: 0, wrong: [], gone: 0, goneFound: 0};
}

function tryArticle(chance: Chance, counts: Counts, trial: number): void {
	const paragraphs = makeArticle(chance);
	const notes = makeNotes(paragraphs, chance);
	const done = Array.from({length: between(1, 9, chance)}, () => pick(Object.keys(edits), chance));
	for (const name of done) edits[name]?.(paragraphs, chance);
	counts.edits += done.length;
	const where = wordsBySlot(paragraphs);
	for (const note of anchorNotes(notes, passagesOfParagraphs(paragraphs))) {
		const there = note.slots.flatMap(slot => where.get(slot) ?? []);
		const kept = there.filter(({word}) => !word.isNew).length;
		const indexes = there.map(({index}) => index);
		const extent = Math.max(...indexes) - Math.min(...indexes) + 1;
		const stands = kept / note.slots.length >= 0.7 && extent <= note.slots.length * 1.5 + 25;
		const found = note.place && slotsIn(paragraphs, note.place).map(slot => where.get(slot)?.index ?? -1);
		const own = new Set(indexes);
		const report = () =>
			`${trial} ${done}: “${note.quote.exact}” at “${found?.map(index => paragraphs.flatMap(({words}) => words)[index]?.text).join(' ')}” ${note.place?.isChanged} ${JSON.stringify(note.quote)}`;
		if (stands) counts.standing++;
		else counts.gone++;
		if (!found) {
			if (stands) counts.lost++;
			continue;
		}
		const ownFound = found.filter(index => own.has(index)).length;
		if (ownFound < found.length / 2) counts.wrong.push(report());
		else if (stands && ownFound >= own.size * 0.6) counts.right++;
		else if (!stands) counts.goneFound++;
		else counts.lost++;
	}
}

/** Words, sentences, paragraphs and more than one of them. */
function makeNotes(paragraphs: Paragraph[], chance: Chance): Tried[] {
	const passages = passagesOfParagraphs(paragraphs);
	const text = textOfPassages(passages);
	const all = paragraphs.flatMap(({words}) => words);
	return Array.from({length: 10}, (_, index) => {
		const from = Math.floor(chance() * all.length);
		const length = pick([between(1, 4, chance), between(4, 12, chance), between(12, 60, chance)], chance);
		const to = Math.min(all.length - 1, from + length - 1);
		const slots = all.slice(from, to + 1).map(({slot}) => slot);
		const quote = quoteOf(passages, spanOfWords(paragraphs, from, to), text);
		return {id: `n${index}`, quote, text: '', tags: [], created: '', slots};
	});
}
