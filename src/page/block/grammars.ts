// Languages with syntax highlighting. A grammar is imported when a code fence names it.

import type {LanguageFn} from 'highlight.js';

type Load = () => Promise<{default: LanguageFn}>;

const grammars: Record<string, Load> = {
	apache: () => import('highlight.js/lib/languages/apache'),
	bash: () => import('highlight.js/lib/languages/bash'),
	c: () => import('highlight.js/lib/languages/c'),
	clojure: () => import('highlight.js/lib/languages/clojure'),
	cmake: () => import('highlight.js/lib/languages/cmake'),
	cpp: () => import('highlight.js/lib/languages/cpp'),
	crystal: () => import('highlight.js/lib/languages/crystal'),
	csharp: () => import('highlight.js/lib/languages/csharp'),
	css: () => import('highlight.js/lib/languages/css'),
	d: () => import('highlight.js/lib/languages/d'),
	dart: () => import('highlight.js/lib/languages/dart'),
	delphi: () => import('highlight.js/lib/languages/delphi'),
	diff: () => import('highlight.js/lib/languages/diff'),
	django: () => import('highlight.js/lib/languages/django'),
	dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
	dos: () => import('highlight.js/lib/languages/dos'),
	elixir: () => import('highlight.js/lib/languages/elixir'),
	elm: () => import('highlight.js/lib/languages/elm'),
	erlang: () => import('highlight.js/lib/languages/erlang'),
	fortran: () => import('highlight.js/lib/languages/fortran'),
	fsharp: () => import('highlight.js/lib/languages/fsharp'),
	go: () => import('highlight.js/lib/languages/go'),
	graphql: () => import('highlight.js/lib/languages/graphql'),
	groovy: () => import('highlight.js/lib/languages/groovy'),
	haskell: () => import('highlight.js/lib/languages/haskell'),
	http: () => import('highlight.js/lib/languages/http'),
	ini: () => import('highlight.js/lib/languages/ini'),
	java: () => import('highlight.js/lib/languages/java'),
	javascript: () => import('highlight.js/lib/languages/javascript'),
	json: () => import('highlight.js/lib/languages/json'),
	julia: () => import('highlight.js/lib/languages/julia'),
	kotlin: () => import('highlight.js/lib/languages/kotlin'),
	latex: () => import('highlight.js/lib/languages/latex'),
	less: () => import('highlight.js/lib/languages/less'),
	lisp: () => import('highlight.js/lib/languages/lisp'),
	lua: () => import('highlight.js/lib/languages/lua'),
	makefile: () => import('highlight.js/lib/languages/makefile'),
	markdown: () => import('highlight.js/lib/languages/markdown'),
	matlab: () => import('highlight.js/lib/languages/matlab'),
	nginx: () => import('highlight.js/lib/languages/nginx'),
	nim: () => import('highlight.js/lib/languages/nim'),
	nix: () => import('highlight.js/lib/languages/nix'),
	objectivec: () => import('highlight.js/lib/languages/objectivec'),
	ocaml: () => import('highlight.js/lib/languages/ocaml'),
	perl: () => import('highlight.js/lib/languages/perl'),
	php: () => import('highlight.js/lib/languages/php'),
	powershell: () => import('highlight.js/lib/languages/powershell'),
	prolog: () => import('highlight.js/lib/languages/prolog'),
	properties: () => import('highlight.js/lib/languages/properties'),
	protobuf: () => import('highlight.js/lib/languages/protobuf'),
	python: () => import('highlight.js/lib/languages/python'),
	r: () => import('highlight.js/lib/languages/r'),
	ruby: () => import('highlight.js/lib/languages/ruby'),
	rust: () => import('highlight.js/lib/languages/rust'),
	scala: () => import('highlight.js/lib/languages/scala'),
	scheme: () => import('highlight.js/lib/languages/scheme'),
	scss: () => import('highlight.js/lib/languages/scss'),
	shell: () => import('highlight.js/lib/languages/shell'),
	sql: () => import('highlight.js/lib/languages/sql'),
	swift: () => import('highlight.js/lib/languages/swift'),
	tcl: () => import('highlight.js/lib/languages/tcl'),
	twig: () => import('highlight.js/lib/languages/twig'),
	typescript: () => import('highlight.js/lib/languages/typescript'),
	vbnet: () => import('highlight.js/lib/languages/vbnet'),
	vim: () => import('highlight.js/lib/languages/vim'),
	wasm: () => import('highlight.js/lib/languages/wasm'),
	x86asm: () => import('highlight.js/lib/languages/x86asm'),
	xml: () => import('highlight.js/lib/languages/xml'),
	yaml: () => import('highlight.js/lib/languages/yaml'),
};

