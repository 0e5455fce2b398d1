// Where the mark of a footnote leads, its number aside: an address within the page, for a reader that follows it.

export const noteAddress = '#footnote-';
