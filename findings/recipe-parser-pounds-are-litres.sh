#!/usr/bin/env bash
# recipe-ingredient-parser-v3 reads "2 lb beef" as 2 litres, and ".5 kg" as 5 kilograms.
#
# Expected: quantity, unit and what is left of a line in English, as parse-ingredient gives them of the same lines: 2 pounds, half a kilogram,
#           2 to 4 eggs. A unit that it does not know is left in the text, as "2 dl milk" is.
# Happens:  a unit is found at the beginning of a longer word: "lb" is l and litres, though "lbs" are pounds, "cl" and "cm" are c and cups, the "to" of
#           "2 to 4" is t and teaspoons. A point at the beginning is passed over: .5 kg is 5 and .25 kg is 25. No error, and
#           quantity and unit are of the right types.
# Matters:  Recipes for a school are scaled by hundreds: half a kilogram of salt becomes five before it is multiplied, and a weight a volume,
#           which no allergen or nutrient table refuses. What a parser read is shown beside the line it was read from.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts recipe-ingredient-parser-v3@1.5.0 parse-ingredient@3.0.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseIngredient } from 'parse-ingredient';
import recipe from 'recipe-ingredient-parser-v3';
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
const names = ['recipe-ingredient-parser-v3', 'parse-ingredient'];
console.log('node', process.version, ...names.flatMap((name) => [name, version(name)]));
const lines = ['2 lb beef', '2 lbs beef', '.5 kg salt', '.25 kg salt', '0.5 kg salt', '2 to 4 eggs', '2 cl vinegar', '6 cm leek', '2 dl milk'];
const seen = [];
for (const line of lines) {
  const { quantity, unit, ingredient } = recipe.parse(line, 'eng');
  const [other] = parseIngredient(line);
  seen.push(`${quantity} ${unit} ${ingredient}`);
  console.log(`${line}: ${seen.at(-1)} (parse-ingredient: ${other.quantity} ${other.unitOfMeasureID} ${other.description})`);
}
const asDescribed =
  seen.join(', ') ===
  '2 liter beef, 2 pound beef, 5 kilogram salt, 25 kilogram salt, 0.5 kilogram salt, 2 teaspoon 4 eggs, 2 cup vinegar, 6 cup leek, 2 null dl milk';
console.log(asDescribed ? 'as described' : 'CHANGED');
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
