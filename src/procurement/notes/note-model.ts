import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { decodeText } from './decode-text.js';
import { findText, type TextPlace } from './find-text.js';
import { NOTE_MODEL } from './note-model-files.js';

/** A line of writing in a photo. */
export interface NoteText extends TextPlace {
  text: string;
  /** How sure the model is of its signs on average, 0–1. */
  sure: number;
}

/** Reads one photo at a time. */
export interface NoteModel {
  /**
   * @param photo JPEG, PNG or WebP
   * @returns every line of writing, in pixels of the upright photo; empty where there is none
   */
  read(photo: Uint8Array): Promise<{ width: number; height: number; texts: NoteText[] }>;
}

/** There is no model here, or another one than was measured. */
export class NoNoteModel extends Error {}

/** Longer sides are scaled to this before the model looks for writing: small print is lost below, nothing gained above. */
const LONGEST_PX = 1_280;
/** What the model of detection was trained on. */
const STRIDE = 32;
const [MEANS, DEVIATIONS] = [
  [0.485, 0.456, 0.406],
  [0.229, 0.224, 0.225],
];
/** As high as the model of recognition wants a line, and as long as any may be. */
const LINE_PX = 48;
const LONGEST_LINE_PX = 1_600;
const LEAST_SURE = 0.5;

/** What is used of ONNX Runtime. */
interface Ort {
  env: { wasm: { numThreads: number; wasmPaths: string | Record<string, string>; wasmBinary?: Uint8Array } };
  InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => object;
}
interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(feeds: Record<string, object>): Promise<Record<string, { data: Float32Array; dims: readonly number[] }>>;
}

/** RGB, three bytes each, row by row. */
interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

/**
 * The only door to ONNX Runtime: PP-OCRv4 mobile on WebAssembly, on one thread.
 *
 * @param folder with the files of `NOTE_MODEL`
 * @throws NoNoteModel
 */
export async function loadNoteModel(folder: string): Promise<NoteModel> {
  for (const [name, sha256] of Object.entries(NOTE_MODEL.files)) await requireFile(join(folder, name), sha256);
  const bytes = (name: string) => readFile(join(folder, name));
  const ort: Ort = await import(pathToFileURL(join(folder, NOTE_MODEL.runtime)).href);
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = await bytes(NOTE_MODEL.wasm);
  const options = { executionProviders: ['wasm'] };
  const detection = await ort.InferenceSession.create(await bytes(NOTE_MODEL.detection), options);
  const recognition = await ort.InferenceSession.create(await bytes(NOTE_MODEL.recognition), options);
  // The alphabet of the model ends with a space that the list leaves out
  const alphabet = [...(await bytes(NOTE_MODEL.alphabet)).toString().trimEnd().split(/\r?\n/), ' '];
  const run = async (session: Session, data: Float32Array, height: number, width: number) => {
    const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
    const answer = await session.run({ [input]: new ort.Tensor('float32', data, [1, 3, height, width]) });
    return (answer[output] as { data: Float32Array }).data;
  };
  return {
    async read(photo) {
      const whole = await decoded(photo);
      const scale = Math.min(1, LONGEST_PX / Math.max(whole.width, whole.height));
      const toStride = (px: number): number => Math.max(STRIDE, Math.round((px * scale) / STRIDE) * STRIDE);
      const [width, height] = [toStride(whole.width), toStride(whole.height)];
      const small = await decoded(photo, width, height);
      const likely = await run(detection, planes(small, MEANS as number[], DEVIATIONS as number[]), height, width);
      const texts: NoteText[] = [];
      for (const found of findText(likely, width, height)) {
        const place = scaled(found, whole.width / width, whole.height / height);
        const line = cutOut(whole, place);
        const { text, sure } = decodeText(
          await run(recognition, planes(line, [0.5, 0.5, 0.5], [0.5, 0.5, 0.5]), line.height, line.width),
          alphabet,
        );
        if (text.trim() !== '' && sure >= LEAST_SURE) texts.push({ ...place, text: text.trim(), sure });
      }
      return { width: whole.width, height: whole.height, texts };
    },
  };
}

async function requireFile(path: string, sha256: string): Promise<void> {
  const content = await readFile(path).catch((error: Error) => {
    throw new NoNoteModel(error.message);
  });
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== sha256) throw new NoNoteModel(`${path} is ${found}`);
}

async function decoded(photo: Uint8Array, width?: number, height?: number): Promise<Picture> {
  const upright = sharp(photo).rotate().removeAlpha().toColourspace('srgb');
  const sized = width === undefined ? upright : upright.resize({ width, height, fit: 'fill' });
  const { data, info } = await sized.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function scaled(place: TextPlace, byX: number, byY: number): TextPlace {
  return {
    middleX: place.middleX * byX,
    middleY: place.middleY * byY,
    length: place.length * byX,
    height: place.height * byY,
    radians: place.radians,
  };
}

/** The line laid straight, as high as the model wants it. */
function cutOut(from: Picture, { middleX, middleY, length, height, radians }: TextPlace): Picture {
  const width = Math.min(LONGEST_LINE_PX, Math.max(LINE_PX / 2, Math.round((length * LINE_PX) / height)));
  const data = new Uint8Array(width * LINE_PX * 3);
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  for (let y = 0; y < LINE_PX; y++) {
    const v = ((y + 0.5) / LINE_PX - 0.5) * height;
    for (let x = 0; x < width; x++) {
      const u = ((x + 0.5) / width - 0.5) * length;
      blend(from, middleX + u * cos - v * sin - 0.5, middleY + u * sin + v * cos - 0.5, data, (y * width + x) * 3);
    }
  }
  return { data, width, height: LINE_PX };
}

/** The colour between four pixels; beyond the edge that of the edge. */
function blend({ data, width, height }: Picture, x: number, y: number, into: Uint8Array, at: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, below] = [x - left, y - top];
  const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  const [x0, x1] = [clamp(left, width - 1), clamp(left + 1, width - 1)];
  const [y0, y1] = [clamp(top, height - 1) * width, clamp(top + 1, height - 1) * width];
  for (let c = 0; c < 3; c++) {
    const of = (pixel: number): number => data[pixel * 3 + c] as number;
    const above = of(y0 + x0) * (1 - right) + of(y0 + x1) * right;
    into[at + c] = above * (1 - below) + (of(y1 + x0) * (1 - right) + of(y1 + x1) * right) * below;
  }
}

/** One plane for blue, green and red each, in the order of the pictures that the models learned from. */
function planes(
  { data, width, height }: Picture,
  means: readonly number[],
  deviations: readonly number[],
): Float32Array {
  const size = width * height;
  const planes = new Float32Array(3 * size);
  for (let plane = 0; plane < 3; plane++) {
    const [mean, deviation] = [means[plane] as number, deviations[plane] as number];
    for (let i = 0; i < size; i++) {
      planes[plane * size + i] = ((data[i * 3 + 2 - plane] as number) / 255 - mean) / deviation;
    }
  }
  return planes;
}
