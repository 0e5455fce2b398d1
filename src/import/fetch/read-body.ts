// Reads the body of an answer, unpacked, up to a limit that counts unpacked bytes: a small packed body can hold gigabytes.

import type {IncomingMessage} from 'node:http';
import type {Transform} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {UserError} from '../../core/errors.ts';
import {shownAddress} from '../../core/text/web-address.ts';

export interface BodyLimits {
	url: URL;
	bytes: number;
	signal: AbortSignal;
}

/** Throws UserError when the body is larger than the limit or packed in a way that was not asked for. */
export async function readBody(response: IncomingMessage, {url, bytes, signal}: BodyLimits): Promise<Uint8Array> {
	if (Number(response.headers['content-length']) > bytes) {
		response.destroy();
		throw tooLarge(url, bytes);
	}
	const chunks: Uint8Array[] = [];
	let size = 0;
	const collect = async (source: AsyncIterable<Uint8Array>) => {
		for await (const chunk of source) {
			size += chunk.length;
			if (size > bytes) break;
			chunks.push(chunk);
		}
	};
	const unpacker = await unpackerOf(response, url);
	const pieces = unpacker ? pipeline(response, unpacker, collect, {signal}) : pipeline(response, collect, {signal});
	// Whoever stops reading early breaks the pipeline, and not always with the same error.
	await pieces.catch(error => {
		if (size <= bytes) throw error;
	});
	if (size > bytes) throw tooLarge(url, bytes);
	return Buffer.concat(chunks);
}

async function unpackerOf({headers}: IncomingMessage, url: URL): Promise<Transform | undefined> {
	const encoding = headers['content-encoding']?.trim().toLowerCase() ?? '';
	if (encoding === '' || encoding === 'identity') return undefined;
	const zlib = await import('node:zlib');
	if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip();
	if (encoding === 'deflate') return zlib.createInflate();
	if (encoding === 'br') return zlib.createBrotliDecompress();
	throw new UserError(`${shownAddress(url)}: packed as "${encoding}", which wsws did not ask for`);
}

function tooLarge(url: URL, bytes: number): UserError {
	return new UserError(`${shownAddress(url)}: larger than ${bytes / 1_000_000} MB`);
}
