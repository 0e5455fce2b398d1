// The time that an article takes grows with its length and not with its square, whatever is in it: from its text to its blocks,
// its plain text and its page. Processor time, because others may use the machine; what seems too slow is measured again.

import {expect, test} from 'vitest';
import {passagesOf} from '../../src/core/article/blocks.ts';
import {parseArticle} from '../../src/core/article/parse-article.ts';
import {pageLines} from '../../src/page/document/page.ts';
import {createRenderer} from '../../src/page/document/renderer.ts';
import {plainText} from '../../src/page/text/plain.ts';
import {createPlainTheme} from '../../src/page/theme/theme.ts';
import {timeLimitMs} from '../time-limit.ts';
import {type Shape, shapes} from './shapes.ts';

/** A linear law doubles the time, a square one takes four times as much. */
const mostGrowth = 2.6;
/** Seconds for each million UTF-16 units to read an article, on a quiet machine: what the time limit of articles gives. */
const mostTime = timeLimitMs(5) / 1000;
/** `WSWS_TEST_SIZE=10` measures texts that take ten times as long, which takes minutes. */
const scale = Number(process.env.WSWS_TEST_SIZE ?? 1);
/** Seconds that the smallest text of a shape takes: less is lost in the noise. */
const leastTime = 0.006 * scale;
const leastUnits = 2000;
const mostUnits = 32_000 * scale;
/** Words of these scripts are found by dictionaries, whose time leaps for long texts. */
const segmented = /Thai|Lao|Khmer|Burmese/;
const attempts = 5;
/** Seconds for each million units that short paragraphs take on a quiet machine: how slow it is now is seen by them. */
const usualTime = 1.2;

interface Times {
	/** Seconds, from the text to what search looks through. */
	read: number;
	/** Seconds, with the plain text and the page. */
	all: number;
}

test('shapes are many', () => expect(Object.keys(shapes).length).toBeGreaterThan(200));

test.each(Object.entries(shapes))(
	'%s',
	async (name, shape) => {
		const units = segmented.test(name) ? 20_000 : await usefulSize(shape);
		let best: Times[] = [];
		let slowness = 1;
		for (let attempt = 0; attempt < attempts; attempt++) {
			best = await measured(shape, [units, 2 * units, 4 * units], best);
			if (growthOf(best) < mostGrowth && rateOf(best, 4 * units) < mostTime) return;
			slowness = Math.max(slowness, await slownessNow());
		}
		expect(growthOf(best), `growth from ${units} to ${4 * units} units: ${JSON.stringify(best)}`).toBeLessThan(
			mostGrowth,
		);
		expect(rateOf(best, 4 * units), 'seconds a million units').toBeLessThan(mostTime * slowness);
	},
	timeLimitMs(60 * scale),
);

/** The smallest of the sizes 2000, 4000 … that takes a time that can be measured. */
async function usefulSize(shape: Shape): Promise<number> {
	let units = leastUnits;
	while (units < mostUnits && (await timesOf(shape(units))).all < leastTime) units *= 2;
	return units;
}

async function measured(shape: Shape, sizes: number[], before: Times[]): Promise<Times[]> {
	const times: Times[] = [];
	for (const [index, size] of sizes.entries()) {
		const {read, all} = await timesOf(shape(size));
		const {read: leastRead = read, all: leastAll = all} = before[index] ?? {};
		times.push({read: Math.min(read, leastRead), all: Math.min(all, leastAll)});
	}
	return times;
}

/** For each doubling: over both, or over the last, if the first had the noise. */
function growthOf([small, middle, large]: Times[]): number {
	if (!small || !middle || !large) return Number.POSITIVE_INFINITY;
	return Math.min(Math.sqrt(large.all / small.all), large.all / middle.all);
}

function rateOf(times: Times[], units: number): number {
	return (times.at(-1)?.read ?? Number.POSITIVE_INFINITY) / (units / 1e6);
}

async function slownessNow(): Promise<number> {
	const {read} = await timesOf('a b c\n\n'.repeat(5000));
	return read / (usualTime * 0.035);
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
