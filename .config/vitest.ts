import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		globalSetup: 'test/build-first.ts',
		testTimeout: 30_000,
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
