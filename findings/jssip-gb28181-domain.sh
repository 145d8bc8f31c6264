#!/usr/bin/env bash
# JsSIP and SIP.js cannot read the addresses of GB/T 28181.
#
# Expected: GB/T 28181 is SIP: its addresses are sip:<20 digits>@<10 digits of the domain>, and a parser of SIP reads them.
# Happens:  both say undefined to every address with such a domain, and a header that holds one is unreadable as a whole: by RFC 3261
#           the last label of a host begins with a letter unless it is an IPv4 address. With an IP address behind the @ they read it;
#           the package `sip` reads both.
# Matters:  Of a platform's requests From and To are always of this form. Whoever speaks to one needs a parser that does not
#           hold to the letter of the RFC here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jssip@3.13.8 sip.js@0.21.2 sip@0.0.6
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import JsSIP from 'jssip';
import sip from 'sip';
import { Grammar } from 'sip.js/lib/grammar/index.js';

const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, ...['jssip', 'sip.js', 'sip'].flatMap((name) => [name, versionOf(name)]));
const hostsOf = (address) => {
  const hosts = {
    jssip: JsSIP.URI.parse(address)?.host,
    'sip.js': Grammar.URIParse(address)?.host,
    sip: sip.parseUri(address)?.host,
    'jssip, as From': JsSIP.NameAddrHeader.parse(`<${address}>;tag=1`)?.uri.host,
    'sip.js, as From': Grammar.nameAddrHeaderParse(`<${address}>;tag=1`)?.uri.host,
  };
  console.log(address, '-> hosts', hosts);
  return Object.values(hosts).map(String).join();
};
const byAddress = hostsOf('sip:34020000001320000001@192.0.2.9');
const byDomain = hostsOf('sip:34020000001320000001@3402000000');
const asDescribed =
  byAddress === Array(5).fill('192.0.2.9').join() && byDomain === 'undefined,undefined,3402000000,undefined,undefined';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
