// The heading that an address names behind its `#`, by the slugs of GitHub and of others.

import {headingSlug, headingSlugs, looseSlug} from '../outline.ts';

interface Slugs {
	exact: string[];
	/** As other programs make them. */
	loose: string[];
}

/** The heading that a name calls: by its exact slug, else by one that other programs would make of it. Of a path of headings (`A#B`) the last counts. */
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

/** The slugs of the headings in order; a link that is chosen asks for them with each picture of the screen. */
function slugsOf(headings: readonly {text: string}[]): Slugs {
	const known = remembered.get(headings);
	if (known) return known;
	const exact = headingSlugs(headings);
	const slugs = {exact, loose: exact.map(looseSlug)};
	remembered.set(headings, slugs);
	return slugs;
}
