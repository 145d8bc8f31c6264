#!/usr/bin/env bash
# djv takes the text "25" and false for numbers of a list, and no value at all for a list of Chinese words.
#
# Expected: by "enum" of JSON Schema a value must be equal to one of the list: 25 is not "25", nor 0 false, and 大米 is one of 大米 and 盐.
# Happens:  of numbers and texts "equal" is JavaScript's ==: "25" is one of 5, 10, 25, and 0 lets false and "0" pass; of 5 in a list of texts
#           as well. A list with a text beyond ASCII ends every validation in "URI malformed", whatever the value; the schema was added
#           without an error. uniqueItems finds 1 twice in [1, "1"].
# Matters:  What passed as a weight is joined to another one as text, 5 and "25" to "525"; and the kinds of food are lists in Chinese. Bodies are
#           checked by zod here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts djv@2.1.4 ajv@8.17.1
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { default: Ajv } = require('ajv');
const djv = require('djv');
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('djv'), version('ajv'));
function validated(schema, value) {
  const environment = djv({ version: 'draft-06' });
  environment.addSchema('asked', schema);
  try {
    return environment.validate('asked', value) ? 'refused' : 'valid';
  } catch (error) {
    return error.message;
  }
}
const seen = [];
for (const [schema, value] of [
  [{ enum: [5, 10, 25] }, 25],
  [{ enum: [5, 10, 25] }, '25'],
  [{ enum: [0] }, false],
  [{ enum: ['5'] }, 5],
  [{ enum: ['rice', 'salt'] }, 'salt'],
  [{ enum: ['大米', '盐'] }, '盐'],
  [{ enum: ['大米', '盐'] }, '油'],
  [{ type: 'array', uniqueItems: true }, [1, '1']],
]) {
  const found = validated(schema, value);
  const other = new Ajv().validate(schema, value) ? 'valid' : 'refused';
  console.log(JSON.stringify(schema), JSON.stringify(value), '- djv:', found, '- ajv:', other);
  seen.push(`${found}/${other}`);
}
const asDescribed =
  seen.join() ===
  'valid/valid,valid/refused,valid/refused,valid/refused,valid/valid,URI malformed/valid,URI malformed/refused,refused/valid';
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
