#!/usr/bin/env bash
# TensorFlow.js: what is not a number is 0 after clipping on the backend of WebAssembly, and stays what it is on the other one.
#
# Expected: a score of NaN stays NaN through clipByValue, relu6, maximum and minimum, as it does on the backend `cpu`, and as it does through relu,
#           max, min and argMax on both: the backends are one interface, and their results may differ by rounding only.
# Happens:  on `wasm` clipByValue and relu6 make 0, the lower end, of NaN; maximum and minimum keep it where it is the first of the two, and
#           take the other number where it is the second.
# Matters:  A model with a broken weight, or a picture with a value that is none, answers NaN. Clipped to 0 to 1 that is "nobody there", as sure as
#           can be, and a day without movement; on the developer's machine it was seen. Our model is loaded only with
#           the weights whose hash it is known by, and its scores are not clipped.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps \
  @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0
cat >ask.cjs <<'JS'
const { dirname } = require('node:path');
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const wasm = require('@tensorflow/tfjs-backend-wasm');
wasm.setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`);
const scores = () => tf.tensor1d([Number.NaN, 0.7]);
const others = () => tf.tensor1d([0.2, Number.NaN]);
const acts = {
  relu: () => tf.relu(scores()),
  max: () => tf.max(scores()),
  clipByValue: () => tf.clipByValue(scores(), 0, 1),
  relu6: () => tf.relu6(scores()),
  maximum: () => tf.maximum(scores(), others()),
  minimum: () => tf.minimum(scores(), others()),
};
async function main() {
  const told = {};
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    await tf.ready();
    told[backend] = Object.entries(acts).map(([name, act]) => `${name} ${Array.from(act().dataSync(), (value) => Number(value.toFixed(1))).join(' ')}`);
    console.log('node', process.version, 'tfjs', tf.version_core, tf.getBackend(), told[backend].join(', '));
  }
  const asDescribed =
    told.cpu.join() === 'relu NaN 0.7,max NaN,clipByValue NaN 0.7,relu6 NaN 0.7,maximum NaN NaN,minimum NaN NaN' &&
    told.wasm.join() === 'relu NaN 0.7,max NaN,clipByValue 0 0.7,relu6 0 0.7,maximum NaN 0.7,minimum NaN 0.7';
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
}
main();
JS
node ask.cjs 2>/dev/null
