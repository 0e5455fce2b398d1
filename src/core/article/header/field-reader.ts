// Accesses the fields of a container by folded names, at any depth, and keeps track of which were used, misread, or left over.

import {shownLine} from '../../markdown/inline-text.ts';
import {safeLine, safeText} from '../../text/safe-text.ts';
import {foldKey} from '../field-names.ts';
import {longestTags, mostTags} from './tags.ts';

/** A field with its value, or with the number of items that were left out. */
export interface Misread {
	key: string;
	value: string;
	left?: number;
}

export interface FieldReader {
	/** Returns the first result for these keys; values that should have given one (`isMeant`) but didn't are recorded as misread. */
	first<T>(
		names: string[],
		read: (value: unknown) => T | undefined,
		isMeant?: (value: unknown) => boolean,
	): T | undefined;
	misread: Misread[];
	/** The lists in these fields that were truncated. */
	cut(names: string[]): Misread[];
	/** The fields that were not used. */
	rest(): Record<string, unknown>;
}

export function readerOf(fields: Record<string, unknown>): FieldReader {
	const found = byFoldedName(fields);
	const used = new Set<string>();
	const misread: Misread[] = [];
	return {
		first(names, read, isMeant = () => false) {
			for (const name of names) {
				const field = found.get(name);
				if (!field) continue;
				const result = read(field.value);
				if (result !== undefined) {
					used.add(field.key);
					return result;
				}
				if (isMeant(field.value)) misread.push({key: field.key, value: shownLine(safeLine(String(field.value)))});
			}
			return undefined;
		},
		misread,
		cut(names) {
			return names.flatMap(name => {
				const {key = '', value} = found.get(name) ?? {};
				const left = leftOut(value);
				return left > 0 ? [{key: safeLine(key), value: '', left}] : [];
			});
		},
		rest() {
			const others = Object.entries(fields).filter(([key]) => !used.has(key));
			return Object.fromEntries(others.map(([key, value]) => [safeText(key), safeValue(value, 0)]));
		},
	};
}

/** Fields at the top and in the sections that generators have for them; the top takes precedence. */
function byFoldedName(fields: Record<string, unknown>): Map<string, {key: string; value: unknown}> {
	const found = new Map<string, {key: string; value: unknown}>();
	const {meta, metadata, params, extra, taxonomies, taxonomy} = fields;
	for (const source of [meta, metadata, params, extra, taxonomies, taxonomy, fields]) {
		for (const [key, value] of Object.entries(isRecord(source) ? source : {})) found.set(foldKey(key), {key, value});
	}
	// As named in WordPress tables: `post_title`, `post_author`.
	for (const [name, field] of [...found]) {
		const bare = name.startsWith('post') ? name.slice('post'.length) : name;
		if (!found.has(bare)) found.set(bare, field);
	}
	return found;
}

/** Number of list items, or characters, beyond the limit. */
function leftOut(value: unknown): number {
	return Array.isArray(value) ? value.length - mostTags : typeof value === 'string' ? value.length - longestTags : 0;
}

/** A copy that is safe to print: sanitized, and of limited depth. */
function safeValue(value: unknown, depth: number): unknown {
	if (typeof value === 'string') return safeText(value);
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
	if (typeof value === 'bigint') return String(value);
	if (typeof value !== 'object' || value === null) return value;
	if (depth > 20) return null;
	if (Array.isArray(value)) return value.map(item => safeValue(item, depth + 1));
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [safeText(key), safeValue(item, depth + 1)]));
}

export function isScalar(value: unknown): value is string | number | boolean {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
