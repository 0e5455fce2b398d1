// Looks by name: every role of a command's output and every option name of marked-terminal has a style.

import type {Role} from '../core/role.ts';

/** The option names of marked-terminal, which are also the keys of a reader's own theme. */
export const pageStyles = [
	'firstHeading',
	'heading',
	'paragraph',
	'strong',
	'em',
	'del',
	'codespan',
	'code',
	'blockquote',
	'html',
	'hr',
	'listitem',
	'table',
	'link',
	'href',
] as const;

export type PageStyle = (typeof pageStyles)[number];

export type Theme = Record<Role | PageStyle, (text: string) => string>;
