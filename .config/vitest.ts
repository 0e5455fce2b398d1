import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {timeLimitMs} from '../test/time-limit.ts';
import {stemmers} from './stemmers.js';

/** Tests of core and page, which start no program and leave nothing behind: the fast loop, many of them in one process. */
const fast = ['test/core/**/*.test.ts', 'test/page/**/*.test.ts'];
/** It looks at its surroundings when it is loaded. */
const alone = 'test/page/theme/marked-terminal.test.ts';

export default defineConfig({
	plugins: [stemmers],
	test: {
		setupFiles: 'test/seed.ts',
		testTimeout: timeLimitMs(60),
		hookTimeout: timeLimitMs(60),
		expect: {poll: {timeout: timeLimitMs(20), interval: 20}},
		// Many tests wait for a program, so that two at once on two cores end a third sooner than one.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		projects: [
			{extends: true, test: {name: 'fast', include: fast, exclude: [alone], isolate: false}},
			{
				extends: true,
				test: {
					name: 'whole',
					include: ['test/**/*.test.ts'],
					exclude: fast,
					globalSetup: 'test/build-first.ts',
				},
			},
			{extends: true, test: {name: 'alone', include: [alone]}},
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
