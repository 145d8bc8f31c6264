import { z } from 'zod';
import { fen, id, unit } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

/** Where something stands in a photo, in thousandths of its width and height from the upper left corner. */
const notePlace = z.strictObject({
  left: z.int().min(0).max(1_000),
  top: z.int().min(0).max(1_000),
  width: z.int().min(0).max(1_000),
  height: z.int().min(0).max(1_000),
});
const said = z.strictObject({ text: z.string(), place: notePlace }).nullable();

const readNote = z.strictObject({
  supplier: said,
  /** `text` is a day, as `2026-11-30`. */
  date: said,
  noteNo: said,
  lines: z.array(
    z.strictObject({
      /** As printed; which goods are meant is for whoever knows the list of the school to say. */
      name: z.string(),
      /** Of `unit`; null where number or unit was not read for certain. */
      amount: z.int().min(1).nullable(),
      unit: unit.nullable(),
      /** Fen for a kilogram, a litre or a piece, as the unit is. */
      unitPriceFen: fen.nullable(),
      /** Whether amount times price is the sum that is printed beside them; null where one of the three was not read. */
      agrees: z.boolean().nullable(),
      place: notePlace,
    }),
  ),
});

/** Delivery notes, read from a photo. */
export const noteReadingEndpoints = {
  noteReading: endpoint({
    id: 'procurement.noteReading',
    method: 'GET',
    path: '/schools/:schoolId/note-reading',
    summary: 'Whether this platform reads photos of delivery notes',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: z.strictObject({ isOffered: z.boolean() }),
    errors: ['organization.school-not-found'],
  }),
  readNote: endpoint({
    id: 'procurement.readNote',
    method: 'POST',
    path: '/schools/:schoolId/note-readings',
    summary:
      'What a delivery note seems to say, from a photo that was uploaded: a proposal for whoever writes down the delivery, of which nothing is kept. Takes seconds; one note is read at a time',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ attachmentId: id }),
    response: readNote,
    errors: [
      'organization.school-not-found',
      'journal.attachment-not-found',
      'procurement.note-reading-off',
      'procurement.note-reader-busy',
      'procurement.note-not-read',
    ],
  }),
} as const;
