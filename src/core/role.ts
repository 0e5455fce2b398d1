// What a piece of output is, apart from how it looks: commands name roles, a theme gives them colours, and the
// transcripts of the tests show them as tags.

export const roles = [
	'title',
	'author',
	'date',
	'name',
	'number',
	'minutes',
	'tag',
	'unread',
	'starred',
	'draft',
	'heading',
	'line',
	'match',
	'highlight',
	'noteText',
	'bar',
	'removed',
	'added',
	'faint',
	'error',
	'hint',
] as const;

export type Role = (typeof roles)[number];

/** Gives a text its look. The text holds no escape sequence before; a plain painter returns it as it is. */
export type Paint = (role: Role, text: string) => string;
