import { createHash, createVerify, X509Certificate } from 'node:crypto';
import type { SignedReport, SignerTrust } from './signed-report.js';
import {
  BrokenDocument,
  type Codec,
  type General,
  isSigningSei,
  readSigningSei,
  type SigningSei,
  type Vendor,
  withoutPadding,
} from './signing-sei.js';

/** A unit that waits for the signature that speaks for it. */
interface Pending {
  hash: Buffer;
  /** A group of pictures begins with it. */
  opensGroup: boolean;
}

/** What came of holding a document against its signature. */
type Check = 'good' | 'bad' | 'no_certificate';

/** More groups than that are not sent before one of them is signed; a stream that ends its signatures must not fill the memory. */
const MOST_PENDING = 20_000;
const MOST_CERTIFICATES = 8;
/** Groups a document is looked for in: hashing all that waits for each would cost what somebody else chooses. */
const MOST_TRIED = 32;
/** So many groups may have begun before the signature of one before them comes. */
const MOST_LATE_GROUPS = 2;

/**
 * Holds the units of one stream, in the order they were sent, against the signatures among them. It begins wherever a key
 * picture does. Pure but for hashing; what it keeps is bounded.
 */
export class SignedFilm {
  private pending: Pending[] = [];
  private anchor: Buffer | null = null;
  private hash: NonNullable<SigningSei['hash']> = 'sha256';
  private chains: SigningSei['certificates'] = [];
  private vendor: Vendor | null = null;
  private trust: SignerTrust | null = null;
  private leaf: X509Certificate | null = null;
  private last: { counter: number; first: Buffer } | null = null;
  private hasSignatures = false;
  private isBroken = false;
  private readonly counts = { signed: 0, missing: 0, changed: 0 };
  private unsettled = { signed: 0, missing: 0, changed: 0 };
  private span: { fromMs: number; toMs: number } | null = null;

  /**
   * @param roots PEM of the roots that makers' certificates rest on; none: whose key it is stays unknown
   * @param atMs when it was filmed, by the box: for that day certificates must be valid
   */
  constructor(
    private readonly codec: Codec,
    private readonly roots: readonly X509Certificate[],
    private readonly atMs: number,
  ) {}

  /** Takes the next NAL unit, without start code or length. */
  unit(unit: Buffer): void {
    if (unit.length < 3) return;
    if (isSigningSei(unit, this.codec)) this.document(unit);
    else if (isSlice(unit, this.codec)) this.slice(unit);
  }

  report(): SignedReport {
    const { counts, span, leaf, vendor } = this;
    const wrong = counts.changed > 0 || this.isBroken;
    return {
      verdict: this.verdict(wrong),
      trust: this.hasSignatures ? (this.trust ?? 'unknown') : null,
      signer: leaf === null ? null : { subject: nameOf(leaf), ...vendor },
      ...counts,
      behind: this.hasSignatures ? this.pending.length : 0,
      fromMs: span?.fromMs ?? null,
      toMs: span?.toMs ?? null,
    };
  }

  private verdict(isWrong: boolean): SignedReport['verdict'] {
    if (!this.hasSignatures) return 'not_signed';
    if (isWrong) return 'not_authentic';
    if (this.counts.signed === 0) return 'not_checked';
    return this.counts.missing > 0 ? 'missing_info' : 'authentic';
  }

  private slice(unit: Buffer): void {
    const own = this.digest(withoutPadding(unit));
    const opensGroup = opensKeyPicture(unit, this.codec);
    if (opensGroup) this.anchor = own;
    // What stands before the first key picture leans on one that is not here: no signature can speak for it.
    const isAlone = opensGroup || this.anchor === null;
    this.push({ hash: isAlone ? own : this.digest(this.anchor as Buffer, own), opensGroup });
  }

  private push(item: Pending): void {
    this.pending.push(item);
    if (this.pending.length > MOST_PENDING) this.pending.shift();
  }

