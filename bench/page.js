// What was measured as Markdown: docs/benchmarks.md, or one group of it. Pure, so that the page is a function of the figures.

import {figure, ratio} from './figures.js';

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {string} unit of the limit and the figure: `ms`, or `× ` and the peer
 * @property {number} limit the most, or the least where `isFloor`
 * @property {boolean} [isFloor]
 * @property {number} measured not a number where the peer is missing
 * @property {string} [isFor] what the goal is for, where this run measured something smaller
 * @property {string} reason where the time goes, for when the goal is missed
 */

/** @typedef {{caption: string, heads: string[], rows: string[][]}} Table The first column is words, the others figures. */
/** @typedef {{title: string, about: string, tables: Table[], goals: Goal[]}} Group */

/**
 * @typedef {object} Report
 * @property {string} command that makes the page
 * @property {string} date
 * @property {[what: string, value: string][]} facts of the machine and the programs
 * @property {string[]} remarks sentences about what could not be measured, or not well
 * @property {Group[]} groups
 */

/**
 * The page.
 * @param {Report} report
 */
export function reportPage({command, date, facts, remarks, groups}) {
	return blocks([
		'# Benchmarks',
		`Made by \`${command}\` on ${date}. Don't edit it: the next run writes it anew; its words stand in \`bench/\`.`,
		'Figures that are compared come from programs that took turns in the same run, and are medians. `×` is the ratio to the peer ' +
			'that is named. By which laws they grow with the library is in [scaling.md](scaling.md).',
		...remarks,
		facts.map(([what, value]) => `- ${what}: ${value}`).join('\n'),
		goalsText(groups.flatMap(({goals}) => goals)),
		...groups.map(groupText),
	]);
}

/**
 * One group with its goals, for reading while one works on it.
 * @param {Group} group
 */
export function groupPage(group) {
	return blocks([groupText(group), goalsText(group.goals)]);
}

/** @param {Group} group */
function groupText({title, about, tables}) {
	return blocks([`## ${title}`, about, ...tables.map(tableText)]).trimEnd();
}

/** @param {Goal[]} goals */
function goalsText(goals) {
	const judged = goals.filter(goal => verdictOf(goal) === 'met' || verdictOf(goal) === 'missed');
	const missed = judged.filter(goal => verdictOf(goal) === 'missed');
	const rows = goals.map(goal => [goal.what, limitOf(goal), figureOf(goal), verdictOf(goal)]);
	return blocks([
		'## Goals',
		`${judged.length - missed.length} of ${judged.length} that this run can judge are met.`,
		tableText({caption: '', heads: ['', 'goal', 'measured', ''], rows}),
		...(missed.length > 0 ? ['### Missed, and where the time goes', missedText(missed)] : []),
	]).trimEnd();
}

/**
 * Goals that are missed for one reason stand together.
 * @param {Goal[]} missed
 */
function missedText(missed) {
	const reasons = new Set(missed.map(({reason}) => reason));
	return Array.from(reasons, reason => {
		const goals = missed.filter(goal => goal.reason === reason);
		return `- ${goals.map(goal => `${goal.what} (${figureOf(goal)})`).join('; ')}: ${reason}`;
	}).join('\n');
}

/**
 * A ratio is judged as it is printed, or the page would seem to contradict itself.
 * @param {Goal} goal
 */
function verdictOf({limit, isFloor, measured, isFor, unit}) {
	if (Number.isNaN(measured)) return 'not measured';
	if (isFor) return `for ${isFor}`;
	const printed = isRatio(unit) ? Number(ratio(measured)) : measured;
	return (isFloor ? printed >= limit : printed <= limit) ? 'met' : 'missed';
}

/** @param {Goal} goal */
function limitOf({limit, unit, isFloor}) {
	return `${isFloor ? 'at least' : 'at most'} ${limit.toLocaleString('en')} ${unit}`;
}

/** @param {Goal} goal */
function figureOf({measured, unit}) {
	return isRatio(unit) ? ratio(measured) : figure(measured);
}

/** @param {string} unit */
function isRatio(unit) {
	return unit.startsWith('×');
}

/** @param {Table} table */
function tableText({caption, heads, rows}) {
	const lines = [heads, ['---', ...heads.slice(1).map(() => '---:')], ...rows];
	return blocks([...(caption ? [caption] : []), lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')]).trimEnd();
}

/** @param {string[]} texts */
function blocks(texts) {
	return `${texts.join('\n\n')}\n`;
}
