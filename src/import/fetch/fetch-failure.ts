// Failures of the network, each in one line that names the address.

import type {IncomingMessage} from 'node:http';
import {UserError} from '../../core/errors.ts';
import {lookupTable} from '../../core/lookup-table.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import {errorCode} from '../../platform/fs.ts';

/** The error of a fetch as a person understands it. `timeoutMs` when the time for it is over. */
export function fetchFailure(url: string, error: unknown, timeoutMs: number | undefined): UserError {
	if (error instanceof UserError) return error;
	const shown = shownAddress(url);
	if (timeoutMs !== undefined)
		return new UserError(`${shown}: no answer within ${timeoutMs / 1000} seconds`, undefined, {cause: error});
	const code = codeOf(error);
	const certificate = certificates.find(([pattern]) => pattern.test(code))?.[1];
	if (certificate !== undefined) return new UserError(`${shown}: ${certificate} (${code})`, trust, {cause: error});
	const reason = reasons[code];
	if (reason !== undefined) return new UserError(`${shown}: ${reason}`, undefined, {cause: error});
	if (/^(?:HPE_|Z_|ERR_)/.test(code))
		return new UserError(`${shown}: its answer is broken (${code})`, undefined, {cause: error});
	if (code !== '') return new UserError(`${shown}: can't be fetched (${code})`, undefined, {cause: error});
	throw error;
}

/** The error of an answer whose status is no success. */
export function statusFailure(url: URL, {statusCode = 0, headers}: IncomingMessage): UserError {
	const reason = statuses[statusCode] ?? (statusCode >= 500 ? 'the server failed' : 'the server refused');
	const seconds = waitOf(headers['retry-after']);
	const hint = seconds === undefined ? undefined : `it asks to wait ${seconds} seconds`;
	return Object.assign(new UserError(`${shownAddress(url)}: ${reason} (${statusCode})`, hint), {waitSeconds: seconds});
}

/** The seconds that a server asked to be left alone, when it refused; undefined for all other errors. */
export function waitAskedFor(error: UserError): number | undefined {
	return 'waitSeconds' in error && typeof error.waitSeconds === 'number' ? error.waitSeconds : undefined;
}

/** `Retry-After` counts seconds or names a time (RFC 9110, section 10.2.3). */
function waitOf(header: string | undefined): number | undefined {
	if (header === undefined) return undefined;
	const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
	return seconds > 0 ? Math.min(seconds, longestWait) : undefined;
}

/** Seconds of a week: whoever asks for longer means to be left alone, and is asked once more. */
const longestWait = 604_800;

/** What is wrong with a certificate, the first that fits. */
const certificates: [RegExp, string][] = [
	[/EXPIRED/, 'its certificate has expired'],
	[/NOT_YET_VALID/, 'its certificate is not valid yet; is the clock of this machine right?'],
	[/ALTNAME/, 'its certificate is for another host'],
	[/SELF_SIGNED/, 'its certificate is signed by itself, so nobody vouches for it'],
	[/UNABLE_TO_(?:GET_ISSUER|VERIFY)/, 'nobody that this machine trusts vouches for its certificate'],
	[/CERT|SSL|TLS|UNABLE_TO/, 'its certificate is not valid'],
];
const trust = 'if you trust it: NODE_EXTRA_CA_CERTS=FILE names a file with the certificate of its authority';

const statuses: Record<number, string> = {
	401: 'it asks for a password',
	402: 'it asks for money',
	403: 'the server lets no program in',
	404: 'no such page',
	410: 'the page is gone',
	429: 'too many requests',
	451: 'not available for legal reasons',
	503: 'the server is not available',
};

const reasons = lookupTable<string>({
	ENOTFOUND: 'no such host',
	EAI_AGAIN: 'no name server answers; is there a connection?',
	ECONNREFUSED: 'nothing listens there',
	ECONNRESET: 'the server cut the connection',
	ERR_STREAM_PREMATURE_CLOSE: 'the server cut the connection',
	EPIPE: 'the server cut the connection',
	ETIMEDOUT: 'the server does not answer',
	EHOSTUNREACH: 'the host can’t be reached',
	ENETUNREACH: 'the network can’t be reached',
	EPROTO: 'it does not speak https',
});

/** The error's code; that of the first attempt where several addresses of a host were tried. */
function codeOf(error: unknown): string {
	return errorCode(error instanceof AggregateError ? error.errors[0] : error);
}
