// Reads and decompresses a response body, with a limit on the decompressed size: a small body can expand to gigabytes.

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

/** Throws UserError if the body exceeds the limit, or uses an encoding that was not requested. */
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
	// Stopping early makes the pipeline fail, with various errors.
	await pipeline(response, collect, {signal}).catch(error => {
		if (size <= bytes) throw error;
	});
	if (size > bytes) throw tooLarge(url, bytes);
	return Buffer.concat(chunks);
}

/** The content encodings, last first. Values that are not encodings, such as `utf-8` and `none`, are mistakes. */
function packingsOf({headers}: IncomingMessage, url: URL): string[] {
	const named = (headers['content-encoding'] ?? '').toLowerCase().split(',');
	const packings = named.map(name => name.trim().replace(/^x-/, '')).reverse();
	const foreign = packings.find(name => foreignPacking.test(name));
	if (foreign === undefined) return packings;
	throw new UserError(`${shownAddress(url)}: packed as "${foreign}", which wsws did not ask for`);
}

const foreignPacking = /^(?:compress|zstd|dcb|dcz|exi|xz|lzma|bzip2|pack200-gzip)$/;

/** Decompresses as browsers do: the bytes take precedence over the header, which may omit an encoding or state a wrong one. */
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

/** Returns the body unchanged if it does not have this encoding. Throws zlib's errors, and if it exceeds the limit. */
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

/** Limit on encodings not stated in the header. */
const mostUntold = 2;

function isGzip(body: Uint8Array): boolean {
	return body[0] === 0x1f && body[1] === 0x8b && body[2] === 8;
}

/** Length of a gzip header (RFC 1952, section 2.3). Data after the end of the stream is ignored, as in browsers. */
function gzipHead(body: Uint8Array): number {
	const flags = body[3] ?? 0;
	let at = 10;
	if (flags & 4) at += 2 + (body[at] ?? 0) + 256 * (body[at + 1] ?? 0);
	for (const text of [8, 16]) if (flags & text) at = body.indexOf(0, at) + 1;
	return flags & 2 ? at + 2 : at;
}

/** Whether there is a zlib header (RFC 1950, section 2.2), which many servers omit. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
	return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}

function tooLarge(url: URL, bytes: number): UserError {
	return new UserError(`${shownAddress(url)}: larger than ${bytes / 1_000_000} MB`);
}
