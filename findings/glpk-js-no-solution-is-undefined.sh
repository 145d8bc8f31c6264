#!/usr/bin/env bash
# glpk.js answers "undefined", all zeros, both when nothing fits and when there is no limit, unless its presolver is switched off.
#
# Expected: its types name GLP_NOFEAS "no feasible solution exists" and GLP_UNBND "solution is unbounded"; an LP that cannot be met has
#           the one, one without a limit the other.
# Happens:  with `presol`, which is on by default, both have status 1, GLP_UNDEF, with every variable 0 and a cost of 0, and cannot be told
#           apart. With `presol: false` they are told apart, but then every integer problem that cannot be met is GLP_UNDEF, which was
#           GLP_NOFEAS before: no setting answers both.
# Matters:  A week's menu for which the money is too short "costs 0"; who asks for GLP_NOFEAS before saying "no menu fits" never says it for
#           grams, or never for pieces. Only GLP_OPT may be taken for an answer, and why there is none is asked once more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts glpk.js@5.0.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import GLPK from 'glpk.js/node';
const glpk = await GLPK();
console.log('node', process.version, 'glpk.js', JSON.parse(readFileSync('node_modules/glpk.js/package.json')).version, 'GLPK', glpk.version);
const names = Object.fromEntries(['GLP_UNDEF', 'GLP_FEAS', 'GLP_INFEAS', 'GLP_NOFEAS', 'GLP_OPT', 'GLP_UNBND'].map((name) => [glpk[name], name]));

const least = (grams) => ({ name: 'protein', vars: [{ name: 'egg', coef: 6 }], bnds: { type: glpk.GLP_LO, lb: grams, ub: 0 } });
const most = (pieces) => ({ name: 'money', vars: [{ name: 'egg', coef: 1 }], bnds: { type: glpk.GLP_UP, lb: 0, ub: pieces } });
const exactly = (grams) => ({ name: 'protein', vars: [{ name: 'egg', coef: 6 }], bnds: { type: glpk.GLP_FX, lb: grams, ub: grams } });
const problem = (direction, rows, generals = []) => ({
  name: 'menu', generals, objective: { direction, name: 'cost', vars: [{ name: 'egg', coef: 1 }] }, subjectTo: rows,
});
const cases = {
  'has an answer': problem(glpk.GLP_MIN, [least(12), most(3)]),
  'cannot be met': problem(glpk.GLP_MIN, [least(30), most(3)]),
  'has no limit': problem(glpk.GLP_MAX, [least(12)]),
  'whole, not with fractions either': problem(glpk.GLP_MIN, [least(30), most(3)], ['egg']),
  'whole, with fractions it could': problem(glpk.GLP_MIN, [exactly(10)], ['egg']),
};
const seen = [];
for (const presol of [undefined, false]) {
  for (const [name, lp] of Object.entries(cases)) {
    const options = { msglev: glpk.GLP_MSG_OFF, ...(presol === undefined ? {} : { presol }) };
    const { result } = await glpk.solve(lp, options);
    console.log(`presol ${presol ?? 'not said'}, ${name}: ${names[result.status]}, eggs ${result.vars.egg}, cost ${result.z}`);
    seen.push(names[result.status].slice(4) + (result.status === glpk.GLP_UNDEF ? `:${result.vars.egg}:${result.z}` : ''));
  }
}
const asDescribed = seen.join() === 'OPT,UNDEF:0:0,UNDEF:0:0,NOFEAS,NOFEAS,OPT,NOFEAS,UNBND,UNDEF:0:0,UNDEF:0:0';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
