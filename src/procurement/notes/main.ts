import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { ReadAnswer, ReadOrder } from './messages.js';
import { loadNoteModel, NoNoteModel, type NoteModel } from './note-model.js';
import { readNote } from './read-note.js';

/** Reads photos of notes: a thread of its own behind everything else. */
const NICENESS = 10;

let model: NoteModel | undefined;

async function answer({ modelFolder, photo }: ReadOrder): Promise<ReadAnswer> {
  try {
    model ??= await loadNoteModel(modelFolder);
    const { texts, ...size } = await model.read(photo);
    return { note: readNote(texts, size) };
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    return { failed, isModelMissing: error instanceof NoNoteModel };
  }
}

setPriority(NICENESS); // on Linux of this thread alone
parentPort?.on('message', async (order: ReadOrder) => parentPort?.postMessage(await answer(order)));
