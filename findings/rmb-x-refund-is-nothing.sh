#!/usr/bin/env bash
# rmb-x writes a refund of 5.50 yuan as 零元整, nothing, and 8.20 less 0.20 yuan as 7.99.
#
# Expected: the amount of a receipt in the characters of Chinese banking; one below nothing has 负 in front or is refused. What JavaScript makes of
#           8.2 - 0.2, 7.999999999999999, is rounded to the fen: 捌元整.
# Happens:  every amount below one fen is 零元整, refunds of any size among them, without an error. What is behind the second decimal is cut
#           off: 7.999999999999999 is 柒元玖角玖分, and 0.1 + 0.7 + 0.01 捌角, a fen less. nzh cuts off as well, and writes 负伍元伍角.
# Matters:  The words are what counts where words and digits disagree: money that was sent back is "nothing". Amounts are integers
#           of fen here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rmb-x@0.1.2 nzh@1.0.14
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const nzh = require('nzh');
const rmb = require('rmb-x');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('rmb-x'), version('nzh'));
const seen = [];
for (const yuan of [5.5, -5.5, -100_000, 8.2 - 0.2, 0.1 + 0.7 + 0.01, 100_005.01]) {
  const [found, other] = [rmb(yuan), nzh.cn.toMoney(yuan, { outSymbol: false })];
  console.log(`${yuan} yuan: rmb-x ${found}, nzh ${other}`);
  seen.push(`${found}/${other}`);
}
const asDescribed =
  seen.join() ===
  '伍元伍角/伍元伍角,零元整/负伍元伍角,零元整/负壹拾万元整,柒元玖角玖分/柒元玖角玖分,捌角/捌角,壹拾万零伍元零壹分/壹拾万零伍元零壹分';
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
