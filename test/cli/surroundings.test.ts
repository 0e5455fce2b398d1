// The real program where something is missing that it takes for granted, or there is far too much of it: a line says so.

import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {isExecutable, programCommand, programFile, programWords} from '../program.ts';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';
import {warmHome} from '../warm-home.ts';

const files = temporaryFolder({
	'page.md': '---\nurl: https://example.org/page\n---\n\n# A page\n\nA strike, and a text.\n',
	'page.html': `<html><body><article><h1>A page</h1><p>${'A text of the web. '.repeat(30)}</p></article></body></html>`,
});
const library = temporaryFolder(
	Object.fromEntries(Array.from({length: 300}, (_, at) => [`article-${at}.md`, `# Article ${at}\n\nText ${at}.\n`])),
);

function shell(script: string, {home = warmHome(), environment = {}} = {}) {
	const env = {PATH: process.env.PATH, HOME: home, WSWS: [programCommand, ...programWords].join(' '), ...environment};
	const options = {encoding: 'utf8', env, timeout: timeLimitMs(120), maxBuffer: 2 ** 26} as const;
	const {status, stdout, stderr} = spawnSync('bash', ['--norc', '-c', script], options);
	return {status, out: stdout, messages: stderr};
}

const bash = spawnSync('bash', ['-c', 'exit 0']).status === 0;

// An executable does not start there: Bun says so itself, in one line.
describe.runIf(bash && !isExecutable)('in a folder that is gone', () => {
	const gone = (command: string) =>
		shell(`mkdir gone && cd gone && rmdir ../gone && ${command}`.replace(/^/, `cd ${temporaryFolder()};`));

	test.each(['list --library .', 'search --library x text', 'check --library .', 'info --library ../y'])(
		'%s says so',
		command => {
			const [name, ...rest] = command.split(' ');
			expect(gone(`$WSWS ${name} ${rest.join(' ')}`)).toEqual({
				status: 2,
				out: '',
				messages: 'wsws: the folder you are in is gone\ngo to one that is there, such as: cd\n',
			});
		},
	);

	test('WSWS_LIBRARY=. list says so', () => {
		expect(gone('WSWS_LIBRARY=. $WSWS list')).toMatchObject({status: 2, messages: /^wsws: the folder you are in/});
	});

	test.each([
		['list -n 1', 0],
		['show wire', 0],
		['show - <<< Text', 0],
		['search strike -l', 0],
		['search -e str.ke -l', 0],
		['star wire', 0],
		[`add ${join(files, 'page.html')}`, 2],
		['show ./page.md', 1],
		['add page.md', 2],
	])('%s does all it can', (command, expected) => {
		const {status, messages} = gone(`$WSWS ${command}`);
		expect([status, messages]).toEqual([expected, expect.not.stringContaining('defect')]);
		expect(messages.split('\n').length).toBeLessThanOrEqual(3);
	});
});

describe.runIf(bash && process.platform !== 'win32')('with few files that may be open', () => {
	/** Node itself needs about nineteen, SQLite's library up to twelve, a thread eight. */
	const limits = [20, 22, 24, 28, 40];
	const isEnough = (limit: number) =>
		shell(
			`ulimit -n ${limit}; ${isExecutable ? `${programFile} --version` : `${process.execPath} -e 'require("node:fs").readFileSync("${programFile}")'`}`,
		).status === 0;
	let tried: number[] = [];
	beforeAll(() => {
		tried = limits.filter(isEnough);
	});

	test.each(['search -e str.ke -l', 'star wire', `show ${join(files, 'page.md')}`, `add ${join(files, 'page.html')}`])(
		'%s works, or says so in a line',
		command => {
			const home = warmHome();
			const outcomes = tried.map(limit => shell(`ulimit -n ${limit}; $WSWS ${command}`, {home}));
			for (const [index, {status, messages}] of outcomes.entries()) {
				if (status === 0) continue;
				expect([status, messages], `${tried[index]}`).toEqual([
					2,
					'wsws: too many open files\nallow more in this shell with: ulimit -n 256\n',
				]);
			}
			expect(outcomes.at(-1)?.status).toBe(0);
		},
		timeLimitMs(60),
	);
});

