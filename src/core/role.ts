// Roles say what a piece of output is, not how it looks: commands name roles, a theme gives them colours, and the transcripts of
// the tests show them as tags.

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

/** Styles a text for its role. The text contains no escape sequences; a plain painter returns it unchanged. */
export type Paint = (role: Role, text: string) => string;
