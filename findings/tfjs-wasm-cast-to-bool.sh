#!/usr/bin/env bash
# TensorFlow.js: a number cast to bool is true, false or 2, by the backend.
#
# Expected: `tf.cast(x, 'bool')` is true where x is not 0, the same on each backend; a bool is 0 or 1.
# Happens:  on the CPU backend 0, 0.5, 2 and -1 become 0, 1, 1, 1. On the wasm backend they become 0, 0, 2, 255: fractions are cut
#           off first, and the rest is kept as a byte, in a tensor that says it is of bool. Summed up as whole numbers that
#           is 257 where 3 are true.
# Matters:  A mask of scores between 0 and 1 is empty on a phone or box that has wasm, and right in the test that has not.
#           Masks are made by comparing (`greater`), which is the same on both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps \
  @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0
cat >ask.cjs <<'JS'
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm');
setWasmPaths(`${__dirname}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
console.log('node', process.version, '@tensorflow/tfjs-core', tf.version_core);
async function look(backend) {
  await tf.setBackend(backend);
  await tf.ready();
  const numbers = tf.tensor1d([0, 0.5, 2, -1]);
  const cast = tf.cast(numbers, 'bool');
  const seen = {
    dtype: cast.dtype,
    cast: [...(await cast.data())].map(Number),
    sum: (await tf.sum(tf.cast(cast, 'int32')).data())[0],
    notZero: [...(await tf.notEqual(numbers, tf.zerosLike(numbers)).data())].map(Number),
  };
  console.log(backend, '0 0.5 2 -1 ->', JSON.stringify(seen));
  return seen;
}
(async () => {
  const cpu = await look('cpu');
  const wasm = await look('wasm');
  const asDescribed =
    cpu.cast.join() === '0,1,1,1' && wasm.cast.join() === '0,0,2,255' && wasm.dtype === 'bool' && wasm.notZero.join() === '0,1,1,1';
  console.log(asDescribed ? 'as described' : 'CHANGED');
  process.exit(asDescribed ? 0 : 1);
})();
JS
node ask.cjs 2>/dev/null
