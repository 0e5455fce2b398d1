// A person's own files for the length of a test, and wsws run over them, as often as the test likes.

import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {runWsws, type Said} from '../run-wsws.ts';
import {temporaryFolder, writeFiles} from '../temporary-folder.ts';

export interface Home {
	folder: string;
	wsws(...argv: string[]): Promise<Said>;
	/** The same with a person there who answers every question so. */
	wswsAsking(answer: boolean, ...argv: string[]): Promise<Said>;
	/** What comes in on standard input of the next runs. */
	type(bytes: string | Uint8Array): void;
	/** File names of the own articles, in order. */
	articles(): string[];
	read(name: string): string;
	/** A file beside the library, made for a test; gives its path. */
	write(name: string, bytes: string | Uint8Array): string;
}

export function openHome(variables: Record<string, string> = {}): Home {
	const folder = temporaryFolder({'.config/wsws/config.yaml': 'bundled: false\n'});
	const own = join(folder, 'data/wsws/articles');
	const environment = {HOME: folder, XDG_DATA_HOME: join(folder, 'data'), WSWS_LIBRARY: '', ...variables};
	let input: string | undefined;
	return {
		folder,
		wsws: (...argv) => runWsws(argv, {environment, library: folder, input}),
		wswsAsking: (answer, ...argv) => runWsws(argv, {environment, library: folder, input, confirm: async () => answer}),
		type(bytes) {
			input = 'typed';
			writeFileSync(join(folder, input), bytes);
		},
		articles() {
			try {
				return readdirSync(own).sort();
			} catch {
				return [];
			}
		},
		read: name => readFileSync(join(own, name), 'utf8'),
		write(name, bytes) {
			writeFiles(folder, {[name]: bytes});
			return join(folder, name);
		},
	};
}
