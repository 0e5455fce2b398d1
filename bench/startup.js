// How long a person waits for the first letter: each command beside a bare start of Node.

import {figure, ratio, spread} from './figures.js';
import {inTurns} from './measure.js';
import {certificates, environments, inNewHome, node, wsws} from './programs.js';
import {reasons} from './reasons.js';

const bare = 'node -e 0';

/** @type {[name: string, words: string[], goal: number][]} */
const commands = [
	['--version', ['--version'], 1.2],
	['list', ['list'], 1.4],
	['search', ['search', 'strike'], 1.6],
	['show', ['show', 'exodus-of-poverty'], 1.75],
	['complete', ['complete', '--', 'show', 'exo'], 1.5],
];

const bundled = {WSWS_LIBRARY: ''};

/**
 * @param {{rounds?: number | undefined}} options
 * @returns {Promise<import('./page.js').Group>}
 */
export async function startUp({rounds = 31}) {
	const times = await inNewHome(home => inTurns(environments({...home, ...bundled}).flatMap(casesIn), rounds));
	const names = environments({}).map(({name}) => name);
	return {
		title: 'Start-up',
		about:
			`Over the articles that come with wsws, ${rounds} rounds. The quartiles are the times between which half of all lie. Node ` +
			`itself starts slower where ${certificates} is set, as on many company machines, and what wsws adds stays the same: ${
				names.length > 1 ? 'so both are measured' : 'here it is not set'
			}.`,
		tables: names.map(name => tableOf(name, times)),
		goals: names.flatMap(name => goalsIn(name, times)),
	};
}

/** @param {{name: string, environment: import('./programs.js').Environment}} options */
function casesIn({name, environment}) {
	return [
		{name: `${bare} ${name}`, run: () => node(['-e', '0'], environment)},
		...commands.map(([command, words]) => ({
			name: `${command} ${name}`,
			run: () => node([wsws, ...words], environment),
		})),
	];
}

/** @typedef {(name: string) => import('./measure.js').Times} TimesByName */

/**
 * @param {string} environment
 * @param {TimesByName} times
 * @returns {import('./page.js').Table}
 */
function tableOf(environment, times) {
	const base = times(`${bare} ${environment}`).median;
	const rows = [bare, ...commands.map(([command]) => command)].map(command => {
		const found = times(`${command} ${environment}`);
		const {median} = found;
		const name = command === bare ? bare : `wsws ${command}`;
		return [`\`${name}\``, figure(median), spread(found), ratio(median / base), figure(median - base)];
	});
	return {
		caption: `${capitalised(environment)}:`,
		heads: ['', 'ms', 'quartiles', `× \`${bare}\``, 'added ms'],
		rows,
	};
}

/**
 * @param {string} environment
 * @param {TimesByName} times
 * @returns {import('./page.js').Goal[]}
 */
function goalsIn(environment, times) {
	const base = times(`${bare} ${environment}`).median;
	return commands.map(([command, , limit]) => ({
		what: `\`wsws ${command}\`, ${environment}`,
		unit: `× \`${bare}\``,
		limit,
		measured: times(`${command} ${environment}`).median / base,
		reason: reasons.startUp,
	}));
}

/** @param {string} text */
function capitalised(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
