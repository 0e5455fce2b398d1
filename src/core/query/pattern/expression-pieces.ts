// The pieces of regular expressions with the flag `u`, for whoever reads them without their structure.

/**
 * Matches one piece after another: a named class or escape, a set, a parenthesis, a quantifier, one of `^ $ . |`; what is in no group
 * stands for itself, maybe escaped.
 */
export const expressionPieces =
	/(\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|c[A-Za-z]|[A-Za-z]|\d+))|(\[(?:\\.|[^\]\\])*\])|(\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\))|([*+?]\??|\{\d+(?:,\d*)?\}\??)|([.^$|])|\\?./gsu;
