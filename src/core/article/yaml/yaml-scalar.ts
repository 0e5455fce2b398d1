// The types of YAML's scalars.

/** A value whose type could be told from how it was written. */
export type Scalar = string | number | boolean | null;

/**
 * The type of a scalar without quotes. Numbers only where they print as they were written, so that a title `007` or
 * `2.10` stays what it is; no dates, which YAML would move through UTC.
 */
export function plainScalar(text: string): Scalar {
	if (/^(?:~|null|Null|NULL)?$/.test(text)) return null;
	if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return /^t/i.test(text);
	return /^(?:0|-?[1-9]\d{0,14})$|^-?(?:0|[1-9]\d{0,7})\.\d{0,5}[1-9]$/.test(text) ? Number(text) : text;
}
