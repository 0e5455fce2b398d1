// The default width of a page.

/** Default width of text in columns: the longest line from which the eye finds its way back. */
export const comfortableMeasure = 80;
