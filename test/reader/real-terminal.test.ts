// The reader in a real pseudo-terminal: what the kernel, Node and signals make of it, no emulator can show.

import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {PNG} from 'pngjs';
import {rolldown} from 'rolldown';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {program as config} from '../../.config/rolldown.js';
import {openState} from '../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../src/library/state/log-files.ts';
import {programCommand, programWords} from '../program.ts';
import {removeFolder, temporaryFolder} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';
import {warmHome} from '../warm-home.ts';
import {longBody} from './reading.ts';

const bundle = join(import.meta.dirname, '../../node_modules/.cache/wsws-reader');
const folder = temporaryFolder();
const library = join(folder, 'library');
const article = join(library, 'long.md');

beforeAll(async () => {
	mkdirSync(library);
	writeFileSync(article, `---\ntitle: A long article\n---\n\n${longBody()}\n`);
	const built = await rolldown({...config, input: {reader: join(import.meta.dirname, 'pty-reader.ts')}});
	await built.write({...config.output, codeSplitting: true, dir: bundle, minify: false});
	await built.close();
});

afterAll(() => removeFolder(bundle));

interface Session {
	pty: IPty;
	/** The database of what is remembered. */
	state: string;
	screen(): string;
	isAlternate(): boolean;
	/** Everything that was sent to the terminal. */
	sent(): string;
	until(condition: () => boolean, what: string): Promise<void>;
	/**
	 * Waits until the shell has the terminal again, and the screen shows all that was sent; gives the status that the reader
	 * left and the terminal's modes.
	 */
	ended(): Promise<{status: number; modes: string}>;
}

let sessions = 0;

/** A shell in a terminal, so that there is somebody to give the terminal back to; it says when the reader has ended. */
function startShell(command: string, environment: Record<string, string> = {}): Session {
	const home = warmHome(join(folder, `home-${++sessions}`));
	const state = join(home, 'state/wsws');
	const emulator = new xterm.Terminal({cols: 80, rows: 24, allowProposedApi: true});
	const node = process.execPath;
	const ours = {
		READER: `${[programCommand, ...programWords].join(' ')} read`,
		BROKEN: `${node} ${join(bundle, 'reader.cjs')} ${library} ${state}`,
	};
	const pty = spawn('bash', ['--norc', '--noprofile', '-i'], {
		cols: 80,
		rows: 24,
		env: {
			PATH: process.env.PATH,
			TERM: 'xterm-256color',
			PS1: 'ready$ ',
			HISTFILE: '',
			HOME: home,
			XDG_STATE_HOME: join(home, 'state'),
			WSWS_LIBRARY: library,
			...ours,
			...environment,
		},
	});
	let sent = '';
	pty.onData(data => {
		sent += data;
		emulator.write(data);
	});
	pty.write(`${command}\n`);
	return {
		pty,
		state,
		screen: () =>
			Array.from({length: 24}, (_, row) => {
				const {active} = emulator.buffer;
				return active.getLine(active.viewportY + row)?.translateToString(true) ?? '';
			}).join('\n'),
		isAlternate: () => emulator.buffer.active.type === 'alternate',
		sent: () => sent,
		async until(condition, what) {
			const end = Date.now() + timeLimitMs(20);
			while (!condition()) {
				if (Date.now() > end) throw new Error(`waited in vain for ${what}\n${JSON.stringify(sent.slice(-2000))}`);
				await new Promise(resolve => setTimeout(resolve, 15));
			}
		},
		async ended() {
			await this.until(() => /ready\$ $/.test(sent), 'the shell');
			pty.write('echo "status $?"; stty -a; echo over\n');
			await this.until(() => /\nover\r?\n/.test(sent), 'the status');
			await new Promise<void>(resolve => emulator.write('', resolve));
			const said = sent.slice(sent.lastIndexOf('status '));
			return {status: Number(/status (\d+)/.exec(said)?.[1]), modes: said};
		},
	};
}

/** 0 while Linux's list of children is being changed. */
function childOf(pty: IPty): number {
	const [line = ''] = readFileSync(`/proc/${pty.pid}/task/${pty.pid}/children`, 'utf8').trim().split(' ');
	return Number(line);
}

