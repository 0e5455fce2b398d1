// Recognizes addresses outside the public internet: this machine and surrounding networks. A public page must not be able to direct
// a reader's machine there.

import {BlockList, isIP} from 'node:net';

/** Whether an IP address (not a name) is loopback, private, link-local, shared, reserved, or maps to one that is (RFC 6890). */
export function isPrivateAddress(address: string): boolean {
	const bare = address.replace(/%.*$/, '');
	const family = isIP(bare);
	blockList ??= createBlockList();
	return family === 0 || blockList.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

let blockList: BlockList | undefined;

/** BlockList checks IPv4-mapped IPv6 addresses (`::ffff:127.0.0.1`) against IPv4 rules. */
function createBlockList(): BlockList {
	const list = new BlockList();
	for (const range of [...ranges4, ...ranges4.map(throughNat64), ...ranges6]) {
		const [network = '', prefix] = range.split('/');
		list.addSubnet(network, Number(prefix), network.includes(':') ? 'ipv6' : 'ipv4');
	}
	return list;
}

/** The IPv6 range by which a translator reaches an IPv4 range (RFC 6052, section 2.1). */
function throughNat64(range: string): string {
	const [network, prefix] = range.split('/');
	return `64:ff9b::${network}/${96 + Number(prefix)}`;
}

const ranges4 = [
	'0.0.0.0/8', // this network
	'10.0.0.0/8', // private
	'100.64.0.0/10', // shared by a provider's customers
	'127.0.0.0/8', // loopback
	'169.254.0.0/16', // link-local, and the metadata of clouds
	'172.16.0.0/12', // private
	'192.0.0.0/24', // protocols
	'192.168.0.0/16', // private
	'198.18.0.0/15', // benchmarks
	'224.0.0.0/3', // multicast, reserved, broadcast
];

const ranges6 = [
	'::/96', // unspecified, loopback, and IPv4 of old
	'::ffff:0:0:0/96', // IPv4, translated (RFC 2765)
	'64:ff9b:1::/48', // a network's own translators (RFC 8215)
	'100::/64', // discard
	'2001::/32', // Teredo, which leads to any IPv4 address
	'2002::/16', // 6to4, the same
	'fc00::/7', // private
	'fe80::/10', // link-local
	'fec0::/10', // site-local
	'ff00::/8', // multicast
];
