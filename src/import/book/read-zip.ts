// The files of a ZIP archive, by names, up to limits: nothing is written anywhere, so names that lead out of the archive lead nowhere.

import {UserError} from '../../core/errors.ts';

/** Bytes of one file and of all, unpacked, and the number of files; more are no book. */
const largestFile = 20_000_000;
const largestSum = 200_000_000;
const mostFiles = 20_000;

/** The files whose names pass the test. Throws UserError when the archive is broken, encrypted or too large. */
export async function readZip(
	bytes: Uint8Array,
	{name, wants}: {name: string; wants(file: string): boolean},
): Promise<Map<string, Uint8Array>> {
	const {unzipSync} = await import('fflate');
	let sum = 0;
	let count = 0;
	const filter = ({name: file, originalSize}: {name: string; originalSize: number}) => {
		if (++count > mostFiles) throw new UserError(`${name}: more files than a book has`);
		if (!wants(file)) return false;
		sum += originalSize;
		if (originalSize > largestFile || sum > largestSum) throw new UserError(`${name}: larger unpacked than a book is`);
		return true;
	};
	try {
		return new Map(Object.entries(unzipSync(bytes, {filter})));
	} catch (error) {
		if (error instanceof UserError) throw error;
		throw new UserError(`${name}: not a readable book`, 'it is cut off, damaged or encrypted', {cause: error});
	}
}
