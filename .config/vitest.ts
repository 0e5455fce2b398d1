import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {timeLimitMs} from '../test/time-limit.ts';
import {stemmers} from './stemmers.js';

/** One looks at its surroundings when it is loaded, which for all others was before; one measures times, which a process full of others' objects lengthens. */
const alone = ['test/page/theme/marked-terminal.test.ts', 'test/abuse/complexity.test.ts'];

export default defineConfig({
	plugins: [stemmers],
	test: {
		setupFiles: ['test/seed.ts', 'test/clean-up.ts'],
		testTimeout: timeLimitMs(60),
		hookTimeout: timeLimitMs(60),
		expect: {poll: {timeout: timeLimitMs(20), interval: 20}},
		// One process runs many files: to load all that a file needs takes longer than most of them. None leaves anything behind.
		isolate: false,
		// Many tests wait for a program, so that one more than there are processors is busy.
		maxWorkers: availableParallelism() + 1,
		// Each project parses the source anew, so that there are few.
		projects: [
			{
				extends: true,
				test: {name: 'whole', include: ['test/**/*.test.ts'], exclude: alone, globalSetup: 'test/build-first.ts'},
			},
			{extends: true, test: {name: 'alone', include: alone, isolate: true}},
		],
		// Measured when asked for, with `npm run coverage`.
		coverage: {
			include: ['src/core/**/*.ts', 'src/page/**/*.ts'],
			exclude: ['**/*.d.ts'],
			reporter: [['text', {skipFull: true}]],
			thresholds: {lines: 95},
		},
	},
});
