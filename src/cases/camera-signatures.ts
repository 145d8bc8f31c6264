import { BrokenMedia } from '../contract/wire/media-boxes.js';
import { type UnitForm, unitFormOf, unitsIn } from '../contract/wire/media-signing/film-units.js';
import { SignedFilm } from '../contract/wire/media-signing/signed-film.js';
import type { SignedReport } from '../contract/wire/media-signing/signed-report.js';
import { isSigningSei } from '../contract/wire/media-signing/signing-sei.js';

/** A camera that signs does so every few seconds; in so many pieces there is a signature, or there are none. */
const PIECES_LOOKED_AT = 12;
/** Pieces further apart than this are not of one stretch. */
const SEAM_MS = 500;

/** A piece that is here, in the order of time; `read` gives its bytes, and those of its initialisation part. */
interface HerePart {
  initId: string;
  startMs: number;
  endMs: number;
  read(): Promise<Buffer | null>;
  readInit(): Promise<Buffer | null>;
}

/**
 * What the camera's own signatures say of footage that is here. Stretches with a break between them are held against their
 * signatures by themselves; the worst of them is what is said of the whole.
 *
 * @returns null where nothing can be read
 */
export async function cameraSignatures(parts: readonly HerePart[]): Promise<SignedReport | null> {
  if (!(await holdSignature(parts.slice(0, PIECES_LOOKED_AT)))) return parts.length === 0 ? null : NOT_SIGNED;
  const reports: SignedReport[] = [];
  let film: SignedFilm | null = null;
  let form: UnitForm | null = null;
  let last: HerePart | null = null;
  for (const part of parts) {
    if (last === null || last.initId !== part.initId || part.startMs - last.endMs > SEAM_MS) {
      if (film !== null) reports.push(film.report());
      form = readForm(await part.readInit());
      film = form === null ? null : new SignedFilm(form.codec, [], part.startMs);
      if (form?.certificate) film?.unit(form.certificate);
    }
    last = part;
    const bytes = await part.read();
    if (film !== null && form !== null && bytes !== null) for (const unit of units(bytes, form)) film.unit(unit);
  }
  if (film !== null) reports.push(film.report());
  return reports.length === 0 ? null : reports.reduce(joined);
}

const NOT_SIGNED: SignedReport = {
  ...{ verdict: 'not_signed', trust: null, signer: null, fromMs: null, toMs: null },
  ...{ signed: 0, missing: 0, changed: 0, behind: 0 },
};

const WORST_LAST = ['authentic', 'not_signed', 'not_checked', 'missing_info', 'not_authentic'] as const;

function joined(one: SignedReport, other: SignedReport): SignedReport {
  const isWorse = WORST_LAST.indexOf(other.verdict) > WORST_LAST.indexOf(one.verdict);
  const worse = isWorse ? other : one;
  return {
    ...{ verdict: worse.verdict, trust: worse.trust ?? one.trust, signer: worse.signer ?? one.signer },
    ...{ signed: one.signed + other.signed, missing: one.missing + other.missing },
    ...{ changed: one.changed + other.changed, behind: one.behind + other.behind },
    ...{ fromMs: one.fromMs ?? other.fromMs, toMs: other.toMs ?? one.toMs },
  };
}

async function holdSignature(parts: readonly HerePart[]): Promise<boolean> {
  for (const part of parts) {
    const form = readForm(await part.readInit());
    const bytes = form && (await part.read());
    if (form && bytes) for (const unit of units(bytes, form)) if (isSigningSei(unit, form.codec)) return true;
  }
  return false;
}

function readForm(init: Buffer | null): UnitForm | null {
  try {
    return init === null ? null : unitFormOf(init);
  } catch (error) {
    if (error instanceof BrokenMedia) return null;
    throw error;
  }
}

/** Bytes are those the box had hashed; where they are no units, the recording was made otherwise and nothing is said of it. */
function* units(bytes: Buffer, form: UnitForm): Generator<Buffer> {
  try {
    yield* unitsIn(bytes, form);
  } catch (error) {
    if (!(error instanceof BrokenMedia)) throw error;
  }
}
