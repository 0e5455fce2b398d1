// All commands by name. Each has a folder whose `command.ts` declares it; commands that refer to other commands (help, complete)
// are declared in program.ts.

import {declareAdd} from '../commands/add/command.ts';
import {declareCheck} from '../commands/check/command.ts';
import {declareCite} from '../commands/cite/command.ts';
import {declareCompletion} from '../commands/completion/command.ts';
import {declareConfig} from '../commands/config/command.ts';
import type {RegisterCommand} from '../commands/declare.ts';
import {declareDiff} from '../commands/diff/command.ts';
import {declareFeed, declareSync} from '../commands/feed/command.ts';
import {declareInfo} from '../commands/info/command.ts';
import {declareLinks} from '../commands/links/command.ts';
import {declareList} from '../commands/list/command.ts';
import {declareMark} from '../commands/mark/command.ts';
import {declareMcp} from '../commands/mcp/command.ts';
import {declareNew} from '../commands/new/command.ts';
import {declareNote, declareUnnote} from '../commands/note/command.ts';
import {declareNotes} from '../commands/notes/command.ts';
import {declareOpen} from '../commands/open/command.ts';
import {declareQueue, declareUnqueue} from '../commands/queue/command.ts';
import {declareRead} from '../commands/read/command.ts';
import {declareRelated} from '../commands/related/command.ts';
import {declareRemove} from '../commands/remove/command.ts';
import {declareSearch} from '../commands/search/command.ts';
import {declareShow} from '../commands/show/command.ts';
import {declareStar, declareUnstar} from '../commands/star/command.ts';
import {declareTag, declareUntag} from '../commands/tag/command.ts';
import {declareWords} from '../commands/words/command.ts';

/** Command declarations by name, in the order of the help and the manual. */
export const commands: Record<string, RegisterCommand> = {
	list: declareList,
	show: declareShow,
	read: declareRead,
	search: declareSearch,
	new: declareNew,
	related: declareRelated,
	links: declareLinks,
	words: declareWords,
	info: declareInfo,
	config: declareConfig,
	add: declareAdd,
	remove: declareRemove,
	diff: declareDiff,
	feed: declareFeed,
	sync: declareSync,
	star: declareStar,
	unstar: declareUnstar,
	queue: declareQueue,
	unqueue: declareUnqueue,
	mark: declareMark,
	tag: declareTag,
	untag: declareUntag,
	note: declareNote,
	notes: declareNotes,
	unnote: declareUnnote,
	cite: declareCite,
	open: declareOpen,
	check: declareCheck,
	mcp: declareMcp,
	completion: declareCompletion,
};
