/** What an upper platform wants of a recording that is being sent (MANSRTSP in INFO). */
export type PlayControl =
  | { kind: 'pause' }
  | { kind: 'end' }
  /** `speed` and `atMs`, since the begin of the recording, are null where they stay as they are. */
  | { kind: 'play'; speed: number | null; atMs: number | null };

const MOST_BYTES = 2_048;
const LEAST_SPEED = 0.125;
const MOST_SPEED = 16;

/** @returns null for what is none, or asks for something that is not done here, as playing backwards */
export function readPlayControl(body: Buffer): { control: PlayControl | null; cseq: string } {
  const [first = '', ...lines] = body.toString('latin1', 0, MOST_BYTES).split(/\r?\n/);
  const said = new Map(
    lines.map((line): [string, string] => {
      const colon = Math.max(0, line.indexOf(':'));
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const cseq = /^\d{1,10}$/.exec(said.get('cseq') ?? '')?.[0] ?? '0';
  const method = /^(PLAY|PAUSE|TEARDOWN) (?:MANSRTSP|RTSP)\/1\.0$/.exec(first.trim())?.[1];
  if (method === 'PAUSE') return { cseq, control: { kind: 'pause' } };
  if (method === 'TEARDOWN') return { cseq, control: { kind: 'end' } };
  const [scale, range] = [said.get('scale'), said.get('range')];
  const speed = scale === undefined ? null : Number(scale);
  const from = range === undefined ? null : /^npt=(now|\d{1,6}(?:\.\d{1,3})?)-/.exec(range);
  const isKnown = speed === null || (speed >= LEAST_SPEED && speed <= MOST_SPEED);
  if (method !== 'PLAY' || !isKnown || (range !== undefined && from === null)) return { cseq, control: null };
  const atMs = from === null || from[1] === 'now' ? null : Math.round(Number(from[1]) * 1000);
  return { cseq, control: { kind: 'play', speed, atMs } };
}
