#!/usr/bin/env bash
# The robust line of ml-regression-robust-polynomial through a steady warming is level, at one of the readings, drawn by chance.
#
# Expected: the third argument is the "polynomial degree": 1 is a straight line, and one through readings that lie on a line is that line, each
#           time it is asked for.
# Happens:  it is the number of coefficients. Of degree 1 there is one, which is one of the readings, another one the next time: no slope. Degree 2
#           is the straight line. The README's example asks for 3 where the curve is a square, and would be right either way.
# Matters:  A refrigerator that warms by 6 °C an hour stands still, by a method that was chosen because it is not misled. ml-regression-
#           theil-sen, of the same authors, has the slope. No line is fitted to readings here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ml-regression-robust-polynomial@3.0.2 ml-regression-theil-sen@3.0.0
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { RobustPolynomialRegression } = require('ml-regression-robust-polynomial');
const { TheilSenRegression } = require('ml-regression-theil-sen');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('ml-regression-robust-polynomial'), version('ml-regression-theil-sen'));
const minutes = Array.from({ length: 30 }, (_, index) => index);
const readings = minutes.map((minute) => 4 + 0.1 * minute);
const lines = (degree) => Array.from({ length: 20 }, () => new RobustPolynomialRegression(minutes, readings, degree));
const [first, second] = [lines(1), lines(2)];
const other = new TheilSenRegression(minutes, readings);
console.log(`°C of minutes 0 to 29: ${readings[0]} to ${readings[29].toFixed(1)}`);
console.log('degree 1, five of twenty times:', first.slice(0, 5).map((line) => line.toString(3)).join(', '));
console.log('degree 2:', second[0].toString(3), '- ml-regression-theil-sen:', other.toString(3));
const isNear = (value, expected) => Math.abs(value - expected) < 1e-6;
const asDescribed =
  first.every(({ coefficients }) => coefficients.length === 1 && readings.some((reading) => isNear(reading, coefficients[0]))) &&
  first.every((line) => line.predict(0) === line.predict(29)) &&
  second.every((line) => line.coefficients.length === 2 && isNear(line.predict(0), 4) && isNear(line.predict(29), 6.9)) &&
  isNear(other.slope, 0.1);
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
