// Reads the body of an answer, unpacked, up to a limit that counts unpacked bytes: a small packed body can hold gigabytes.

import type {IncomingMessage} from 'node:http';
import {pipeline} from 'node:stream/promises';
import {UserError} from '../../core/errors.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import {errorCode} from '../../platform/fs.ts';

export interface BodyLimits {
	url: URL;
	bytes: number;
	signal: AbortSignal;
}

/** Throws UserError when the body is larger than the limit or packed in a way that was not asked for. */
export async function readBody(response: IncomingMessage, limits: BodyLimits): Promise<Uint8Array> {
	const packings = packingsOf(response, limits.url);
	const packed = await packedBody(response, limits);
	return packed.length === 0 ? packed : unpacked(packed, packings, limits);
}

async function packedBody(response: IncomingMessage, {url, bytes, signal}: BodyLimits): Promise<Uint8Array> {
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
	// Whoever stops reading early breaks the pipeline, and not always with the same error.
	await pipeline(response, collect, {signal}).catch(error => {
		if (size <= bytes) throw error;
	});
	if (size > bytes) throw tooLarge(url, bytes);
	return Buffer.concat(chunks);
}

/** What was done to the body, the last first. Words that name no packing, such as `utf-8` and `none`, are slips. */
function packingsOf({headers}: IncomingMessage, url: URL): string[] {
	const named = (headers['content-encoding'] ?? '').toLowerCase().split(',');
	const packings = named.map(name => name.trim().replace(/^x-/, '')).reverse();
	const foreign = packings.find(name => foreignPacking.test(name));
	if (foreign === undefined) return packings;
	throw new UserError(`${shownAddress(url)}: packed as "${foreign}", which wsws did not ask for`);
}

const foreignPacking = /^(?:compress|zstd|dcb|dcz|exi|xz|lzma|bzip2|pack200-gzip)$/;

/** Unpacks as browsers do: what its bytes say outranks the head, which may miss a packing or name one that is none. */
async function unpacked(packed: Uint8Array, packings: string[], {url, bytes}: BodyLimits): Promise<Uint8Array> {
	let body = packed;
	try {
		for (const packing of packings) body = await unpackedOnce(body, packing, bytes);
		for (let times = 0; times < mostUntold && isGzip(body); times++) body = await unpackedOnce(body, 'gzip', bytes);
	} catch (error) {
		throw errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(url, bytes) : error;
	}
	return body;
}

/** The body as it is where it is not packed so. Throws what zlib says, and that it is longer than so many bytes. */
async function unpackedOnce(body: Uint8Array, packing: string, bytes: number): Promise<Uint8Array> {
	const zlib = await import('node:zlib');
	const {promisify} = await import('node:util');
	const limit = {maxOutputLength: bytes};
	if (packing === 'br') return promisify(zlib.brotliDecompress)(body, limit);
	if (packing === 'gzip' && isGzip(body))
		return promisify(zlib.gunzip)(body, limit).catch(error => {
			if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') throw error;
			return promisify(zlib.inflateRaw)(body.subarray(gzipHead(body)), limit);
		});
	if (packing !== 'deflate') return body;
	return isZlib(body) ? promisify(zlib.inflate)(body, limit) : promisify(zlib.inflateRaw)(body, limit);
}

/** Packings that the head does not tell. */
const mostUntold = 2;

function isGzip(body: Uint8Array): boolean {
	return body[0] === 0x1f && body[1] === 0x8b && body[2] === 8;
}

/** Bytes before the data that is packed (RFC 1952, section 2.3). Read alone, it may have others behind its end, which browsers leave out. */
function gzipHead(body: Uint8Array): number {
	const flags = body[3] ?? 0;
	let at = 10;
	if (flags & 4) at += 2 + (body[at] ?? 0) + 256 * (body[at + 1] ?? 0);
	for (const text of [8, 16]) if (flags & text) at = body.indexOf(0, at) + 1;
	return flags & 2 ? at + 2 : at;
}

/** The head of a zlib stream (RFC 1950, section 2.2), which many servers leave out. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
	return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}

function tooLarge(url: URL, bytes: number): UserError {
	return new UserError(`${shownAddress(url)}: larger than ${bytes / 1_000_000} MB`);
}
