// Where wsws keeps its files, by the XDG Base Directory Specification.

import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Absolute paths, whether or not anything is there; undefined where neither a variable nor a home says. */
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
		// The specification: a relative path is invalid and must be ignored.
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

/** `~` and `~/…` as a shell would read them, on Windows `~\…` too; everything else as it is. */
export function withoutTilde(path: string, environment: Environment, platform = process.platform): string {
	const sign = platform === 'win32' ? /^~(?=[/\\]|$)/ : /^~(?=\/|$)/;
	const home = sign.test(path) && homeFolder(environment);
	return home ? join(home, path.slice(1)) : path;
}

function homeFolder(environment: Environment): string | undefined {
	if (environment.HOME && isAbsolute(environment.HOME)) return environment.HOME;
	try {
		// From HOME as it is, which may be relative: then nobody knows where home is.
		return isAbsolute(homedir()) ? homedir() : undefined;
	} catch {
		// Containers run with user ids that no one has an entry for.
		return undefined;
	}
}
