#!/usr/bin/env bash
# @phensley/decimal rounds 0.1 of a sack up to one sack, and 0.09 of a sack up to none.
#
# Expected: setScale(0, 'up') goes away from 0, 'ceiling' upwards and 'floor' downwards, by however little is there, as in other decimal packages.
# Happens:  what is less than a tenth of a step is nothing in all three: 0.09 of a sack is none, -0.09 degrees by "floor" is -0, and 0.0009 yuan
#           up to the fen are 0.00. 1.009 is 2, and 0.1 is 1. A division that rounds to a scale does the same.
# Matters:  Rounding up is chosen where too little does harm: the last sack is not ordered, and a share that is owed is none. Amounts
#           are integers of grams and fen here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @phensley/decimal@1.14.0 big.js@7.0.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { Decimal } = require('@phensley/decimal');
const Big = require('big.js');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('@phensley/decimal'), version('big.js'));
const seen = [];
for (const [amount, scale] of [['1.009', 0], ['0.4', 0], ['0.1', 0], ['0.09', 0], ['0.01', 0], ['0.001', 2], ['0.0009', 2], ['2.0009', 2]]) {
  const up = new Decimal(amount).setScale(scale, 'up').toString();
  const ceiling = new Decimal(amount).setScale(scale, 'ceiling').toString();
  const divided = new Decimal(amount).divide('1', { scale, round: 'up' }).toString();
  const other = new Big(amount).round(scale, Big.roundUp).toFixed(scale);
  console.log(`${amount} to ${scale} decimals: up ${up}, ceiling ${ceiling}, divided by 1 ${divided}; big.js, up ${other}`);
  seen.push(`${up === ceiling && up === divided ? up : 'three'}/${other}`);
}
const floor = new Decimal('-0.09').setScale(0, 'floor').toString();
console.log('-0.09 to 0 decimals: floor', floor);
const asDescribed = seen.join() === '2/2,1/1,1/1,0/1,0/1,0.01/0.01,0.00/0.01,2.01/2.01' && Number(floor) === 0;
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
