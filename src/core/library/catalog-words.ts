// The words of a library, as the other forms of a query's words are looked up in them.

import type {Catalog} from '../../ports/catalog.ts';
import type {Query} from '../query/query.ts';
import type {WordSource} from '../query/word-forms.ts';

/** A query for one language is about words of that one. An article that does not say its language may be in English. */
export function wordsOfCatalog(query: Query, catalog: Pick<Catalog, 'languages' | 'wordsFrom'>): WordSource {
	const asked = query.kind === 'all' ? query.parts.find(part => part.kind === 'lang') : undefined;
	return {
		async stemmers(word) {
			const langs = new Set(asked ? [asked.lang.slice(0, 2)] : ['en', ...catalog.languages()]);
			const {stemmerFor} = await import('../query/stemmers.ts');
			const found = await Promise.all([...langs].map(lang => stemmerFor(lang, word)));
			return found.filter(stem => stem !== undefined);
		},
		wordsFrom: (beginning, longest) => catalog.wordsFrom(beginning, longest),
	};
}
