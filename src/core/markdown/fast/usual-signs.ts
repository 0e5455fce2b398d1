// The signs among Latin letters and what English, French, German and Spanish are typeset with. The bundle reads them here, too
// (`.config/marked-signs.js`).

/** What Unicode counts as punctuation or symbols among the characters of `usual`, within a class of an expression. */
export const usualSigns = String.raw`!-\/:-@\[-\x60\{-~\xa1-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u2010-\u2027\u2030-\u205e\u20ac`;

/** Latin letters with these. */
export const usual = /^[\t\n\x20-\x7e\xa0-\u024f\u2010-\u2027\u2030-\u205e\u20ac]*$/;
