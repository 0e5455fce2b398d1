// Which addresses are not of the public internet: this machine and the networks around it. A public page must not be
// able to send a reader's machine there.

import {BlockList, isIP} from 'node:net';

/** Whether an IP address (not a name) is loopback, private, link-local, shared, reserved, or leads to one (RFC 6890). */
export function isPrivateAddress(address: string): boolean {
	const bare = address.replace(/%.*$/, '');
	const family = isIP(bare);
	return family === 0 || special().check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

let blockList: BlockList | undefined;

/** A list checks IPv4 addresses inside IPv6 ones (`::ffff:127.0.0.1`) by the IPv4 rules. */
function special(): BlockList {
	if (blockList) return blockList;
	blockList = new BlockList();
	for (const range of ranges) {
		const [network = '', prefix] = range.split('/');
		blockList.addSubnet(network, Number(prefix), network.includes(':') ? 'ipv6' : 'ipv4');
	}
	return blockList;
}

const ranges = [
	'0.0.0.0/8',
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.0.0.0/24',
	'192.168.0.0/16',
	'198.18.0.0/15',
	'224.0.0.0/3',
	'::/127',
	'64:ff9b::/96',
	'64:ff9b:1::/48',
	'100::/64',
	'2002::/16',
	'fc00::/7',
	'fe80::/10',
	'fec0::/10',
	'ff00::/8',
];
