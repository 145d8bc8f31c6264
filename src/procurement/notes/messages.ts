import type { ReadNote } from './read-note.js';

/** What the platform and the process that reads notes say to each other over the pipe between them. */
export interface ReadOrder {
  modelFolder: string;
  /** JPEG, PNG or WebP, in base64. */
  photo: string;
}

/** `isModelMissing`: there is no model in the folder, or another one. */
export type ReadAnswer = { note: ReadNote } | { failed: string; isModelMissing: boolean };
