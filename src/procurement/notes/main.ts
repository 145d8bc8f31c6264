import { setPriority } from 'node:os';
import type { ReadAnswer, ReadOrder } from './messages.js';
import { loadNoteModel, NoNoteModel, type NoteModel } from './note-model.js';
import { readNote } from './read-note.js';

/** Reads photos of notes: a process of its own behind everything else, that ends with the platform or when it is told to. */
const NICENESS = 10;

let model: NoteModel | undefined;

async function answer({ modelFolder, photo }: ReadOrder): Promise<ReadAnswer> {
  try {
    model ??= await loadNoteModel(modelFolder);
    const { texts, ...size } = await model.read(Buffer.from(photo, 'base64'));
    return { note: readNote(texts, size) };
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    return { failed, isModelMissing: error instanceof NoNoteModel };
  }
}

setPriority(NICENESS);
process.on('message', async (order: ReadOrder) => {
  const said = await answer(order);
  if (process.connected) process.send?.(said);
});
process.on('disconnect', () => process.exit(0));
