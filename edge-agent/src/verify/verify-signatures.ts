import type { X509Certificate } from 'node:crypto';
import { BrokenMedia } from '../../../src/contract/wire/media-boxes.js';
import { type UnitForm, unitFormOf, unitsIn } from '../../../src/contract/wire/media-signing/film-units.js';
import { SignedFilm } from '../../../src/contract/wire/media-signing/signed-film.js';
import type { SignedReport } from '../../../src/contract/wire/media-signing/signed-report.js';
import { isSigningSei } from '../../../src/contract/wire/media-signing/signing-sei.js';
import { endOf, type Segment } from '../index/segment-store.js';

/** An unbroken stretch of footage in which a camera has put signatures, and what they say of it. */
export interface SignedStretch extends SignedReport {
  cameraId: string;
  from: string;
  to: string;
}

/** Segments further apart than that are not of one stream. */
const SEAM_MS = 1_000;

/**
 * Holds a camera's footage against the signatures the camera itself has put into it (ONVIF Media Signing), where there are any.
 * Takes the segments in the order in which they were recorded.
 */
export class CameraSignatures {
  private film: SignedFilm | null = null;
  private stretch: { initId: string; fromMs: number; toMs: number } | null = null;

  constructor(
    private readonly cameraId: string,
    private readonly roots: readonly X509Certificate[],
    private readonly onStretch: (stretch: SignedStretch) => void,
  ) {}

  /**
   * @param fragments reads the fragments of the segment from the beginning, each time it is called
   * @param init its initialisation part, whole
   */
  async take(segment: Segment, init: Buffer, fragments: () => AsyncIterable<Buffer>): Promise<void> {
    const { initId, startMs } = segment;
    const goesOn = this.stretch?.initId === initId && Math.abs(startMs - this.stretch.toMs) <= SEAM_MS;
    if (!goesOn) this.end();
    const form = readForm(init);
    // To look for signatures costs little beside hashing every picture.
    if (form === null || (this.film === null && !(await holdsSignature(fragments(), form)))) return;
    if (this.film === null) {
      this.film = new SignedFilm(form.codec, this.roots, startMs);
      if (form.certificate !== null) this.film.unit(form.certificate);
    }
    for await (const bytes of fragments()) for (const unit of units(bytes, form)) this.film.unit(unit);
    this.stretch = { initId, fromMs: this.stretch?.fromMs ?? startMs, toMs: endOf(segment) };
  }

  /** Nothing more comes of the stretch there was. */
  end(): void {
    const { cameraId, film, stretch } = this;
    if (film !== null && stretch !== null) {
      const [from, to] = [new Date(stretch.fromMs).toISOString(), new Date(stretch.toMs).toISOString()];
      this.onStretch({ cameraId, from, to, ...film.report() });
    }
    [this.film, this.stretch] = [null, null];
  }
}

function readForm(init: Buffer): UnitForm | null {
  try {
    return unitFormOf(init);
  } catch (error) {
    if (error instanceof BrokenMedia) return null;
    throw error;
  }
}

async function holdsSignature(fragments: AsyncIterable<Buffer>, form: UnitForm): Promise<boolean> {
  for await (const bytes of fragments)
    for (const unit of units(bytes, form)) if (isSigningSei(unit, form.codec)) return true;
  return false;
}

/** What cannot be told apart was changed: the hashes of the box say so of that file. */
function* units(bytes: Buffer, form: UnitForm): Generator<Buffer> {
  try {
    yield* unitsIn(bytes, form);
  } catch (error) {
    if (!(error instanceof BrokenMedia)) throw error;
  }
}
