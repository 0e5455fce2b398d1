// How long a person waits for the first letter: each command beside a bare start of Node.

import {figure, ratio, spread} from './figures.js';
import {inTurns} from './measure.js';
import {inNewHome, run, runtimes, wswsOn} from './programs.js';
import {reasons} from './reasons.js';

const bare = 'node -e 0';

/** @type {[name: string, words: string[], goals: {node: number, executable: number}][]} */
const commands = [
	['--version', ['--version'], {node: 1.45, executable: 0.6}],
	['list', ['list'], {node: 1.8, executable: 0.8}],
	['search', ['search', 'strike'], {node: 2.5, executable: 1.3}],
	['show', ['show', 'exodus-of-poverty'], {node: 3, executable: 1.2}],
	['show a-tour-of-wsws', ['show', 'a-tour-of-wsws'], {node: Number.POSITIVE_INFINITY, executable: 1.65}],
];

/** @typedef {import('./programs.js').Runtime} Runtime */

/**
 * @param {{rounds?: number | undefined}} options
 * @returns {Promise<import('./page.js').Group>}
 */
export async function startUp({rounds = 31}) {
	const programs = runtimes();
	/** Each has a catalog of its own: the bundled articles of an executable lie elsewhere. @type {import('./measure.js').Case[]} */
	const cases = [];
	/** @type {(programs: Runtime[]) => Promise<TimesByName>} */
	const measured = async ([first, ...rest]) => {
		if (!first) return inTurns(cases, rounds);
		return inNewHome(environment => {
			cases.push({name: `${bare} ${first.name}`, run: () => run(first.node, ['-e', '0'], environment)});
			for (const [name, words] of commands) {
				cases.push({
					name: `${name} ${first.name}`,
					run: () => wswsOn(first, words, {...environment, WSWS_LIBRARY: ''}),
				});
			}
			return measured(rest);
		});
	};
	const times = await measured(programs);
	return {
		title: 'Start-up',
		about:
			`Over the articles that come with wsws, into a pipe, ${rounds} rounds; times of a processor. The quartiles are the times between ` +
			`which half of all lie. The executable is held against a bare start of Node ${process.versions.node.split('.')[0]}.`,
		tables: programs.map(program => tableOf(program, times)),
		goals: programs.flatMap(program => goalsOf(program, times)),
	};
}

/** @typedef {(name: string) => import('./measure.js').Times} TimesByName */

/**
 * @param {Runtime} program
 * @param {TimesByName} times
 * @returns {import('./page.js').Table}
 */
function tableOf({name: where}, times) {
	const base = times(`${bare} ${where}`).median;
	const rows = [bare, ...commands.map(([command]) => command)].map(command => {
		const found = times(`${command} ${where}`);
		const name = command === bare ? bare : `wsws ${command}`;
		return [
			`\`${name}\``,
			figure(found.median),
			spread(found),
			ratio(found.median / base),
			figure(found.median - base),
		];
	});
	return {caption: `${where}:`, heads: ['', 'ms', 'quartiles', `× \`${bare}\``, 'added ms'], rows};
}

/**
 * @param {Runtime} program
 * @param {TimesByName} times
 * @returns {import('./page.js').Goal[]}
 */
function goalsOf({name: where, isNode}, times) {
	const base = times(`${bare} ${where}`).median;
	return commands
		.map(([command, , {node: onNode, executable}]) => ({
			what: `\`wsws ${command}\`, ${where}`,
			unit: `× \`${bare}\``,
			limit: isNode ? onNode : executable,
			measured: times(`${command} ${where}`).median / base,
			reason: isNode ? reasons.startUp : reasons.executable,
		}))
		.filter(({limit}) => Number.isFinite(limit));
}
