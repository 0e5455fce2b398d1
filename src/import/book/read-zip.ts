// Reads files of a ZIP archive by name, within limits. Nothing is written to disk, so names that lead out of the archive are
// harmless.

import {UserError} from '../../core/errors.ts';

/** Limits in bytes for one file and for all, unpacked, and on the number of files; no book exceeds them. */
const largestFile = 20_000_000;
const largestSum = 200_000_000;
const mostFiles = 20_000;

/** The files whose names pass the test. Throws UserError if the archive is broken, encrypted or too large. */
export async function readZip(
	bytes: Uint8Array,
	{name, wants}: {name: string; wants(file: string): boolean},
): Promise<Map<string, Uint8Array>> {
	const {unzipSync} = await import('fflate');
	if (holdsEncrypted(bytes))
		throw new UserError(`${name}: its files are encrypted`, 'decrypt it with the program that made it');
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

/** Whether the central directory marks a file as encrypted; one stored without compression would be read as noise. */
function holdsEncrypted(bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x0605_4b50) end--;
	if (end < 0 || view.getUint32(end, true) !== 0x0605_4b50) return false;
	let at = view.getUint32(end + 16, true);
	while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x0201_4b50) {
		if (view.getUint16(at + 8, true) & 1) return true;
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return false;
}
