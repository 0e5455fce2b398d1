// Tells whether a block between rules can only be YAML, although none of its keys is known: `"package": patch`, `route: '/'`,
// `links: []`.

/** Every line is YAML, and at least one could not be text. */
export function isNothingButYaml(source: string): boolean {
	if (/^\s*\{\s*\}\s*$/.test(source)) return true;
	return telling.test(source) && source.split('\n').every(line => yamlLine.test(line));
}

const yamlLine = /^(?:(?:[\w@/.-]+|"[^"]*"|'[^']*')[ \t]*:(?:[ \t].*)?|[ \t-].*|#.*|)$/;

/**
 * A quoted key, or one with a leading `_`; an empty, boolean or date value; a lower-case key above a map, or before a quoted or
 * bracketed value.
 */
const telling =
	/^(?:(?:"[^"\n]+"|'[^'\n]+'|_[\w.-]*):[ \t]|[\w.-]+:[ \t]+(?:\[\]|\{\}|''|""|null|true|false|\d{4}-\d\d-\d\d)[ \t]*$|[a-z][\w.-]*:(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\[[^[\]\n]*\])[ \t]*$|[ \t]*\n[ \t]+(?:- )?[\w-]+:[ \t\n]))/m;
