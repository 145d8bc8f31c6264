import { z } from 'zod';
import { id } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

const text = 'text/plain; charset=utf-8';

/**
 * The public log over the journals of all schools, in the layout of C2SP tlog-tiles under `/api/log`: hashes, and of each act
 * the school, its number and its leaf. Everybody may read it; nothing in it says who did what.
 */
export const transparencyEndpoints = {
  checkpoint: endpoint({
    id: 'transparency.checkpoint',
    method: 'GET',
    path: '/log/checkpoint',
    summary: 'The newest signed checkpoint of the log, with the co-signatures it has by now (C2SP tlog-checkpoint)',
    access: 'public',
    produces: text,
    errors: ['transparency.nothing-signed'],
  }),
  witnessed: endpoint({
    id: 'transparency.witnessed',
    method: 'GET',
    path: '/log/witnessed',
    summary: 'The newest checkpoint that a witness has co-signed (C2SP tlog-cosignature)',
    access: 'public',
    produces: text,
    errors: ['transparency.nothing-signed'],
  }),
  waiting: endpoint({
    id: 'transparency.waiting',
    method: 'GET',
    path: '/log/waiting',
    summary: 'What waits for the signature of the log’s own key: the text of a checkpoint',
    access: 'public',
    produces: text,
    errors: ['transparency.nothing-waits'],
  }),
  tile: endpoint({
    id: 'transparency.tile',
    method: 'GET',
    path: '/log/tile/*tile',
    summary:
      'A tile of hashes `<level>/<number>[.p/<width>]`, or a bundle of entries `entries/<number>[.p/<width>]`. An entry is `<school> <number in its chain> <leaf>`',
    access: 'public',
    params: z.strictObject({ tile: z.array(z.string().max(12)).max(8) }),
    produces: 'application/octet-stream',
    errors: ['transparency.no-such-tile'],
  }),
  sign: endpoint({
    id: 'transparency.sign',
    method: 'POST',
    path: '/log/signatures',
    summary:
      'Bring the signature of a checkpoint: of the log, or of a witness. It is taken for what it proves, whoever brings it',
    access: 'public',
    body: z.strictObject({
      size: z.int().min(1),
      line: z
        .string()
        .max(400)
        .regex(/^— [^\s+]+ \S+\n$/),
    }),
    response: z.strictObject({ size: z.int(), witnesses: z.int() }),
    errors: ['transparency.head-unknown', 'transparency.signature-refused'],
  }),
  proof: endpoint({
    id: 'transparency.proof',
    method: 'GET',
    path: '/acts/:actId/proof',
    summary: 'That a record is in the log, as a file that can be checked offline (C2SP tlog-proof)',
    access: 'school.read',
    scopedBy: { param: 'actId', of: 'act' },
    params: z.strictObject({ actId: id }),
    produces: text,
    errors: ['journal.act-not-found', 'transparency.not-yet-signed'],
  }),
  sealedActs: endpoint({
    id: 'transparency.sealedActs',
    method: 'GET',
    path: '/schools/:schoolId/sealed-acts',
    summary:
      'What was sealed of a school’s records, a line of JSON for each in the order of its chain, for `verify.mjs`. Of what is not for everybody who reads records only the hash',
    access: 'chain.verify',
    scopedBy: inSchool,
    params: schoolParams,
    produces: 'application/x-ndjson',
    errors: ['organization.school-not-found'],
  }),
} as const;
