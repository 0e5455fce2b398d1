// The time that an article takes grows with its length and not with its square, whatever is in it: from its text to its blocks,
// its plain text and its page. Processor time, because others may use the machine; what seems too slow is measured again.

import {expect, test} from 'vitest';
import {passagesOf} from '../../src/core/article/blocks.ts';
import {parseArticle} from '../../src/core/article/parse-article.ts';
import {pageLines} from '../../src/page/document/page.ts';
import {createRenderer} from '../../src/page/document/renderer.ts';
import {plainText} from '../../src/page/text/plain.ts';
import {createPlainTheme} from '../../src/page/theme/theme.ts';
import {seed} from '../seed.ts';
import {timeLimitMs} from '../time-limit.ts';
import {type Shape, shapes} from './shapes.ts';

/** A linear law doubles the time, a square one takes four times as much. */
const mostGrowth = 2.6;
/**
 * How much longer to read than as many characters of short paragraphs, which on a quiet machine take about 1.2 s a million:
 * somewhat more than the 5 s that the time limit of articles gives, because shapes are measured while V8 still compiles for them.
 */
const mostRatio = 8;
/** Seconds for each million UTF-16 units, asked of large texts, on a quiet machine. */
const mostTime = 5;
/** `WSWS_TEST_SIZE=10` measures texts that take ten times as long, which takes minutes. */
const scale = Number(process.env.WSWS_TEST_SIZE ?? 1);
/** Seconds that the smallest text of a shape takes: less is lost in the noise. */
const leastTime = 0.004 * scale;
const leastUnits = 2000;
const mostUnits = 32_000 * scale;
/** Words of these scripts are found by dictionaries, whose time leaps for long texts. */
const segmented = /Thai|Lao|Khmer|Burmese/;
const attempts = 5;

interface Times {
	/** Seconds, from the text to what search looks through. */
	read: number;
	/** Seconds, with the plain text and the page. */
	all: number;
}

/** Every other one; another seed of the suite tries the others. */
const tried = Object.entries(shapes).filter((_, index) => (index + seed) % 2 === 0 || scale > 1);

test('shapes are many', () => expect(tried.length).toBeGreaterThan(150));

test.each(tried)(
	'%s',
	async (name, shape) => {
		let {units, time} = segmented.test(name) ? {units: 20_000, time: undefined} : await usefulSize(shape);
		let growth = Number.POSITIVE_INFINITY;
		let rate = Number.POSITIVE_INFINITY;
		let most = mostTime;
		// What seems too slow is measured again, and at twice the length, where the noise is less and a square is more.
		for (let attempt = 0; attempt < attempts; attempt++, units *= attempt < 3 ? 2 : 1, time = undefined) {
			const law = await lawOf(shape, units, time);
			growth = Math.min(growth, law.growth);
			rate = Math.min(rate, law.rate);
			if (growth < mostGrowth && rate < most) return;
			if (scale === 1) most = Math.max(most, mostRatio * (await usualRate()));
		}
		expect(growth, `growth from ${units} to ${4 * units} units`).toBeLessThan(mostGrowth);
		expect(rate, 'seconds a million units').toBeLessThan(most);
	},
	timeLimitMs(60 * scale),
);

/** The smallest of the sizes 2000, 4000 … that takes a time that can be measured, with that time in seconds. */
async function usefulSize(shape: Shape): Promise<{units: number; time: number | undefined}> {
	for (let units = leastUnits; units < mostUnits; units *= 2) {
		const {all} = await timesOf(shape(units));
		if (all >= leastTime) return {units, time: all};
	}
	return {units: mostUnits, time: undefined};
}

interface Law {
	/** How many times as long twice the length takes. */
	growth: number;
	/** Seconds for a million units. */
	rate: number;
}

/**
 * The growth over two doublings or over the last, if the first has the noise; that one is only measured if it matters. `time` is
 * that of so many units, where it is known.
 */
async function lawOf(shape: Shape, units: number, time?: number): Promise<Law> {
	const small = time ?? (await timesOf(shape(units))).all;
	const large = await timesOf(shape(4 * units));
	const rate = large.read / ((4 * units) / 1e6);
	const growth = Math.sqrt(large.all / small);
	if (growth < mostGrowth) return {growth, rate};
	const middle = await timesOf(shape(2 * units));
	return {growth: Math.min(growth, large.all / middle.all), rate};
}

/** Seconds for each million units of short paragraphs, as slow as the machine is now. */
async function usualRate(): Promise<number> {
	const text = 'a b c\n\n'.repeat(5000);
	return (await timesOf(text)).read / (text.length / 1e6);
}

async function timesOf(text: string): Promise<Times> {
	const start = process.cpuUsage();
	const article = await parseArticle({text, path: '/library/shape.md'});
	passagesOf(article.blocks);
	const read = secondsSince(start);
	plainText(article.blocks);
	const renderer = await createRenderer(article.blocks, {theme: createPlainTheme(), links: 'osc8'});
	pageLines(article.blocks, renderer, {width: 80});
	return {read, all: secondsSince(start)};
}

function secondsSince(start: NodeJS.CpuUsage): number {
	const {user, system} = process.cpuUsage(start);
	return (user + system) / 1e6;
}
