#!/usr/bin/env bash
# javascript-lp-solver writes a small amount so that it reads it as another one: a menu that cannot be met is met by nothing at all.
#
# Expected: `ReformatLP` writes a model as text and reads text as a model: what it wrote is the same problem. An amount is a number in any
#           form that the text's format has, "1.5e3" among them.
# Happens:  0.0000001 g of iodine a gram is written as "1e-7 kelp" and read as one gram of it, and a food named "e-7" is new. The problem that
#           cannot be met in 1500 g is met by 0.12 g of "e-7", which costs nothing. Of "<= 1.5e3" the limit is 3. No error.
# Matters:  Minerals are micrograms beside kilograms, and JavaScript writes numbers below a millionth so by itself. A menu is planned from an
#           ingredient that is none. No model goes through text here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts javascript-lp-solver@1.0.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const solver = require('javascript-lp-solver');
const { version } = JSON.parse(readFileSync('node_modules/javascript-lp-solver/package.json'));
console.log('node', process.version, 'javascript-lp-solver', version);
const model = {
  optimize: 'cost',
  opType: 'min',
  constraints: { iodine: { min: 0.12 }, weight: { max: 1500 } },
  variables: {
    salt: { cost: 0.002, iodine: 0.000035, weight: 1 },
    kelp: { cost: 0.05, iodine: 0.0000001, weight: 1 },
  },
};
const text = solver.ReformatLP(model);
const read = solver.ReformatLP(text);
const asked = solver.Solve(model);
const answered = solver.Solve(read);
console.log(text);
console.log('read again:', read.variables);
console.log('solved as it is:', asked, 'and as it was read:', answered);
const limit = solver.ReformatLP(['max: 2 rice', 'weight: rice <= 1.5e3']);
console.log('limited by 1.5e3:', limit.constraints, limit.variables);
const asDescribed =
  text.includes(' 1e-7 kelp ') &&
  !asked.feasible &&
  answered.feasible && answered.result === 0 && answered['e-7'] === 0.12 &&
  Object.values(limit.constraints)[0].max === 3;
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
