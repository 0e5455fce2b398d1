// Makes dist/: one CommonJS bundle split by command. Start-up is the product, and Node starts a CommonJS
// entry a tenth faster than an ES module; the sources stay ES modules.

import {defineConfig} from 'rolldown';

export default defineConfig({
	input: {main: 'src/main.ts'},
	platform: 'node',
	logLevel: 'warn',
	external: [/^@libsql\//],
	output: {
		dir: 'dist',
		format: 'cjs',
		cleanDir: true,
		minify: true,
		entryFileNames: '[name].cjs',
		chunkFileNames: '[name]-[hash].cjs',
	},
});
