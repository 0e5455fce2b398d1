// Failures of the network, each in one line that names the address.

import type {IncomingMessage} from 'node:http';
import {UserError} from '../../core/errors.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import {errorCode} from '../../platform/fs.ts';

/** The error of a fetch as a person understands it. `timeoutMs` when the time for it is over. */
export function fetchFailure(url: string, error: unknown, timeoutMs: number | undefined): UserError {
	if (error instanceof UserError) return error;
	const shown = shownAddress(url);
	if (timeoutMs !== undefined)
		return new UserError(`${shown}: no answer within ${timeoutMs / 1000} seconds`, undefined, {cause: error});
	const code = codeOf(error);
	const reason =
		reasons[code] ??
		(/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code) ? `its certificate is not valid (${code})` : undefined);
	if (reason !== undefined) return new UserError(`${shown}: ${reason}`, undefined, {cause: error});
	if (/^(?:HPE_|Z_|ERR_)/.test(code))
		return new UserError(`${shown}: its answer is broken (${code})`, undefined, {cause: error});
	if (code !== '') return new UserError(`${shown}: can't be fetched (${code})`, undefined, {cause: error});
	throw error;
}

/** The error of an answer whose status is no success. */
export function statusFailure(url: URL, {statusCode = 0, headers}: IncomingMessage): UserError {
	const reason = statuses[statusCode] ?? (statusCode >= 500 ? 'the server failed' : 'the server refused');
	const wait = headers['retry-after'];
	const hint = wait && /^\d+$/.test(wait) ? `it asks to wait ${wait} seconds` : undefined;
	return new UserError(`${shownAddress(url)}: ${reason} (${statusCode})`, hint);
}

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

const reasons: Record<string, string> = {
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
};

/** The error's code; that of the first attempt where several addresses of a host were tried. */
function codeOf(error: unknown): string {
	return errorCode(error instanceof AggregateError ? error.errors[0] : error);
}
