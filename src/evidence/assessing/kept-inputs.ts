import { sha256 } from '../../contract/hashing.js';
import type { Inputs } from '../rules/rule.js';

/** The columns of an assessment that its inputs can be held against. */
interface KeptRow {
  rule: string;
  ruleVersion: number;
  inputs: Uint8Array;
  inputsDigest: string;
}

/** What was kept, as far as it is what was written. */
export interface Kept {
  /** Null when anything of it was changed: then nothing is judged by it. */
  inputs: Inputs | null;
  /** What is not as it was written: `inputs`, `rule`, or the name of a shared part (`limits`, `workingHours`). */
  changed: string[];
}

interface Named {
  basis: string;
}

/** The bases that the inputs name, by the name of the part; none where the inputs were changed. */
export function basesOf(row: KeptRow): Map<string, string> {
  if (sha256(row.inputs) !== row.inputsDigest) return new Map();
  const parts = Object.entries(parsed(row.inputs));
  return new Map(parts.flatMap(([name, part]) => (isNamed(part) ? [[name, part.basis]] : [])));
}

/**
 * Puts inputs together from what was kept, and tells by digest what a hand has changed since.
 *
 * @param contents of the bases, by digest
 */
export function readInputs(row: KeptRow, contents: ReadonlyMap<string, Uint8Array>): Kept {
  if (sha256(row.inputs) !== row.inputsDigest) return { inputs: null, changed: ['inputs'] };
  const parts = parsed(row.inputs);
  const changed = parts['rule'] === row.rule && parts['ruleVersion'] === row.ruleVersion ? [] : ['rule'];
  for (const [name, digest] of basesOf(row)) {
    const content = contents.get(digest);
    if (content && sha256(content) === digest) parts[name] = JSON.parse(Buffer.from(content).toString());
    else changed.push(name);
  }
  return { inputs: changed.length === 0 ? (parts as unknown as Inputs) : null, changed };
}

const parsed = (bytes: Uint8Array): Record<string, unknown> => JSON.parse(Buffer.from(bytes).toString());

function isNamed(part: unknown): part is Named {
  return typeof part === 'object' && part !== null && Object.keys(part).join() === 'basis';
}
