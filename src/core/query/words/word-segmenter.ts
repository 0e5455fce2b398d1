// The words of scripts without spaces, by ICU's dictionaries.

import {lazily} from '../../lazily.ts';

export const wordSegmenter = lazily(() => new Intl.Segmenter(undefined, {granularity: 'word'}));
