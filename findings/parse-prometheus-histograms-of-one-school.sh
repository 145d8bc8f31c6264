#!/usr/bin/env bash
# parse-prometheus-text-format keeps of a histogram with labels the buckets of the last one only, and says of nobody whose they are.
#
# Expected: "the output aims to be compatible with that of prom2json": a metric for each set of labels, with its buckets, sum and count, as it
#           is for counters, gauges and summaries.
# Happens:  of two schools there is one metric: it has no labels, the buckets are those of the second school, and sum and count are missing.
#           Of a histogram without labels everything is there, and of a counter both schools. No error.
# Matters:  How long uploads take is kept by school. Whoever watches all of them sees one that has no name: 1 of 2 uploads in time is gone,
#           and 5 of 6 are everybody's. Durations are read by Prometheus itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts parse-prometheus-text-format@1.1.1 prom-client@15.1.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const parse = require('parse-prometheus-text-format');
const { Counter, Histogram, register } = require('prom-client');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('parse-prometheus-text-format'), version('prom-client'));
const about = { help: 'Uploads', labelNames: ['school'] };
const counter = new Counter({ name: 'uploads_total', ...about });
const durations = new Histogram({ name: 'uploads_seconds', buckets: [10], ...about });
const unlabelled = new Histogram({ name: 'all_uploads_seconds', buckets: [10], help: 'Uploads of all' });
for (const [school, inTime, late] of [['north', 1, 1], ['south', 5, 1]]) {
  for (let index = 0; index < inTime + late; index += 1) {
    const seconds = index < inTime ? 4 : 40;
    counter.inc({ school });
    durations.observe({ school }, seconds);
    unlabelled.observe(seconds);
  }
}
(async () => {
  const text = await register.metrics();
  console.log(text);
  const read = Object.fromEntries(parse(text).map(({ name, metrics }) => [name, JSON.stringify(metrics)]));
  for (const [name, metrics] of Object.entries(read)) console.log(name, metrics);
  const asDescribed =
    read.uploads_total === '[{"value":"2","labels":{"school":"north"}},{"value":"6","labels":{"school":"south"}}]' &&
    read.uploads_seconds === '[{"buckets":{"10":"5","+Inf":"6"}}]' &&
    read.all_uploads_seconds === '[{"buckets":{"10":"6","+Inf":"8"},"count":"8","sum":"104"}]';
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
})();
JS
node ask.cjs