/** Whether no signal waits for the process. */
function hasHeard(pid: number): boolean {
	return pid !== 0 && /^ShdPnd:\s*0+$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

async function openLong(session: Session): Promise<void> {
	await session.until(() => session.isAlternate() && session.screen().includes('Paragraph 0'), 'the article');
}

async function atPartThree(session: Session): Promise<void> {
	session.pty.write(']]]jj');
	await session.until(() => session.screen().includes('Paragraph 20 begins'), 'part three');
}

function expectGivenBack(session: Session): void {
	expect(session.isAlternate()).toBe(false);
	const sent = session.sent();
	expect(sent.lastIndexOf('\x1b[?25h')).toBeGreaterThan(sent.lastIndexOf('\x1b[?25l'));
	expect(sent.lastIndexOf('\x1b[?7h')).toBeGreaterThan(sent.lastIndexOf('\x1b[?7l'));
}

function savedSection(session: Session): string[] | undefined {
	const state = openState({folders: stateFoldersIn(session.state), message: () => {}});
	const place = state.place(article);
	state.close();
	return place?.section;
}

describe.skipIf(process.platform === 'win32')('pictures in a real terminal', () => {
	const picture = new PNG({width: 400, height: 100});
	// Noise, so that it takes more than one piece.
	for (let at = 0; at < picture.data.length; at++) picture.data[at] = at % 4 === 3 ? 255 : (at * at * 31) >> 7;
	const open = async (environment: Record<string, string>) => {
		writeFileSync(join(library, 'gate.png'), PNG.sync.write(picture));
		writeFileSync(join(library, 'gate.md'), `# The gate\n\n![A gate](gate.png)\n\n${longBody()}\n`);
		const session = startShell('$READER gate', environment);
		await session.until(() => session.screen().includes('[image: A gate]'), 'the article');
		return session;
	};

	test.each([
		['q', (session: Session) => session.pty.write('q')],
		['SIGTERM', ({pty}: Session) => process.kill(childOf(pty), 'SIGTERM')],
	])('stand in cells that move with the text, and are taken from it at %s', async (_, end) => {
		const session = await open({TERM: 'xterm-kitty'});
		await session.until(() => /\x1b_Gm=0;[^\x1b]*\x1b\\/.test(session.sent()), 'the picture');
		const commands = Array.from(session.sent().matchAll(/\x1b_G([^;]*);([^\x1b]*)\x1b\\/g));
		const [, id] = /^a=T,f=100,q=2,c=50,r=6,i=(\d+),p=1,U=1,m=1$/.exec(commands[0]?.[1] ?? '') ?? [];
		const bytes = Buffer.from(commands.map(([, , data = '']) => data).join(''), 'base64');
		expect(bytes).toEqual(readFileSync(join(library, 'gate.png')));
		const color = `38;2;${Number(id) >> 16};${(Number(id) >> 8) & 255};${Number(id) & 255}`;
		expect(session.sent()).toContain(`\x1b[${color}m\u{10eeee}\u0305\u0305`);
		const rows = session.screen().split('\n');
		const first = rows.findIndex(row => row.includes('\u{10eeee}'));
		expect(rows.filter(row => row.includes('\u{10eeee}'))).toHaveLength(6);
		session.pty.write('j');
		await session.until(
			() =>
				session
					.screen()
					.split('\n')
					.findIndex(row => row.includes('\u{10eeee}')) ===
				first - 1,
			'the picture a line higher',
		);
		end(session);
		await session.ended();
		expectGivenBack(session);
		const removal = session.sent().indexOf(`\x1b_Ga=d,d=I,i=${id},q=2\x1b\\`);
		expect(removal).toBeGreaterThan(0);
		expect(removal).toBeLessThan(session.sent().lastIndexOf('\x1b[?1049l'));
	});

	test.each<[string, Record<string, string>]>([
		['a terminal that draws none', {TERM: 'xterm-256color'}],
		['tmux', {TERM: 'xterm-kitty', TMUX: '/tmp/none,1,0'}],
	])('are words in %s', async (_, environment) => {
		const session = await open(environment);
		session.pty.write('jji');
		await session.until(() => session.screen().includes('this terminal shows no pictures'), 'the notice');
		session.pty.write('q');
		await session.ended();
		expect(session.sent()).not.toMatch(/\x1b_G|\x1bP|\x1b\]1337|\u{10eeee}/u);
	});

	test.each<[string, Record<string, string>, RegExp]>([
		['sixels', {TERM: 'foot'}, /\x1b7\x1b\[\d+;1H\x1bP[^\x1b]*\x1b\\\x1b8/],
		[
			'iTerm',
			{TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app'},
			/\x1b7\x1b\[\d+;1H\x1b\]1337;File=[^\x07]*\x07\x1b8/,
		],
	])('are drawn over cells as %s', async (_, environment, drawn) => {
		const session = await open(environment);
		await session.until(() => drawn.test(session.sent()), 'the picture');
		session.pty.write('q');
		await session.ended();
		expectGivenBack(session);
	});
});

describe.skipIf(process.platform === 'win32')('in a real terminal', () => {
	const endings: [name: string, end: (session: Session) => void, status: number][] = [
		['q', ({pty}) => pty.write('q'), 0],
		['Ctrl-C', ({pty}) => pty.write('\x03'), 130],
		['SIGTERM', ({pty}) => process.kill(childOf(pty), 'SIGTERM'), 143],
		['SIGHUP', ({pty}) => process.kill(childOf(pty), 'SIGHUP'), 129],
		['SIGINT', ({pty}) => process.kill(childOf(pty), 'SIGINT'), 130],
		['SIGQUIT', ({pty}) => process.kill(childOf(pty), 'SIGQUIT'), 131],
		['SIGUSR1', ({pty}) => process.kill(childOf(pty), 'SIGUSR1'), 138],
		['SIGUSR2', ({pty}) => process.kill(childOf(pty), 'SIGUSR2'), 140],
		['SIGALRM', ({pty}) => process.kill(childOf(pty), 'SIGALRM'), 142],
	];
	test.each(endings)('%s gives it back, with the place saved', async (_, end, status) => {
		const session = startShell('$READER long');
		await openLong(session);
		await atPartThree(session);
		end(session);
		const left = await session.ended();
		expectGivenBack(session);
		expect(left.status).toBe(status);
		expect(left.modes).toMatch(/ icanon .* echo /s);
		expect(savedSection(session)).toEqual(['Part 3']);
		session.pty.kill();
	});

	const leaving: [keys: string, command: string][] = [
		['q', '$READER long'],
		['Q', '$READER long'],
		['q', '$READER'],
	];
	// A timer that keeps it is waited for each time, a busy machine is not.
	test.each(leaving)('%s leaves %s at once', {retry: 2}, async (key, command) => {
		const session = startShell(command);
		await session.until(() => session.isAlternate() && /Paragraph 0|A long article/.test(session.screen()), 'a screen');
		session.pty.write('j');
		await session.until(() => /\x1b\[\?2026l[^\x1b]*$/.test(session.sent()), 'a line further');
		const began = performance.now();
		session.pty.write(key);
		await session.until(() => /ready\$ $/.test(session.sent()), 'the shell');
		// Far below the second that the timer of an idle reader takes.
		expect(performance.now() - began).toBeLessThan(timeLimitMs(0.6));
		session.pty.kill();
	});

	test('q leaves at once while a large library is indexed for the first time', {retry: 2}, async () => {
		const large = join(folder, 'large');
		mkdirSync(large, {recursive: true});
		for (let index = 0; index < 3000; index++)
			writeFileSync(join(large, `${index}.md`), `# ${index}\n\n${longBody(6)}`);
		const session = startShell('$READER', {WSWS_LIBRARY: large});
		await session.until(() => /indexing [\d,]+ of 3,000/.test(session.screen()), 'the index');
		const began = performance.now();
		session.pty.write('q');
		await session.until(() => /ready\$ $/.test(session.sent()), 'the shell');
		expect(performance.now() - began).toBeLessThan(timeLimitMs(0.6));
		session.pty.kill();
	});

	test('a defect gives it back, and the reason can be read', async () => {
		const session = startShell('$BROKEN long', {CRASH: 'Paragraph 40'});
		await openLong(session);
		await atPartThree(session);
		session.pty.write(']]jj');
		const left = await session.ended();
		expect(left.status).toBe(2);
		expect(left.modes).toMatch(/ icanon .* echo /s);
		expect(session.screen()).toMatch(/\[failed: injected\]/);
		expectGivenBack(session);
		expect(savedSection(session)).toEqual(['Part 5']);
		session.pty.kill();
	});

	test('Ctrl-Z gives it to the shell, fg comes back to the same place', async () => {
		const session = startShell('$READER long');
		await openLong(session);
		await atPartThree(session);
		session.pty.write('\x1a');
		await session.until(() => /Stopped/.test(session.screen()), 'the shell');
		expectGivenBack(session);
		expect(savedSection(session)).toEqual(['Part 3']);
		session.pty.write('fg\n');
		await session.until(
			() => session.isAlternate() && session.screen().includes('Paragraph 20 begins'),
			'the same place',
		);
		session.pty.write('q');
		expect((await session.ended()).status).toBe(0);
		session.pty.kill();
	});

	test('a window of another size is drawn anew', async () => {
		const session = startShell('$READER long');
		await openLong(session);
		session.pty.resize(50, 20);
		await session.until(() => /w0x0 w0x1 w0x2 w0x3 w0x4\r?\n?/.test(session.sent().slice(-3000)), 'a narrower page');
		session.pty.write('q');
		expect((await session.ended()).status).toBe(0);
		session.pty.kill();
	});

	test('keys come from the terminal when the article comes from standard input', async () => {
		const session = startShell(`cat ${article} | $READER -`);
		await openLong(session);
		await atPartThree(session);
		session.pty.write('q');
		expect((await session.ended()).status).toBe(0);
		expectGivenBack(session);
		session.pty.kill();
	});

	test('an editor has the terminal, and what it wrote is read', async () => {
		const copy = join(library, 'edited.md');
		cpSync(article, copy);
		const editor = join(folder, 'editor');
		writeFileSync(
			editor,
			`#!/bin/sh\necho "editing $1 of $2"; read answer; sed -i 's/Paragraph 20 begins/Now it says/' "$2"\n`,
			{
				mode: 0o755,
			},
		);
		const session = startShell('$READER edited', {EDITOR: editor, VISUAL: ''});
		await openLong(session);
		await atPartThree(session);
		session.pty.write('e');
		await session.until(() => /editing \+\d+ of .*edited\.md/.test(session.screen()), 'the editor');
		expect(session.isAlternate()).toBe(false);
		session.pty.write('yes\n');
		await session.until(() => session.isAlternate() && session.screen().includes('Now it says'), 'the new text');
		session.pty.write('q');
		expect((await session.ended()).status).toBe(0);
		session.pty.kill();
	});

	test('a command has the terminal, one that hangs is left by Ctrl-C, and the reader comes back', async () => {
		const session = startShell('$READER long');
		await openLong(session);
		await atPartThree(session);
		session.pty.write('!read word; echo "heard $word"\r');
		await session.until(() => !session.isAlternate(), 'the command');
		session.pty.write('something\n');
		await session.until(() => /heard something[\s\S]*Enter goes back to wsws/.test(session.screen()), 'its answer');
		session.pty.write('\n');
		await session.until(() => session.isAlternate() && session.screen().includes('Paragraph 20 begins'), 'the page');
		session.pty.write('!echo said\r');
		await session.until(() => /^said\n+\[done · Enter goes back to wsws\]/m.test(session.screen()), 'what it says');
		session.pty.write('\x03');
		await session.until(() => session.isAlternate() && session.screen().includes('Paragraph 20 begins'), 'the page');
		session.pty.write('!trap "echo heard" INT; echo hanging; while :; do sleep 20; done\r');
		await session.until(() => /^hanging/m.test(session.screen()), 'the command that hangs');
		session.pty.write('\x03');
		// One that comes before the last was heard is the same.
		await session.until(() => /heard$/m.test(session.screen()) && hasHeard(childOf(session.pty)), 'the signal');
		session.pty.write('\x03');
		await session.until(() => session.isAlternate() && session.screen().includes('Paragraph 20 begins'), 'the page');
		session.pty.write('q');
		const left = await session.ended();
		expectGivenBack(session);
		expect(left.status).toBe(0);
		expect(left.modes).toMatch(/ icanon .* echo /s);
		session.pty.kill();
	});

	test('the terminal that goes away ends it, with the place saved', async () => {
		const session = startShell('exec $READER long');
		await openLong(session);
		await atPartThree(session);
		const {pid} = session.pty;
		session.pty.kill('SIGHUP');
		await session.until(() => !isAlive(pid), 'the end');
		expect(savedSection(session)).toEqual(['Part 3']);
	});

	test('ACCESSIBLE=1 prints the whole article in order, and touches nothing', async () => {
		const session = startShell('$READER long', {ACCESSIBLE: '1'});
		expect((await session.ended()).status).toBe(0);
		expect(session.sent()).not.toContain('\x1b[?1049h');
		expect(session.sent()).toMatch(
			/Title: A long article[\s\S]*Heading 2: Part 1[\s\S]*Paragraph 59[\s\S]*End of article/,
		);
		session.pty.kill();
	});
});

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
