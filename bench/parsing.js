// What articles without any dialect pay for those that are written in one: the look whether they are.

import {bundled} from './bundled.js';
import {figure, ratio, spread} from './figures.js';
import {longText} from './library.js';
import {inTurns} from './measure.js';
import {reasons} from './reasons.js';

const megabyte = 1_000_000;
const whole = 'parsing';
const plain = 'parsing, where none is looked for';
const look = 'the look for dialects alone';

/**
 * @param {{rounds?: number | undefined}} options
 * @returns {Promise<import('./page.js').Group>}
 */
export async function parsing({rounds = 31}) {
	const steps = await bundled('parsing-steps.ts');
	const text = longText(megabyte);
	const found = steps.look(text);
	if (found > 0) throw new Error(`the article without dialects holds ${found} of them`);
	const cases = [
		{name: whole, run: () => processorTime(() => steps.parse(text))},
		{name: plain, run: () => processorTime(() => steps.parseAsIfPlain(text))},
		{name: look, run: () => processorTime(() => steps.look(text))},
	];
	const times = await inTurns(cases, rounds);
	const base = times(whole).median;
	return {
		title: 'Dialects',
		about:
			'1 MB of made articles in four languages that hold no dialect of Markdown: from their text to blocks, ' +
			`${rounds} rounds; times of a processor.`,
		tables: [
			{
				caption: '',
				heads: ['', 'ms', 'quartiles', `× ${whole}`],
				rows: cases.map(({name}) => [
					name,
					figure(times(name).median),
					spread(times(name)),
					ratio(times(name).median / base),
				]),
			},
		],
		goals: [
			{
				what: 'the look for dialects in an article without any',
				unit: '% of its parsing',
				limit: 2,
				measured: (100 * times(look).median) / base,
				reason: reasons.dialects,
			},
		],
	};
}

/**
 * In milliseconds.
 * @param {() => unknown} run
 */
function processorTime(run) {
	const began = process.cpuUsage();
	run();
	const {user, system} = process.cpuUsage(began);
	return (user + system) / 1000;
}
