#!/usr/bin/env bash
# simple-statistics says one in a thousand of whatever lies beyond three standard deviations, be it four or six of them.
#
# Expected: cumulativeStdNormalProbability is the share of a normal distribution below z: 0.99977 for 3.5, 0.99997 for 4, and nearer to 1 for 6, as
#           jstat says; probit is its inverse ("the inverse of cumulativeStdNormalProbability()").
# Happens:  it is 0.999 for 3.09, 3.5, 4 and 6 alike, without an error: a printed table ends there. Through probit 4 comes back as 3.08, and the
#           97.5th percentile is 1.957 instead of 1.960.
# Matters:  Of 1,500 schools with a figure a day some lie three deviations out by chance, and none lies five: the two are told from each other
#           by just that number. With it a school that is off by six deviations is as likely as one that is by three. Ours are counted from medians, and
#           intervals by Wilson and Byar.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts simple-statistics@7.12.1 jstat@1.9.6
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { cumulativeStdNormalProbability: below, probit } = require('simple-statistics');
const { jStat } = require('jstat');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('simple-statistics'), version('jstat'));
const rare = (share) => `1 in ${Math.round(1 / (1 - share))}`;
const said = [2, 3, 3.09, 3.5, 4, 6].map((z) => [z, below(z), rare(below(z)), rare(jStat.normal.cdf(z, 0, 1))]);
for (const [z, share, its, jstats] of said) console.log(`${z} deviations: ${share}, ${its}; by jstat ${jstats}`);
const back = probit(below(4));
console.log(`4 comes back as ${back.toFixed(3)}; the 97.5th percentile is ${probit(0.975).toFixed(3)}, by jstat ${jStat.normal.inv(0.975, 0, 1).toFixed(3)}`);
const asDescribed =
  said.slice(2).every(([, share]) => share === 0.999) &&
  said[4][3] === '1 in 31574' &&
  back.toFixed(2) === '3.08' &&
  probit(0.975).toFixed(3) === '1.957';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