  private document(unit: Buffer): void {
    let sei: SigningSei;
    try {
      sei = readSigningSei(unit, this.codec);
    } catch (error) {
      if (!(error instanceof BrokenDocument) && !(error instanceof RangeError)) throw error;
      [this.hasSignatures, this.isBroken] = [true, true];
      return;
    }
    this.hasSignatures = true;
    if (sei.hash !== null) this.hash = sei.hash;
    if (sei.certificates.length > 0) this.learn(sei);
    if (sei.vendor !== null) this.vendor = sei.vendor;
    const check = sei.signature === null ? null : this.check(sei);
    if (sei.isCertificate) {
      if (check !== 'good') this.isBroken = true;
      return;
    }
    if (check === 'bad') this.isBroken = true;
    if (sei.general !== null) this.group(sei.general, sei.hashList, check === 'good');
    if (sei.signature === null) this.push({ hash: this.digest(withoutPadding(unit)), opensGroup: false });
    else if (check !== null) this.settle(check);
  }

  /** What documents without a signature have said stands once a signed one speaks for them. */
  private settle(check: Check): void {
    for (const what of ['signed', 'missing', 'changed'] as const) {
      if (check === 'good') this.counts[what] += this.unsettled[what];
    }
    if (check === 'bad') this.counts.changed += this.unsettled.signed + this.unsettled.changed;
    this.unsettled = { signed: 0, missing: 0, changed: 0 };
  }

  private group(
    { counter, units, hash, linked, fromMs, toMs, isPartial }: General,
    list: Buffer | null,
    isSigned: boolean,
  ) {
    const from = this.startOf(units, hash);
    // The first signatures of a clip may be about groups before its beginning, as far as a camera is late with them.
    const begun = this.pending.filter(({ opensGroup }) => opensGroup).length;
    const mayBeEarlier = this.last === null && begun <= MOST_LATE_GROUPS;
    if (mayBeEarlier && from === null && !this.coversAny(list, hash.length)) return;
    // What is passed over has no signature of its own, or one that was taken away.
    this.unsettled.changed += from ?? 0;
    if (from !== null && this.last !== null && !linked.equals(this.last.first)) this.unsettled.changed += 1;
    const start = from ?? 0;
    const first = this.pending[start]?.hash ?? hash;
    if (from !== null) {
      this.pending.splice(0, from + units);
      this.unsettled.signed += units;
    } else this.compare(list, hash.length, isPartial, units);
    this.last = { counter, first };
    // A clock that was never set says nothing of when it was.
    if (isSigned && fromMs > 0)
      this.span = { fromMs: this.span?.fromMs ?? fromMs, toMs: Math.max(toMs, this.span?.toMs ?? toMs) };
  }

  /** Where in what waits a group of so many units has this hash; null: nowhere. */
  private startOf(units: number, hash: Buffer): number | null {
    let tried = 0;
    for (let from = 0; from + units <= this.pending.length && tried < MOST_TRIED; from += 1) {
      if (from > 0 && !this.pending[from]?.opensGroup) continue;
      tried += 1;
      const parts = this.pending.slice(from, from + units).map((item) => item.hash);
      if (units > 0 && this.digest(...parts).equals(hash)) return from;
    }
    return null;
  }

  private coversAny(list: Buffer | null, size: number): boolean {
    if (list === null) return false;
    const listed = new Set(hashesIn(list, size));
    return this.pending.some(({ hash }) => listed.has(hash.toString('hex')));
  }

  /** Unit by unit, where the group as a whole is not the one that was signed. */
  private compare(list: Buffer | null, size: number, isPartial: boolean, units: number): void {
    const next = this.pending.findIndex(({ opensGroup }, i) => i > 0 && opensGroup);
    const own = this.pending.slice(0, isPartial || next < 0 ? Math.min(units, this.pending.length) : next);
    const listed = list === null ? [] : hashesIn(list, size);
    let [at, used] = [0, 0];
    for (const [i, { hash }] of own.entries()) {
      const found = listed.indexOf(hash.toString('hex'), at);
      if (found < 0) {
        this.unsettled.changed += 1;
        continue;
      }
      this.unsettled.missing += found - at;
      this.unsettled.signed += 1;
      at = found + 1;
      used = i + 1;
    }
    if (list !== null) this.unsettled.missing += listed.length - at;
    // Of a part of a group nobody knows where it ends but by what was found of it.
    this.pending.splice(0, isPartial && list !== null ? used : own.length);
  }

