// Facts about any subject, for other parts of wsws that remember something.

import type {Json} from '../../core/state/fact.ts';
import {text} from '../../platform/sqlite-rows.ts';
import type {Facts} from '../../ports/reading-state.ts';
import {factsOf} from './article-places.ts';
import type {FactStore} from './fact-store.ts';

export function factsOver({index, write}: FactStore): Facts {
	const fieldsOf = (subject: string) =>
		Object.fromEntries(factsOf(index, subject).flatMap(({field, value}) => (value === null ? [] : [[field, value]])));
	return {
		get(subject, field) {
			const fields: Record<string, Json> = fieldsOf(subject);
			return Object.hasOwn(fields, field) ? fields[field] : undefined;
		},
		set: (subject, fields) => write([{of: {subject}, set: {...fields}}]),
		list(beginning) {
			const sql = `SELECT DISTINCT subject FROM ${index.schema}.fact WHERE substr(subject, 1, ?) = ? ORDER BY subject`;
			return index.database
				.all({subject: text}, sql, [...beginning].length, beginning)
				.map(({subject}) => ({subject, fields: fieldsOf(subject)}))
				.filter(({fields}) => Object.keys(fields).length > 0);
		},
	};
}
