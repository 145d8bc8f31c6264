#!/usr/bin/env bash
# mqtt-match and mqtt-pattern say that # and + match topics that a broker keeps from them, and mqtt-pattern misses empty levels.
#
# Expected: the answers of a broker: a filter that begins with # or + does not match a topic that begins with $ (MQTT-4.7.2-1), and + matches
#           an empty level: "+/+" matches "/finance", "sport/+" matches "sport/" (MQTT 3.1.1, §4.7.1.3, its own examples).
# Happens:  both say that # matches $SYS/uptime and +/uptime does; for mqtt-pattern + needs a character.
# Matters:  Whoever shares out messages by such a package gives to "#" what no broker would, and leaves out what one gives. Topics with $
#           are asked for by themselves.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mqtt-match@3.0.0 mqtt-pattern@2.1.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const matched = require('mqtt-match');
const { matches } = require('mqtt-pattern');
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, 'mqtt-match', versionOf('mqtt-match'), 'mqtt-pattern', versionOf('mqtt-pattern'));
const cases = [
  ['sport/#', 'sport', true],
  ['sport/+', 'sport/', true],
  ['+/+', '/finance', true],
  ['#', '$SYS/uptime', false],
  ['+/uptime', '$SYS/uptime', false],
];
const seen = cases.map(([filter, topic, standard]) => {
  const told = [(matched.default ?? matched)(filter, topic), matches(filter, topic)];
  console.log(`${filter} and ${topic}: by the standard ${standard}, mqtt-match ${told[0]}, mqtt-pattern ${told[1]}`);
  return told.join();
});
const asDescribed = seen.join(' ') === 'true,true true,false true,false true,true true,true';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
