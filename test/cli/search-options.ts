// The options that `wsws search` declares, as the words of a query are told from them.

import {allOptions, optionShape, readCommandLine} from '../../src/cli/command-line.ts';
import {createProgram} from '../../src/cli/program.ts';

export const searchOptions = allOptions(readCommandLine(createProgram(), ['search']).command).map(optionShape);