/** Grammars by the other names that people write after a fence. */
const aliases: Record<string, string> = {
	apache: 'apacheconf htaccess',
	bash: 'sh zsh ksh fish',
	c: 'h',
	clojure: 'clj cljs edn',
	cmake: 'cmakelists',
	cpp: 'c++ cc cxx hpp hh h++ hxx',
	crystal: 'cr',
	csharp: 'cs c#',
	delphi: 'pas pascal',
	diff: 'patch',
	django: 'jinja jinja2 njk nunjucks liquid',
	dockerfile: 'docker containerfile',
	dos: 'bat cmd batch',
	elixir: 'ex exs',
	erlang: 'erl',
	fortran: 'f90 f95',
	fsharp: 'fs f#',
	go: 'golang',
	graphql: 'gql',
	groovy: 'gradle',
	haskell: 'hs',
	http: 'https',
	ini: 'toml cfg conf editorconfig hcl tf terraform',
	java: 'jsp',
	javascript: 'js jsx mjs cjs node',
	json: 'json5 jsonc jsonl ndjson geojson webmanifest',
	julia: 'jl',
	kotlin: 'kt kts',
	latex: 'tex',
	lisp: 'elisp emacs-lisp cl',
	makefile: 'make mk mak',
	markdown: 'md mkd mkdown mdx',
	matlab: 'octave',
	nginx: 'nginxconf',
	nim: 'nimrod',
	objectivec: 'objc obj-c objective-c mm',
	ocaml: 'ml',
	perl: 'pl pm',
	powershell: 'ps ps1 pwsh',
	properties: 'dotenv env',
	protobuf: 'proto',
	python: 'py py3 python3 gyp ipython pycon',
	r: 'rscript',
	ruby: 'rb gemspec podspec thor irb rake',
	rust: 'rs',
	scheme: 'scm racket rkt',
	shell: 'console shellsession sh-session shell-session terminal',
	sql: 'postgresql postgres psql mysql sqlite',
	tcl: 'tk',
	twig: 'craftcms',
	typescript: 'ts tsx mts cts',
	vbnet: 'vb',
	vim: 'viml vimscript',
	wasm: 'wat',
	x86asm: 'asm nasm',
	xml: 'html svg xhtml rss atom xsd xsl xslt plist vue svelte astro handlebars hbs mustache erb ejs',
	yaml: 'yml',
};

const byAlias = new Map(
	Object.entries(aliases).flatMap(([name, others]) => others.split(' ').map(other => [other, name] as const)),
);

/** Languages that may be embedded in another. */
const guests: Record<string, string[]> = {xml: ['css', 'javascript'], markdown: ['xml'], shell: ['bash'], php: ['xml']};

/** The name of a language's grammar; undefined if there is none here. */
export function grammarOf(language: string): string | undefined {
	const name = byAlias.get(language) ?? language;
	return Object.hasOwn(grammars, name) ? name : undefined;
}

/** Imports the grammars of these names and of the languages embedded in theirs, by name. */
export async function loadGrammars(names: string[]): Promise<[name: string, grammar: LanguageFn][]> {
	const all = new Set(names.flatMap(name => [name, ...(guests[name] ?? [])]));
	return Promise.all([...all].map(async name => [name, await load(name)] as [string, LanguageFn]));
}

async function load(name: string): Promise<LanguageFn> {
	const module = await grammars[name]?.();
	if (!module) throw new Error(`no grammar is called ${name}`);
	return name === 'bash' ? commandsAlone(module.default) : module.default;
}

/**
 * A word in command position of a shell: at the start of a line, or after a separator or an opening keyword. Anywhere else a
 * keyword is just a word.
 */
const commandWord = /(?<=^|\n[ \t]*|(?:[;&|({]|\b(?:do|then|else|elif|if|while|until|time))[ \t]*)[a-z][\w.-]*/;

/** A shell grammar with keywords only in command position, so that `sort --reverse` and `read` in a sentence are not coloured. */
function commandsAlone(grammar: LanguageFn): LanguageFn {
	return highlighter => {
		const language = grammar(highlighter);
		const {keywords} = language;
		return typeof keywords === 'object' && !Array.isArray(keywords)
			? {...language, keywords: {...keywords, $pattern: commandWord}}
			: language;
	};
}
