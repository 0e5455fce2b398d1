import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {timeLimitMs} from '../test/time-limit.ts';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		globalSetup: 'test/build-first.ts',
		setupFiles: 'test/seed.ts',
		testTimeout: timeLimitMs(60),
		hookTimeout: timeLimitMs(60),
		expect: {poll: {timeout: timeLimitMs(20), interval: 20}},
		// Many tests wait for a program, so that two at once on two cores end a third sooner than one.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		// Measured when asked for, with `npm run coverage`.
		coverage: {
			include: ['src/core/**/*.ts', 'src/page/**/*.ts'],
			exclude: ['**/*.d.ts'],
			reporter: [['text', {skipFull: true}]],
			thresholds: {lines: 95},
		},
	},
});
