import { z } from 'zod';
import { unsoundText } from '../../sound-text.js';
import { DOWN_BODIES, type DownBody, type DownKind, readConfig } from './down.js';
import { parseTopic } from './topics.js';
import { PASSING_KINDS, UP_BODIES, type UpBody, type UpKind } from './up.js';
import { id } from './values.js';

/**
 * What the agent and the platform say to each other. Both ends check every message against these schemas. Readers are
 * lenient: a field of a newer program that is not known here is left out, and what is known of the message counts. A word
 * of a newer program is read as `unknown` where there is such a word; a message that cannot be understood without it is
 * `newer` (`MalformedMessage`), and the platform holds it. Writers are strict: they write in the lower of the two versions
 * that `hello` and `down/welcome` name (`wire.ts`), since programs before 0.2 refuse what they do not know.
 *
 * Up, *durable* kinds wait in the agent's outbox on disk until a `down/ack` names their (epoch, seq); the broker's
 * own PUBACK means nothing. Up, *passing* kinds (`hello` and answers) carry `seq: 0`, are never stored and never
 * acknowledged: they answer a question that is asked again when the answer is lost.
 */
export const PROTOCOL_VERSION = 1;

/** No message may be larger: a thumbnail is the largest thing that travels here. */
export const MAX_MESSAGE_BYTES = 128 * 1024;

const envelope = z.object({
  v: z.literal(PROTOCOL_VERSION),
  agentId: id,
  /** Identity of the agent's outbox; a new one when its disk is replaced. */
  epoch: id,
  /** Grows by one per durable message within an epoch; 0 for passing kinds and for everything going down. */
  seq: z.int().min(0),
  kind: z.string(),
  body: z.unknown(),
});

export type UpMessage = {
  [K in UpKind]: { v: 1; agentId: string; epoch: string; seq: number; kind: K; body: UpBody<K> };
}[UpKind];
export type DownMessage = {
  [K in DownKind]: { v: 1; agentId: string; epoch: string; seq: number; kind: K; body: DownBody<K> };
}[DownKind];

/**
 * Why a message is not taken: `reason` is a stable code, `seen` is the envelope as far as it could be read. It is `newer`
 * when nothing stands against it but words this program does not know: a kind, or a value of a list.
 */
export class MalformedMessage extends Error {
  constructor(
    readonly reason: 'topic' | 'too-big' | 'not-json' | 'envelope' | 'foreign' | 'kind' | 'body' | 'seq',
    message: string,
    readonly seen: { epoch: string; seq: number } | null = null,
    readonly isNewer = false,
  ) {
    super(message);
    this.name = 'MalformedMessage';
  }
}

/** Reads an up message. @throws MalformedMessage */
export function readUp(topic: string, payload: Uint8Array): UpMessage {
  return read(topic, payload, 'up', UP_BODIES) as UpMessage;
}

/** Reads a down message. @throws MalformedMessage */
export function readDown(topic: string, payload: Uint8Array): DownMessage {
  return read(topic, payload, 'down', DOWN_READERS) as DownMessage;
}

/** As `readConfig` takes it. */
const lenientConfig = z.unknown().transform((raw, context) => {
  const config = readConfig(raw);
  if (config !== null) return config;
  context.addIssue('no configuration can be read in it');
  return z.NEVER;
});
const DOWN_READERS = { ...DOWN_BODIES, config: lenientConfig };

function read(topic: string, payload: Uint8Array, direction: 'up' | 'down', bodies: Record<string, z.ZodType>) {
  const address = parseTopic(topic);
  if (address === null || address.direction !== direction) throw new MalformedMessage('topic', 'not one of our topics');
  if (payload.length > MAX_MESSAGE_BYTES) throw new MalformedMessage('too-big', `${payload.length} bytes`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    throw new MalformedMessage('not-json', 'the payload is not JSON in UTF-8');
  }
  const outer = envelope.safeParse(json);
  if (!outer.success) throw new MalformedMessage('envelope', z.prettifyError(outer.error));
  const { epoch, seq, kind, agentId, body } = outer.data;
  const seen = seq > 0 ? { epoch, seq } : null;
  if (agentId !== address.agentId) throw new MalformedMessage('foreign', 'the envelope names another agent', seen);
  const schema = Object.hasOwn(bodies, kind) ? bodies[kind] : undefined;
  if (schema === undefined || kind !== address.kind) {
    throw new MalformedMessage('kind', `unknown kind ${kind}`, seen, kind === address.kind);
  }
  const durable = direction === 'up' && !PASSING_KINDS.has(kind as UpKind);
  if (durable !== seq > 0) throw new MalformedMessage('seq', `seq ${seq} does not suit ${kind}`, seen);
  const unsound = unsoundText(body);
  if (unsound) throw new MalformedMessage('body', `half a character at ${unsound.join('.')}`, seen);
  const inner = schema.safeParse(body);
  if (!inner.success) {
    const isNewer = inner.error.issues.every((issue) => issue.code === 'invalid_value' && isWord(body, issue.path));
    throw new MalformedMessage('body', z.prettifyError(inner.error), seen, isNewer);
  }
  return { ...outer.data, body: inner.data };
}

/** Whether there stands a short lower-case word at `path`, as the values of our lists are. */
function isWord(body: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], body);
  return typeof found === 'string' && /^[a-z][a-z0-9_-]{0,39}$/.test(found);
}