  private check({ document, signature, isCertificate }: SigningSei): Check {
    if (this.chains.length === 0) return 'no_certificate';
    // A camera's own certificate vouches for the one somebody has given it.
    const chain = isCertificate ? this.chains[0] : (this.chains.find(({ isUser }) => isUser) ?? this.chains[0]);
    const certificates = chain === undefined ? [] : certificatesIn(chain.pem);
    const [leaf] = certificates;
    if (leaf === undefined || signature === null) return 'bad';
    this.leaf = leaf;
    this.trust = trustOf(certificates, this.roots, this.atMs);
    try {
      return createVerify(this.hash).update(document).verify(leaf.publicKey, signature) ? 'good' : 'bad';
    } catch {
      return 'bad';
    }
  }

  private learn({ certificates }: SigningSei): void {
    this.chains = [...certificates].sort((a, b) => Number(a.isUser) - Number(b.isUser));
  }

  private digest(...parts: readonly Buffer[]): Buffer {
    const hash = createHash(this.hash);
    for (const part of parts) hash.update(part);
    return hash.digest();
  }
}

function hashesIn(list: Buffer, size: number): string[] {
  const count = Math.floor(list.length / size);
  return Array.from({ length: count }, (_, i) => list.toString('hex', i * size, (i + 1) * size));
}

/** The certificates of a text in PEM, the leaf first. */
export function certificatesIn(pem: string): X509Certificate[] {
  const texts = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  return texts.slice(0, MOST_CERTIFICATES).flatMap((text) => {
    try {
      return [new X509Certificate(text)];
    } catch {
      return [];
    }
  });
}

/** Each certificate is issued by the next, and the last by a root; all of them were valid when it was filmed. */
function trustOf(chain: readonly X509Certificate[], roots: readonly X509Certificate[], atMs: number): SignerTrust {
  if (roots.length === 0) return 'unknown';
  const isValid = ({ validFrom, validTo }: X509Certificate) =>
    Date.parse(validFrom) <= atMs && atMs <= Date.parse(validTo);
  const isIssued = (one: X509Certificate, by: X509Certificate) =>
    by.ca && one.checkIssued(by) && one.verify(by.publicKey);
  const follows = chain.every((one, i) => {
    const by = chain[i + 1];
    return (
      isValid(one) &&
      (by === undefined ? roots.some((root) => isValid(root) && isIssued(one, root)) : isIssued(one, by))
    );
  });
  return follows ? 'trusted' : 'untrusted';
}

const nameOf = ({ subject }: X509Certificate): string =>
  (subject ?? '')
    .replace(/[^\p{L}\p{N}\p{P}\p{S} \n]/gu, '')
    .replaceAll('\n', ', ')
    .slice(0, 200);

function isSlice(unit: Buffer, codec: Codec): boolean {
  const type = codec === 'h264' ? (unit[0] as number) & 0x1f : ((unit[0] as number) >> 1) & 0x3f;
  return codec === 'h264' ? type >= 1 && type <= 5 : type < 32;
}

/** The first slice of a picture that needs no other. */
function opensKeyPicture(unit: Buffer, codec: Codec): boolean {
  const first = unit[0] as number;
  if (codec === 'h264') return (first & 0x1f) === 5 && ((unit[1] as number) & 0x80) !== 0;
  const type = (first >> 1) & 0x3f;
  return type >= 16 && type <= 21 && ((unit[2] as number) & 0x80) !== 0;
}