// Bun reserves more for itself than any such limit allows.
test.runIf(bash && process.platform === 'linux' && !isExecutable)(
	'too little address space for a thread',
	() => {
		const size = `node -p '/VmSize:\\D*(\\d+)/.exec(require("node:fs").readFileSync("/proc/self/status", "utf8"))[1]'`;
		const little = `ulimit -v $(($(${size}) + 500000)); $WSWS`;
		expect(shell(`${little} add ${join(files, 'page.html')}`)).toEqual({
			...{status: 2, out: ''},
			messages: 'wsws: too little address space\nallow more in this shell with: ulimit -v unlimited\n',
		});
		const {status, out} = shell(`${little} list --library ${library}`, {home: temporaryFolder()});
		expect([status, out.match(/\n/g)?.length]).toEqual([0, 300]);
	},
	timeLimitMs(60),
);

test.runIf(spawnSync('setsid', ['true']).status === 0)('a page opens where no terminal controls the program', () => {
	const heard = join(temporaryFolder(), 'heard');
	const environment = {BROWSER: `echo > ${heard}`};
	const script = `setsid -w $WSWS open ${join(files, 'page.md')} < /dev/null; echo $?; cat ${heard}`;
	expect(shell(script, {environment})).toEqual({status: 0, out: '0\nhttps://example.org/page\n', messages: ''});
});

/** More than any shell's pattern gives; each of them is an error of its own. */
const names = 5000;

describe.runIf(bash)('thousands of names on a command line', () => {
	const home = temporaryFolder();
	beforeAll(() => void shell(`$WSWS list --library ${library}`, {home}));

	test.each([
		['show --library LIBRARY $(seq 1 NAMES)', names - 300],
		['remove --yes --library LIBRARY $(seq -f artocle-%g 1 NAMES)', 1],
	])(
		'%s ends soon',
		(command, failures) => {
			const script = `TIMEFORMAT='%U %S'; time $WSWS ${command.replace('LIBRARY', library).replace('NAMES', `${names}`)}`;
			const {status, messages} = shell(script, {home});
			const lines = messages.trimEnd().split('\n');
			const seconds = (lines.at(-1) ?? '').split(' ').map(Number);
			expect((seconds[0] ?? Number.NaN) + (seconds[1] ?? Number.NaN)).toBeLessThan(4);
			expect([status, messages.match(/^wsws: /gm)?.length]).toEqual([1, failures]);
			expect(lines[0]).toContain('no article called');
			expect(lines[1]).toMatch(/wsws list|did you mean/);
		},
		timeLimitMs(120),
	);
});

describe('an endless argument is shortened where it is said back', () => {
	const long = 'a'.repeat(100_000);
	test.each([
		['show', 'L'],
		['cite', 'L b'],
		['search', 'date:L'],
		['search', 'title:"L'],
		['search', '-e', '(L'],
		['search', 'L zzz'],
		['search', ...Array<string>(5000).fill('zzz')],
		['list', '--since', 'L'],
		['list', '--sort', 'L'],
		['list', '--limit', 'L'],
		['list', '--format', '{L}'],
		['list', '--library', 'L'],
		['list', '--color', 'L'],
		['show', '--section', 'L', 'harbour'],
		['remove', '--yes', 'L'],
		['feed', 'remove', 'L'],
		['feed', 'L'],
		['add', 'L'],
		['add', 'https://L'],
		['open', 'L'],
		['L'],
		['help', 'L'],
		['--L'],
		['list', '--L'],
	])('%s %s %s', async (...argv) => {
		const {status, messages} = await runWsws(argv.map(word => word.replace('L', long)));
		expect([1, 2]).toContain(status);
		expect(messages).toMatch(/^wsws: /);
		expect(messages).not.toContain('defect');
		expect(messages.length).toBeLessThan(2500);
	});
});
