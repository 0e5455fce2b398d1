// The fast loop: tests of core and page, which start no program and need no bundle.

import {defineConfig} from 'vitest/config';
import config from './vitest.ts';

const {projects, ...common} = config.test ?? {};

export default defineConfig({
	...config,
	test: {
		...common,
		include: ['test/core/**/*.test.ts', 'test/page/**/*.test.ts'],
	},
});
