// Whether a block between rules can be nothing but YAML, though none of its keys is known: `"package": patch`, `route: '/'`, `links: []`.

/** Every line is one of YAML, and one is what nobody writes as text. */
export function isNothingButYaml(source: string): boolean {
	if (/^\s*\{\s*\}\s*$/.test(source)) return true;
	return telling.test(source) && source.split('\n').every(line => yamlLine.test(line));
}

const yamlLine = /^(?:(?:[\w@/.-]+|"[^"]*"|'[^']*')[ \t]*:(?:[ \t].*)?|[ \t-].*|#.*|)$/;

/** A key in quotes or behind a `_`; a value that is empty, a truth or a day; a small key over a map, or before a value in quotes or brackets. */
const telling =
	/^(?:(?:"[^"\n]+"|'[^'\n]+'|_[\w.-]*):[ \t]|[\w.-]+:[ \t]+(?:\[\]|\{\}|''|""|null|true|false|\d{4}-\d\d-\d\d)[ \t]*$|[a-z][\w.-]*:(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\[[^[\]\n]*\])[ \t]*$|[ \t]*\n[ \t]+(?:- )?[\w-]+:[ \t\n]))/m;
