#!/usr/bin/env bash
# UnitMath takes 5 °C from 20 °C and is left with -258.15 °C.
#
# Expected: sub() "adds another unit from this unit and returns a new unit", in the unit it was asked in; of two temperatures in degrees Celsius
#           the difference is 15 degrees, as math.js has it, out of which UnitMath was made. to('degF') and compare() know the offset.
# Happens:  both are turned into kelvins, taken from each other, and the 15 K that are left are given as a temperature on the scale of
#           Celsius: -258.15. Added, 20 and 5 are 298.15, and twice 2 °C is 277.15 °C. No error. In kelvins all is right.
# Matters:  "How far above its limit was the refrigerator" and "by how much did the rice cool in an hour" are differences of two readings: every
#           one is far below any limit, so that none is ever exceeded. Degrees are kept as integers of tenths.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts unitmath@0.8.8 mathjs@15.2.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { add, multiply, subtract, unit as mathUnit } from 'mathjs';
import unit from 'unitmath';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log('node', process.version, 'unitmath', version('unitmath'), 'mathjs', version('mathjs'));
const cases = {
  '20 °C - 5 °C': [unit('20 degC').sub('5 degC'), subtract(mathUnit('20 degC'), mathUnit('5 degC'))],
  '20 °C + 5 °C': [unit('20 degC').add('5 degC'), add(mathUnit('20 degC'), mathUnit('5 degC'))],
  '2 °C * 2': [unit('2 degC').mul(2), multiply(mathUnit('2 degC'), 2)],
  '20 K - 5 K': [unit('20 K').sub('5 K'), subtract(mathUnit('20 K'), mathUnit('5 K'))],
};
for (const [name, both] of Object.entries(cases)) console.log(`${name}: UnitMath ${both[0]}, math.js ${both[1]}`);
const asDescribed =
  Object.values(cases).map(([one]) => `${one}`).join() === '-258.15 degC,298.15 degC,277.15 degC,15 K' &&
  Object.values(cases).map(([, other]) => `${other}`).join() === '15 degC,25 degC,4 degC,15 K' &&
  unit('20 degC').compare('5 degC') === 1;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
