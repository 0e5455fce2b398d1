// How wide a page gets.

/** Columns of text where nobody asks for more: as long as lines can be that the eye finds its way back from. */
export const comfortableMeasure = 80;
