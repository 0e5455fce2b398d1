// Punctuation used with Latin, Greek and Cyrillic letters. The build reads this as well (`.config/marked-signs.js`).

/** Unicode punctuation and symbols among the characters of `usual`, as content of a character class. */
export const usualSigns = String.raw`!-\/:-@\[-\x60\{-~\xa1-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u2010-\u2027\u2030-\u205e\u20ac\u2116\u2122\u2190-\u23ff\u2500-\u2775\u2794-\u27bf`;

const letters = String.raw`\t\n\x20-\x7e\xa0-\u024f\u0386\u0388-\u03f5\u0400-\u0481\u048a-\u052f`;

/** Letters and these signs. */
export const usual = new RegExp(`^[${letters}${usualSigns}]*$`);

/** The same, including Chinese, Japanese and Korean punctuation. */
export const easternSigns = String.raw`${usualSigns}\u249c-\u24e9\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3001-\u3004\u3008-\u3020\u3030\u3036\u3037\u303d-\u303f\u309b\u309c\u30a0\u30fb\u3190\u3191\u3196-\u319f\u31c0-\u31e3\u3200-\u321e\u322a-\u3247\u3250\u3260-\u327f\u328a-\u32b0\u32c0-\u33ff\u4dc0-\u4dff\ua490-\ua4c6\ufe30-\ufe52\ufe54-\ufe66\ufe68-\ufe6b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6\uffe8-\uffee`;

/** Letters of all these scripts, and these signs. */
export const eastern = new RegExp(
	String.raw`^[${letters}${easternSigns}\u2460-\u249b\u24ea-\u24ff\u3000\u3005-\u3007\u3021-\u302f\u3031-\u3035\u3038-\u303c\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u318f\u3192-\u3195\u31a0-\u31bf\u31f0-\u31ff\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf\u3400-\u4dbf\u4e00-\ua48c\uac00-\ud7a3\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc]*$`,
);
