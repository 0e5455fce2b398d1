// The languages whose code is coloured: a grammar is loaded when a fence names it.

import type {LanguageFn} from 'highlight.js';

type Load = () => Promise<{default: LanguageFn}>;

const grammars: Record<string, Load> = {
	bash: () => import('highlight.js/lib/languages/bash'),
	c: () => import('highlight.js/lib/languages/c'),
	clojure: () => import('highlight.js/lib/languages/clojure'),
	cmake: () => import('highlight.js/lib/languages/cmake'),
	cpp: () => import('highlight.js/lib/languages/cpp'),
	csharp: () => import('highlight.js/lib/languages/csharp'),
	css: () => import('highlight.js/lib/languages/css'),
	dart: () => import('highlight.js/lib/languages/dart'),
	diff: () => import('highlight.js/lib/languages/diff'),
	dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
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
	nix: () => import('highlight.js/lib/languages/nix'),
	objectivec: () => import('highlight.js/lib/languages/objectivec'),
	ocaml: () => import('highlight.js/lib/languages/ocaml'),
	perl: () => import('highlight.js/lib/languages/perl'),
	php: () => import('highlight.js/lib/languages/php'),
	powershell: () => import('highlight.js/lib/languages/powershell'),
	prolog: () => import('highlight.js/lib/languages/prolog'),
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
	typescript: () => import('highlight.js/lib/languages/typescript'),
	vim: () => import('highlight.js/lib/languages/vim'),
	wasm: () => import('highlight.js/lib/languages/wasm'),
	xml: () => import('highlight.js/lib/languages/xml'),
	yaml: () => import('highlight.js/lib/languages/yaml'),
};

/** Names that people write after a fence, with the grammar that each means. */
const aliases: Record<string, string> = {
	...{
		'c++': 'cpp',
		cc: 'cpp',
		cxx: 'cpp',
		h: 'c',
		hpp: 'cpp',
		cs: 'csharp',
		'c#': 'csharp',
		clj: 'clojure',
		docker: 'dockerfile',
	},
	...{
		ex: 'elixir',
		exs: 'elixir',
		erl: 'erlang',
		f90: 'fortran',
		fs: 'fsharp',
		golang: 'go',
		gql: 'graphql',
		hs: 'haskell',
	},
	...{
		toml: 'ini',
		cfg: 'ini',
		js: 'javascript',
		jsx: 'javascript',
		mjs: 'javascript',
		cjs: 'javascript',
		node: 'javascript',
	},
	...{
		json5: 'json',
		jsonc: 'json',
		jsonl: 'json',
		jl: 'julia',
		kt: 'kotlin',
		tex: 'latex',
		elisp: 'lisp',
		make: 'makefile',
	},
	...{
		md: 'markdown',
		mk: 'makefile',
		objc: 'objectivec',
		ml: 'ocaml',
		patch: 'diff',
		pl: 'perl',
		ps1: 'powershell',
		py: 'python',
	},
	...{
		python3: 'python',
		rb: 'ruby',
		rs: 'rust',
		scm: 'scheme',
		sh: 'bash',
		zsh: 'bash',
		console: 'shell',
		postgresql: 'sql',
	},
	...{
		mysql: 'sql',
		sqlite: 'sql',
		ts: 'typescript',
		tsx: 'typescript',
		mts: 'typescript',
		html: 'xml',
		svg: 'xml',
		xhtml: 'xml',
	},
	...{viml: 'vim', vimscript: 'vim', wat: 'wasm', yml: 'yaml'},
};

/** Languages that may stand within another. */
const guests: Record<string, string[]> = {xml: ['css', 'javascript'], markdown: ['xml'], shell: ['bash'], php: ['xml']};

/** The name of a language's grammar; undefined when it has none here. */
export function grammarOf(language: string): string | undefined {
	const name = Object.hasOwn(aliases, language) ? aliases[language] : language;
	return name !== undefined && Object.hasOwn(grammars, name) ? name : undefined;
}

/** The grammars of these names and of the languages that may stand within theirs, by name. */
export async function loadGrammars(names: string[]): Promise<[name: string, grammar: LanguageFn][]> {
	const all = new Set(names.flatMap(name => [name, ...(guests[name] ?? [])]));
	return Promise.all([...all].map(async name => [name, await load(name)] as [string, LanguageFn]));
}

async function load(name: string): Promise<LanguageFn> {
	const module = await grammars[name]?.();
	if (!module) throw new Error(`no grammar is called ${name}`);
	return module.default;
}
