// The fast loop of whoever works on core or page: their tests start no program, so that nothing is built before them, and
// leave nothing behind, so that one process runs many of them. Only marked-terminal's looks at its surroundings when loaded.

import {defineConfig} from 'vitest/config';
import all from './vitest.ts';

export default defineConfig({
	test: {
		...all.test,
		include: ['test/core/**/*.test.ts', 'test/page/**/*.test.ts'],
		exclude: ['test/page/theme/marked-terminal.test.ts'],
		globalSetup: [],
		isolate: false,
	},
});
