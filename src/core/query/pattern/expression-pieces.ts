// Splits regular expressions with the flag `u` into pieces, for code that does not need their structure.

/**
 * Matches one piece at a time: a named class or escape, a set, a parenthesis, a quantifier, or one of `^ $ . |`; a match without a
 * named group is a literal character, possibly escaped.
 */
export const expressionPieces =
	/(\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|c[A-Za-z]|[A-Za-z]|\d+))|(\[(?:\\.|[^\]\\])*\])|(\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\))|([*+?]\??|\{\d+(?:,\d*)?\}\??)|([.^$|])|\\?./gsu;
