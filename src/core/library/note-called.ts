// Resolves the name in a wikilink: `[[Depot]]`, `[[lines/Depot]]`, `[[The depot]]`.

import type {Catalog} from '../../ports/catalog.ts';
import type {Entry} from '../article/article.ts';

/**
 * The article with this path, name, alias or title, in this order; of several, the one nearest to the linking article. `from` is
 * the linking article's path, `name` has no `#heading`. Undefined if there is none.
 */
export function noteCalled(
	name: string,
	from: string,
	catalog: Pick<Catalog, 'named' | 'entitled'>,
): Entry | undefined {
	const words = name.trim().replace(/^(?:\.{0,2}\/)+|\/+$/g, '');
	if (words === '') return undefined;
	const named = catalog.named(words);
	const found = named.length > 0 ? named : catalog.entitled(words);
	return nearest(found, from);
}

/** The entry that shares most folders with `from`; of several, the one in the fewest folders. */
function nearest(entries: Entry[], from: string): Entry | undefined {
	const parts = from.split(/[\\/]/);
	const distance = ({path}: Entry) => {
		const others = path.split(/[\\/]/);
		const common = others.findIndex((part, index) => part !== parts[index]);
		return others.length - 2 * common;
	};
	const [first, ...rest] = entries;
	return rest.reduce((best, entry) => (best && distance(entry) < distance(best) ? entry : best), first);
}
