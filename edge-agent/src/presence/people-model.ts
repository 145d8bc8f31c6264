import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { expandDims, ready, setBackend, type Tensor, tensor3d, tidy } from '@tensorflow/tfjs-core';
import { MOST_PEOPLE, PEOPLE_MODEL } from '../../../src/contract/wire/mqtt/presence.js';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './picture-size.js';

/** Of one person the model answers 17 points with two places and a score each, then the box (y1, x1, y2, x2) and its score. */
const POINTS = 51;
const PER_PERSON = 56;
/** Two boxes that share so much of what they cover, or of which one lies so far within the other, are one person. */
const SHARED = 0.45;
const WITHIN = 0.8;

interface Found {
  score: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Looks for people in one picture at a time. */
export interface PeopleModel {
  /**
   * @param rgb a picture of 512×288, three bytes each, row by row
   * @returns the score of each person found, 0–1, the best first, at most six. Nothing else of what the model says is kept
   */
  look(rgb: Uint8Array): number[];
}

/** There is no model here, or not the one that answers are named after. */
export class NoModel extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoModel';
  }
}

/**
 * The only door to TensorFlow.js: MoveNet MultiPose on WebAssembly, on one thread.
 *
 * @param folder with `movenet-multipose.json` and `.bin`
 * @throws NoModel
 */
export async function loadPeopleModel(folder: string): Promise<PeopleModel> {
  const read = (ending: string) =>
    readFile(join(folder, `movenet-multipose.${ending}`)).catch((error: Error) => {
      throw new NoModel(error.message);
    });
  const [text, weights] = [await read('json'), await read('bin')];
  const found = createHash('sha256').update(weights).digest('hex');
  if (found !== PEOPLE_MODEL.weights) throw new NoModel(`the weights are ${found}`);
  const { weightsManifest, ...topology } = JSON.parse(text.toString());
  const weightData = new Uint8Array(weights).buffer;
  const weightSpecs = weightsManifest.flatMap((group: { weights: unknown[] }) => group.weights);
  const wasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  setWasmPaths(dirname(wasm) + sep);
  setThreadsCount(1);
  if (!(await setBackend('wasm'))) throw new NoModel('WebAssembly cannot be used');
  await ready();
  const model = await loadGraphModel({ load: async () => ({ ...topology, weightSpecs, weightData }) });
  return {
    look(rgb) {
      const answer = tidy(
        () => model.execute(expandDims(tensor3d(rgb, [PICTURE_HEIGHT, PICTURE_WIDTH, 3], 'int32'), 0)) as Tensor,
      );
      const numbers = answer.dataSync();
      answer.dispose();
      return scoresOf(numbers);
    },
  };
}

/** Where somebody stands is needed to tell one person from two, and forgotten here. */
function scoresOf(numbers: ArrayLike<number>): number[] {
  const at = (person: number, i: number) => numbers[person * PER_PERSON + POINTS + i] as number;
  const found = Array.from({ length: MOST_PEOPLE }, (_, person): Found => {
    const [top, left, bottom, right, score] = [0, 1, 2, 3, 4].map((i) => at(person, i)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return { score, left, top, right, bottom };
  })
    .filter(({ score }) => score * 100 >= PEOPLE_MODEL.thresholdPercent)
    .sort((a, b) => b.score - a.score);
  const apart: Found[] = [];
  for (const one of found) if (!apart.some((other) => isSame(other, one))) apart.push(one);
  return apart.map(({ score }) => score);
}

function isSame(one: Found, other: Found): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const both = Math.max(0, width) * Math.max(0, height);
  return both > SHARED * (areaOf(one) + areaOf(other) - both) || both > WITHIN * areaOf(other);
}

const areaOf = ({ left, top, right, bottom }: Found): number => (right - left) * (bottom - top);
