// Which article the name in a wikilink means: `[[Depot]]`, `[[lines/Depot]]`, `[[The depot]]`.

import type {Catalog} from '../../ports/catalog.ts';
import type {Entry} from '../article/article.ts';

/**
 * The article of this path, name, alias or title, in this order; of several the one nearest to the article that names it.
 * `from` is that one's path, `name` without the heading behind `#`. Undefined where the library has none.
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

/** The one with most folders in common; of those the one in the fewest folders. */
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
