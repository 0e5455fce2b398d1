// Describes network failures in one line that names the address.

import type {IncomingMessage} from 'node:http';
import {UserError} from '../../core/errors.ts';
import {lookupTable} from '../../core/lookup-table.ts';
import {plural} from '../../core/plural.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import {errorCode} from '../../platform/fs.ts';

/** The error of a fetch, for people. `timeoutMs` is given if it ran out of time. */
export function fetchFailure(url: string, error: unknown, timeoutMs: number | undefined): UserError {
	if (error instanceof UserError) return error;
	const shown = shownAddress(url);
	if (timeoutMs !== undefined)
		return new UserError(`${shown}: no answer within ${timeoutMs / 1000} seconds`, later, {cause: error});
	const code = codeOf(error);
	const [, certificate, way] = certificates.find(([pattern]) => pattern.test(code)) ?? [];
	if (certificate !== undefined) return new UserError(`${shown}: ${certificate} (${code})`, way, {cause: error});
	const [reason, hint] = reasons[code] ?? [];
	const isPlain = hint === later && url.startsWith('http:');
	if (reason !== undefined)
		return new UserError(`${shown}: ${reason}`, isPlain ? 'try it with https://, or again later' : hint, {
			cause: error,
		});
	if (/^(?:HPE_|Z_|ERR_)/.test(code))
		return new UserError(`${shown}: its answer is broken (${code})`, undefined, {cause: error});
	if (code !== '') return new UserError(`${shown}: can't be fetched (${code})`, undefined, {cause: error});
	throw error;
}

/** The error for an unsuccessful status. */
export function statusFailure(url: URL, {statusCode = 0, headers}: IncomingMessage): UserError {
	const [reason, way] = statuses[statusCode] ?? (statusCode >= 500 ? failed : refused);
	const seconds = waitOf(headers['retry-after']);
	const hint = seconds === undefined ? way : `it asks to wait ${timeOf(seconds)}`;
	return Object.assign(new UserError(`${shownAddress(url)}: ${reason} (${statusCode})`, hint), {waitSeconds: seconds});
}

/** Seconds that a refusing server asked to wait; undefined for all other errors. */
export function waitAskedFor(error: UserError): number | undefined {
	return 'waitSeconds' in error && typeof error.waitSeconds === 'number' ? error.waitSeconds : undefined;
}

/** `Retry-After` is in seconds or a date (RFC 9110, section 10.2.3). */
function waitOf(header: string | undefined): number | undefined {
	if (header === undefined) return undefined;
	const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
	return seconds > 0 ? Math.min(seconds, longestWait) : undefined;
}

/** In a readable unit: `90 seconds`, `5 minutes`, `2 hours`. */
function timeOf(seconds: number): string {
	const [count, unit] =
		seconds <= 120
			? [seconds, 'second']
			: seconds <= 7200
				? [Math.ceil(seconds / 60), 'minute']
				: [Math.ceil(seconds / 3600), 'hour'];
	return `${count} ${plural(count, unit)}`;
}

/** A week in seconds: a longer wait means not to come back, so the server is asked once more after that. */
const longestWait = 604_800;

const byHand = 'save the page with your browser, and add the file';
const trust = 'if you trust it: NODE_EXTRA_CA_CERTS=FILE names a file with the certificate of its authority';
const later = 'try it again later';
const isRight = 'is the address right?';

/** Certificate errors with hints; the first match counts. */
const certificates: [RegExp, string, string][] = [
	[/EXPIRED/, 'its certificate has expired', `if the clock of this machine is right: ${byHand}`],
	[/NOT_YET_VALID/, 'its certificate is not valid yet', 'is the clock of this machine right?'],
	[/ALTNAME/, 'its certificate is for another host', isRight],
	[/SELF_SIGNED/, 'its certificate is signed by itself, so nobody vouches for it', trust],
	[/UNABLE_TO_(?:GET_ISSUER|VERIFY)/, 'nobody that this machine trusts vouches for its certificate', trust],
	[/^(?:EPROTO|ERR_SSL_)/, 'it does not speak https as it is spoken today', 'it may speak http:// alone'],
	[/CERT|SSL|TLS|UNABLE_TO/, 'its certificate is not valid', byHand],
];

const refused: [string, string] = ['the server refused', byHand];
const failed: [string, string] = ['the server failed', later];
const statuses: Record<number, [string, string]> = {
	401: ['it asks for a password', 'https://NAME:PASSWORD@… gives it one'],
	402: ['it asks for money', byHand],
	403: ['the server lets no program in', byHand],
	404: ['no such page', isRight],
	407: ['the proxy asks for a password', 'HTTP_PROXY=http://NAME:PASSWORD@… gives it one'],
	410: ['the page is gone', isRight],
	429: ['too many requests', later],
	451: ['not available for legal reasons', byHand],
	503: ['the server is not available', later],
};

const cut: [string, string] = ['the server cut the connection', later];
const reasons = lookupTable<[string, string]>({
	ENOTFOUND: ['no such host', isRight],
	EAI_AGAIN: ['no name server answers', 'is there a connection?'],
	ECONNREFUSED: ['nothing listens there', isRight],
	ECONNRESET: cut,
	ERR_STREAM_PREMATURE_CLOSE: cut,
	Z_BUF_ERROR: cut,
	EPIPE: cut,
	ETIMEDOUT: ['the server does not answer', later],
	EHOSTUNREACH: ["the host can't be reached", 'is there a connection?'],
	ENETUNREACH: ["the network can't be reached", 'is there a connection?'],
});

/** The error's code; if several addresses of a host were tried, that of the first attempt. */
function codeOf(error: unknown): string {
	return errorCode(error instanceof AggregateError ? error.errors[0] : error);
}
