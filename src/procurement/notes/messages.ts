import type { ReadNote } from './read-note.js';

/** What the platform and the thread that reads notes say to each other. */
export interface ReadOrder {
  modelFolder: string;
  /** JPEG, PNG or WebP. */
  photo: Uint8Array;
}

/** `isModelMissing`: there is no model in the folder, or another one. */
export type ReadAnswer = { note: ReadNote } | { failed: string; isModelMissing: boolean };
