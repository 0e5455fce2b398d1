// Finds the heading that an address names after `#`, by the slugs of GitHub and other programs.

import {headingSlug, headingSlugs, looseSlug} from '../outline.ts';

interface Slugs {
	exact: string[];
	/** As other programs create them. */
	loose: string[];
}

/**
 * The heading with this slug, otherwise with a slug that other programs would create. In a path of headings (`A#B`), the last
 * counts.
 */
export function calledHeading<Heading extends {text: string}>(
	headings: readonly Heading[],
	name: string,
): Heading | undefined {
	const last = name.replace(/^.*#(?=.)/s, '').replace(/^user-content-/, '');
	const {exact, loose} = slugsOf(headings);
	const at = exact.indexOf(headingSlug(last));
	const wanted = looseSlug(last);
	return headings[at >= 0 ? at : exact.findIndex((each, index) => each !== '' && loose[index] === wanted)];
}

const remembered = new WeakMap<readonly {text: string}[], Slugs>();

/** The slugs of the headings in order, cached because the reader asks for them with every frame while a link is selected. */
function slugsOf(headings: readonly {text: string}[]): Slugs {
	const known = remembered.get(headings);
	if (known) return known;
	const exact = headingSlugs(headings);
	const slugs = {exact, loose: exact.map(looseSlug)};
	remembered.set(headings, slugs);
	return slugs;
}
