// chalk at the level that was decided, loaded only when there are colours to show.

import type {ChalkInstance} from 'chalk';
import type {ColorLevel} from './color-level.ts';

export async function openChalk(level: ColorLevel): Promise<ChalkInstance> {
	const {Chalk} = await import('chalk');
	return new Chalk({level});
}
