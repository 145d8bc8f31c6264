#!/usr/bin/env bash
# money-math loses cents of a refund: 33 % of 0.50 are 0.17, and of -0.50 -0.15; 5 % of -0.10 are +0.01.
#
# Expected: amounts are texts with two decimals, "like 0.25, 1000.00, or -42.10", and a percentage is "rounded to the whole cent"; that of a
#           refund is that of the purchase with a minus.
# Happens:  wherever something is cut off, the result is a cent nearer to nothing than it should be, or two where just a half is cut off. Of 500
#           negative amounts at seven percentages 92 in a hundred are wrong, and a small refund is a payment. Positive ones are all
#           right, and multiplication and division too.
# Matters:  A delivery is sent back, and the tax that is taken back is not the tax that was paid: sums of a term are off by a cent for
#           each, all to one side. Shares are reckoned in integers of fen, of the absolute amount.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts money-math@2.6.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const money = require('money-math');
console.log('node', process.version, 'money-math', JSON.parse(readFileSync('node_modules/money-math/package.json')).version);
const seen = [];
for (const [amount, percent] of [['0.50', '33.00'], ['12.34', '9.00'], ['0.10', '5.00'], ['100.00', '9.00']]) {
  const [of, ofRefund] = [money.percent(amount, percent), money.percent(`-${amount}`, percent)];
  console.log(`${percent} % of ${amount}: ${of}, of -${amount}: ${ofRefund}`);
  seen.push(`${of} ${ofRefund}`);
}
// 0.01 to 5.00, in integers of cents
const wrong = { paid: 0, refunded: 0 };
let all = 0;
for (let cents = 1; cents <= 500; cents++) {
  for (const percent of [1, 3, 6, 9, 13, 33, 50]) {
    all++;
    const part = Math.floor((cents * percent + 50) / 100);
    const text = (value) => (value / 100).toFixed(2);
    if (money.percent(text(cents), text(percent * 100)) !== text(part)) wrong.paid++;
    // A half may go either way
    const half = (cents * percent) % 100 === 50;
    const refunds = [part, ...(half ? [part - 1] : [])].map((value) => (value ? `-${text(value)}` : text(value)));
    if (!refunds.includes(money.percent(text(-cents), text(percent * 100)))) wrong.refunded++;
  }
}
console.log(`of ${all} each: ${wrong.paid} wrong of what was paid, ${wrong.refunded} of what was refunded`);
const asDescribed =
  seen.join() === '0.17 -0.15,1.11 -1.10,0.01 0.01,9.00 -9.00' && all === 3500 && wrong.paid === 0 && wrong.refunded === 3215;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
