// Devices that merge: whatever each of them does, and in whatever order their logs reach the others, all end with the same
// state, and nothing is lost. `WSWS_RUNS=2000` tries more.

import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {factsIn, lastFacts} from '../../../src/core/state/fact.ts';
import {openState} from '../../../src/library/reading-state.ts';
import {compactOwnLogs} from '../../../src/library/state/compact-logs.ts';
import {logFiles, type StateFolders, stateFoldersIn} from '../../../src/library/state/log-files.ts';
import {removeFolder, temporaryFolder} from '../../temporary-folder.ts';

const runs = Number(process.env.WSWS_RUNS ?? 15);
const year = 365 * 24 * 60 * 60 * 1000;
const paths = ['/library/a.md', '/library/b.md', '/library/c.md'];

interface Device {
	folders: StateFolders;
	/** Milliseconds by which its clock is wrong. */
	skew: number;
	/** What it did last with each field, in order. */
	done: Map<string, unknown>;
}

type Step =
	| {kind: 'act'; device: number; path: number; act: number; value: boolean}
	| {kind: 'deliver'; from: number; to: number; way: 'whole' | 'in place' | 'torn' | 'copy'}
	| {kind: 'compact'; device: number}
	| {kind: 'lose the index'; device: number};

const index = fc.nat(4);
const steps = fc.array(
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				kind: fc.constant('act' as const),
				device: index,
				path: fc.nat(2),
				act: fc.nat(3),
				value: fc.boolean(),
			}),
		},
		{
			weight: 3,
			arbitrary: fc.record({
				kind: fc.constant('deliver' as const),
				from: index,
				to: index,
				way: fc.constantFrom('whole' as const, 'in place' as const, 'torn' as const, 'copy' as const),
			}),
		},
		{
			weight: 1,
			arbitrary: fc.record({kind: fc.constantFrom('compact' as const, 'lose the index' as const), device: index}),
		},
	),
	{maxLength: 24},
) as fc.Arbitrary<Step[]>;

test(`${runs} histories of devices end in one state`, () => {
	const skews = fc.array(fc.constantFrom(0, 1, -86_400_000, year, -year), {minLength: 2, maxLength: 5});
	fc.assert(
		fc.property(skews, steps, (skews, history) => {
			const base = temporaryFolder();
			const devices = skews.map(
				(skew, number): Device => ({folders: stateFoldersIn(join(base, `${number}`)), skew, done: new Map()}),
			);
			let now = Date.UTC(2023, 11, 27);
			for (const step of history) take(step, devices, ++now);
			// A torn copy is followed by a whole one at last.
			deliverAll(devices);
			deliverAll(devices);
			const states = devices.map(device => stateOf(device, now));
			for (const state of states) expect(state).toEqual(states[0]);
			expect(states[0]).toEqual(stateOf({...(devices[0] as Device), folders: withoutIndex(devices[0] as Device)}, now));
			for (const device of devices) expectKept(device, devices);
			removeFolder(base);
		}),
		{numRuns: runs},
	);
}, 10_000_000);

function take(step: Step, devices: Device[], now: number): void {
	const at = (number: number) => devices[number % devices.length] as Device;
	if (step.kind === 'deliver') deliver(at(step.from), at(step.to), step.way);
	else if (step.kind === 'act') act(step, at(step.device), now);
	else if (step.kind === 'compact') compact(at(step.device));
	else rmSync(join(at(step.device).folders.own, 'index.db'), {force: true});
}

function deliverAll(devices: Device[]): void {
	for (const from of devices) for (const to of devices) deliver(from, to, 'whole');
}

function compact({folders}: Device): void {
	if (existsSync(folders.logs)) compactOwnLogs(folders, {largest: 1, rest: -1}, Date.now() + 1);
}

function act({path: number, act, value}: Step & {kind: 'act'}, device: Device, now: number): void {
	const state = opened(device, now);
	const path = paths[number] ?? '';
	if (act === 0) state.setStarred(path, value);
	else if (act === 1) state.setRead(path, value);
	else if (act === 2) state.setQueued(path, value);
	else state.setOwnTag(path, 'later', value);
	if (act < 2) device.done.set(`${path} ${act}`, value);
	const said = [state.isStarred(path), state.isRead(path)][act];
	if (said !== undefined) expect(said).toBe(value);
	state.close();
}

function opened({folders, skew}: Pick<Device, 'folders' | 'skew'>, now: number) {
	return openState({
		folders,
		now: () => now + skew,
		message: text => {
			throw new Error(text);
		},
	});
}

/** Files of one device's folder into that of another, as programs for synchronizing do it; each device writes its own alone. */
function deliver(from: Device, to: Device, way: (Step & {kind: 'deliver'})['way']): void {
	if (from === to) return;
	mkdirSync(to.folders.logs, {recursive: true});
	const own = nameOf(to);
	for (const {name} of logFiles(from.folders).filter(({name}) => own === undefined || !name.startsWith(own))) {
		const [source, target] = [join(from.folders.logs, name), join(to.folders.logs, name)];
		if (way === 'in place') writeFileSync(target, readFileSync(source));
		else if (way === 'torn') writeFileSync(target, readFileSync(source).subarray(0, -7));
		else if (way === 'copy')
			copyFileSync(source, target.replace('.jsonl', '.sync-conflict-20231227-080000-ABCDEFG.jsonl'));
		else {
			copyFileSync(source, `${target}.part`);
			renameSync(`${target}.part`, target);
		}
	}
}

function nameOf({folders}: Device): string | undefined {
	const file = join(folders.own, 'device');
	return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : undefined;
}

function stateOf(device: Pick<Device, 'folders' | 'skew' | 'done'>, now: number): object {
	const state = opened(device, now);
	const articles = paths.map(path => [
		state.isStarred(path),
		state.isRead(path),
		state.isQueued(path),
		state.ownTags(path),
	]);
	const result = {articles, queue: state.queue()};
	state.close();
	return result;
}

/** The same logs, read anew. */
function withoutIndex({folders}: Device): StateFolders {
	const own = temporaryFolder();
	return {own, logs: folders.logs};
}

/** What a device did last with a field is in the logs of all, unless a later act has replaced it. */
function expectKept(device: Device, devices: Device[]): void {
	const name = nameOf(device);
	if (name === undefined) return;
	const mine = lastFacts(factsOf(device).filter(({clock}) => clock.endsWith(name)));
	for (const other of devices) {
		const all = lastFacts(factsOf(other));
		for (const [key, fact] of mine) expect((all.get(key)?.clock ?? '') >= fact.clock).toBe(true);
	}
	for (const [key, value] of device.done) {
		const field = key.endsWith('0') ? 'starred' : 'read';
		const known = [...mine.values()].filter(fact => fact.field === field).map(fact => fact.value);
		expect(known).toContain(value);
	}
}

function factsOf({folders}: Device) {
	if (!existsSync(folders.logs)) return [];
	return readdirSync(folders.logs).flatMap(name =>
		readFileSync(join(folders.logs, name), 'utf8').split('\n').flatMap(factsIn),
	);
}
