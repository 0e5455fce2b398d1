// The folders for wsws's files, by the XDG Base Directory Specification.

import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Absolute paths, which need not exist; undefined if neither a variable nor a home folder determines them. */
export interface StandardFolders {
	config: string | undefined;
	data: string | undefined;
	state: string | undefined;
	cache: string | undefined;
}

export function standardFolders(environment: Environment): StandardFolders {
	const home = homeFolder(environment);
	const folder = (variable: string, ...fallback: string[]) => {
		const value = environment[variable];
		// By the specification, a relative path is invalid and must be ignored.
		if (value && isAbsolute(value)) return join(value, 'wsws');
		return home && join(home, ...fallback, 'wsws');
	};
	return {
		config: folder('XDG_CONFIG_HOME', '.config'),
		data: folder('XDG_DATA_HOME', '.local', 'share'),
		state: folder('XDG_STATE_HOME', '.local', 'state'),
		cache: folder('XDG_CACHE_HOME', '.cache'),
	};
}

/** Expands `~` and `~/…` as a shell would, on Windows also `~\…`; other paths are returned unchanged. */
export function withoutTilde(path: string, environment: Environment, platform = process.platform): string {
	const sign = platform === 'win32' ? /^~(?=[/\\]|$)/ : /^~(?=\/|$)/;
	const home = sign.test(path) && homeFolder(environment);
	return home ? join(home, path.slice(1)) : path;
}

function homeFolder(environment: Environment): string | undefined {
	if (environment.HOME && isAbsolute(environment.HOME)) return environment.HOME;
	try {
		// homedir() returns HOME as it is; if that is relative, the home folder is unknown.
		return isAbsolute(homedir()) ? homedir() : undefined;
	} catch {
		// Containers run with user ids that have no entry.
		return undefined;
	}
}
