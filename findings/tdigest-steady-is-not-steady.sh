#!/usr/bin/env bash
# A refrigerator that stood at 4 °C all day is at 82 °C in its 95th percentile by tdigest, and prom-client's summaries count so.
#
# Expected: of a thousand readings of which 990 are 4 and ten are 90 every quantile up to 0.99 is 4, or about it: a t-digest is exact near
#           the ends, and there are two values only.
# Happens:  equal readings become one point in the middle of their rank, and what lies between two points is drawn as a straight line: the
#           median is 4.86, the 90th percentile 73.66 and the 95th 82.26. prom-client's Summary, which rests on it, says of a thousand answers
#           of which 990 took 4 ms that five in a hundred took more than 82 ms. Readings that all differ by a little are right.
# Matters:  Thermometers tell tenths of a degree and clocks milliseconds: most values are equal. Ten readings of a defrosting make a warm day.
#           Quantiles are taken of the readings themselves, and durations are counted in a histogram's buckets.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts tdigest@0.1.3 prom-client@15.1.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { Summary } = require('prom-client');
const { TDigest } = require('tdigest');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('tdigest'), version('prom-client'));
const quantiles = [0.5, 0.9, 0.95];
/** Quantiles of a thousand readings of which every hundredth is `rare`; `apart` is between one reading and the next. */
function digested(usual, rare, apart) {
  const digest = new TDigest();
  for (let index = 0; index < 1_000; index += 1) digest.push((index % 100 ? usual : rare) + index * apart);
  digest.compress();
  return quantiles.map((quantile) => digest.percentile(quantile).toFixed(2)).join();
}
(async () => {
  const equal = digested(4, 90, 0);
  const different = digested(4, 90, 1e-6);
  const durations = new Summary({ name: 'answers_seconds', help: 'Duration of answers', percentiles: quantiles });
  for (let index = 0; index < 1_000; index += 1) durations.observe(index % 100 ? 0.004 : 0.09);
  const { values } = await durations.get();
  const summary = values.filter(({ labels }) => labels.quantile).map(({ value }) => (value * 1_000).toFixed(2)).join();
  console.log(`990 readings of 4 °C and ten of 90 °C: quantiles ${quantiles} are ${equal}; when no two are equal ${different}`);
  console.log(`990 answers in 4 ms and ten in 90 ms: a summary's are ${summary} ms`);
  const asDescribed = equal === '4.86,73.66,82.26' && different === '4.00,4.00,4.00' && summary === equal;
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
})();
JS
node ask.cjs
