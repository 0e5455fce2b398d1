// Snowball stemmers by language (https://snowballstem.org), each loaded by itself when a word is first asked for. They are given
// folded words, and so take some for one that accents tell apart.

/** Gives the stem that the forms of a word share. */
export type Stem = (word: string) => string;

/** The stemmer of a language by its code, for words of its script; undefined where there is none. */
export async function stemmerFor(lang: string, word: string): Promise<Stem | undefined> {
	const load = Object.hasOwn(loaders, lang) ? loaders[lang] : undefined;
	if (!load || !scriptOf(lang).test(word)) return undefined;
	return (await load()).stem;
}

const loaders: Record<string, () => Promise<{stem: Stem}>> = {
	en: () => import('snowball:english'),
	de: () => import('snowball:german'),
	fr: () => import('snowball:french'),
	es: () => import('snowball:spanish'),
	it: () => import('snowball:italian'),
	pt: () => import('snowball:portuguese'),
	nl: () => import('snowball:dutch'),
	sv: () => import('snowball:swedish'),
	da: () => import('snowball:danish'),
	nb: () => import('snowball:norwegian'),
	no: () => import('snowball:norwegian'),
	nn: () => import('snowball:norwegian'),
	fi: () => import('snowball:finnish'),
	hu: () => import('snowball:hungarian'),
	ro: () => import('snowball:romanian'),
	ca: () => import('snowball:catalan'),
	cs: () => import('snowball:czech'),
	tr: () => import('snowball:turkish'),
	ru: () => import('snowball:russian'),
};

function scriptOf(lang: string): RegExp {
	return lang === 'ru' ? /^[\u0400-\u04ff]+$/ : /^[a-z]+$/;
}
