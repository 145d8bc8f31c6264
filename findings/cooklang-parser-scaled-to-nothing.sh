#!/usr/bin/env bash
# A Cooklang parser cuts every scaled amount off after two decimals: 40 g of pepper for 500 are 30 g for 499, and 0 for 120.
#
# Expected: scaleTo(servings) multiplies the amounts by one factor; what is rounded, of which its README does not speak, is rounded to the
#           nearest and keeps some digits of a small amount.
# Happens:  the result is cut off after two decimals whatever the unit: 0.04 kg for 500 becomes 0.03 for 499, and for 120 (0.0096) it is 0,
#           1.2 kg of salt for 60 is 0.14. Scaled back the 0 stays 0, and the salt is 1.16.
# Matters:  Recipes of a canteen are in kilograms and for hundreds: a smaller school is told to take none of the spice, and always less of
#           what has a legal limit and a record. Amounts are kept in grams, or scaled outside.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @tmlmt/cooklang-parser@2.1.8
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Recipe } from '@tmlmt/cooklang-parser';
const { version } = JSON.parse(readFileSync('node_modules/@tmlmt/cooklang-parser/package.json'));
console.log('node', process.version, '@tmlmt/cooklang-parser', version);
// Cooklang's own form; the servings are in its front matter.
const text = '---\nservings: 500\n---\nAdd @pepper{0.04%kg}, @salt{1.2%kg} and @oil{40%g} to @dough{50%kg}.';
const amounts = (recipe) => recipe.ingredients.map(({ name, quantity, unit }) => `${name} ${quantity.value.decimal ?? quantity.value.value} ${unit}`).join(', ');
const full = new Recipe(text);
const lines = [amounts(full), ...[499, 120, 60].map((servings) => amounts(full.scaleTo(servings))), amounts(full.scaleTo(60).scaleTo(500))];
for (const [at, name] of ['for 500', 'for 499', 'for 120', 'for 60', 'back to 500'].entries()) console.log(`${name}: ${lines[at]}`);
const asDescribed =
  lines[1] === 'pepper 0.03 kg, salt 1.19 kg, oil 39.92 g, dough 49.9 kg' &&
  lines[2] === 'pepper 0 kg, salt 0.28 kg, oil 9.6 g, dough 12 kg' &&
  lines[3] === 'pepper 0 kg, salt 0.14 kg, oil 4.8 g, dough 6 kg' &&
  lines[4] === 'pepper 0 kg, salt 1.16 kg, oil 40 g, dough 50 kg';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
