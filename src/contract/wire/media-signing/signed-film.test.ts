import 'reflect-metadata';
import { createHash, createSign, KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { BasicConstraintsExtension, X509CertificateGenerator } from '@peculiar/x509';
import { SignedFilm } from './signed-film.js';
import { isCertificateSei, isSigningSei, readSigningSei } from './signing-sei.js';

/**
 * A signer by the letter of the specification: numbers with the least byte first, documents escaped before they are hashed, groups
 * that are signed late, certificates sent once. The reference implementation writes some of that otherwise; its films are held
 * against this reader by `node test/contract/media-signing.mjs`.
 */
const FILMED = Date.UTC(2026, 10, 20, 2);
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const hash = (...parts: Buffer[]) => {
  const made = createHash('sha256');
  for (const part of parts) made.update(part);
  return made.digest();
};
const tlv = (tag: number, value: Buffer) => {
  const head = Buffer.from([tag, 0, 0]);
  head.writeUInt16BE(value.length, 1);
  return Buffer.concat([head, value]);
};
/** As every encoder does with a unit: no three bytes may look like a start code. */
function escaped(unit: Buffer): Buffer {
  const out: number[] = [];
  let zeros = 0;
  for (const byte of unit) {
    if (zeros >= 2 && byte <= 3) {
      out.push(3);
      zeros = 0;
    }
    out.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Buffer.from(out);
}
const CRYPTO = tlv(4, Buffer.from('010b0609608648016503040201' + '000000', 'hex'));
const SIGNATURE_ROOM = 72;

interface Camera {
  key: KeyObject;
  pem: string;
  root: X509Certificate;
}

async function makeCamera(): Promise<Camera> {
  const dates = { notBefore: new Date(FILMED - 86_400_000), notAfter: new Date(FILMED + 86_400_000) };
  const common = { ...dates, signingAlgorithm: ALGORITHM };
  const makeKeys = () =>
    webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;
  const [top, own] = [await makeKeys(), await makeKeys()];
  const root = await X509CertificateGenerator.createSelfSigned({
    ...{ ...common, name: 'CN=Maker', keys: top, extensions: [new BasicConstraintsExtension(true, 1, true)] },
  });
  const leaf = await X509CertificateGenerator.create({
    ...{
      ...common,
      subject: 'CN=Camera 7',
      issuer: root.subject,
      publicKey: own.publicKey,
      signingKey: top.privateKey,
    },
  });
  return {
    key: KeyObject.from(own.privateKey as webcrypto.CryptoKey),
    pem: leaf.toString('pem'),
    root: new X509Certificate(root.toString('pem')),
  };
}

function document(camera: Camera, flags: number, tags: readonly Buffer[]): Buffer {
  const room = 3 + 3 + SIGNATURE_ROOM;
  const payload = Buffer.concat([
    Buffer.from('005bc93f2d715e95ada4796f90877a6f', 'hex'),
    Buffer.from([flags]),
    ...tags,
  ]);
  const size = payload.length + room;
  const head = Buffer.from([6, 5, ...Array(Math.floor(size / 255)).fill(255), size % 255]);
  const said = escaped(Buffer.concat([head, payload]));
  const signature = createSign('sha256').update(said).sign(camera.key);
  const value = Buffer.alloc(3 + SIGNATURE_ROOM, 0x55);
  value[0] = 1;
  value.writeUInt16BE(signature.length, 1);
  signature.copy(value, 3);
  return escaped(Buffer.concat([head, payload, tlv(3, value), Buffer.from([0x80])]));
}
const isKey = (unit: Buffer) => (unit[0] as number) === 0x65;

function general(units: readonly Buffer[], counter: number, linked: Buffer, isPartial: boolean, anchor: Buffer) {
  const list = units.map((unit) => (isKey(unit) ? hash(unit) : hash(anchor, hash(unit))));
  const head = Buffer.alloc(27);
  head.set([2, 26, 6, 0, isPartial ? 1 : 0]);
  const ticks = (ms: number) => BigInt(ms + 11_644_473_600_000) * 10_000n;
  head.writeBigUInt64LE(ticks(FILMED + counter * 1_000), 5);
  head.writeBigUInt64LE(ticks(FILMED + counter * 1_000 + 1_000), 13);
  head.writeUInt32LE(counter, 21);
  head.writeUInt16LE(units.length, 25);
  return { list, tag: tlv(1, Buffer.concat([head, hash(...list), linked])) };
}

/** Four pictures a group, each other bytes. */
const groupOf = (number: number): Buffer[] =>
  [0x65, 0x41, 0x41, 0x41].map((type, i) => Buffer.from([type, 0x88, number, i, 0, 0, 0x80 + i]));

/** Certificates, then groups whose signature comes with the second picture of the next; the last group has none. */
function filmOf(camera: Camera, groups = 4, more: { withList?: boolean; parts?: boolean } = {}): Buffer[] {
  const { withList = true, parts = false } = more;
  const certificate = document(camera, 0xc0, [
    CRYPTO,
    tlv(6, Buffer.concat([Buffer.from([1, 0]), Buffer.from(camera.pem)])),
  ]);
  const units: Buffer[] = [certificate];
  let linked = Buffer.alloc(32);
  let counter = 1;
  let waiting: Buffer[] = [];
  for (let n = 0; n < groups; n += 1) {
    const own = groupOf(n);
    const anchor = hash(own[0] as Buffer);
    units.push(own[0] as Buffer, ...waiting, ...own.slice(1));
    waiting = (parts ? [own.slice(0, 2), own.slice(2)] : [own]).map((part, i, all) => {
      const { list, tag } = general(part, counter++, linked, i < all.length - 1, anchor);
      linked = Buffer.from(list[0] as Buffer);
      const listed = withList ? [tlv(2, Buffer.concat([Buffer.from([1]), ...list]))] : [];
      return document(camera, 0x40, [tag, ...listed]);
    });
  }
  return units;
}

describe('footage that a camera has signed', () => {
  let camera: Camera;
  beforeAll(async () => {
    camera = await makeCamera();
  });
  const said = (units: readonly Buffer[], roots: X509Certificate[] = [camera.root], atMs = FILMED) => {
    const film = new SignedFilm('h264', roots, atMs);
    for (const unit of units) film.unit(unit);
    return film.report();
  };
  const without = (units: readonly Buffer[], at: number) => units.filter((_, i) => i !== at);

  it('is authentic up to its last signature, whose key and time are said', () => {
    const units = filmOf(camera);
    expect(said(units)).toEqual({
      ...{ verdict: 'authentic', trust: 'trusted', signed: 12, missing: 0, changed: 0, behind: 4 },
      ...{ signer: { subject: 'CN=Camera 7' }, fromMs: FILMED + 1_000, toMs: FILMED + 4_000 },
    });
    for (const more of [{ withList: false }, { parts: true }])
      expect(said(filmOf(camera, 4, more))).toMatchObject({ verdict: 'authentic', signed: 12, behind: 4 });
    // Zeros behind a unit are of whoever has put it into a file.
    expect(said(units.map((unit) => Buffer.concat([unit, Buffer.alloc(2)])))).toMatchObject({ verdict: 'authentic' });
  });

  it('may begin at any key picture, as long as the certificates are there', () => {
    const [certificate, ...units] = filmOf(camera) as [Buffer, ...Buffer[]];
    const second = units.findIndex((unit, i) => i > 0 && isKey(unit));
    expect(said([certificate, ...units.slice(second)])).toMatchObject({ verdict: 'authentic', signed: 8, changed: 0 });
    expect(said(units.slice(second))).toMatchObject({ verdict: 'not_checked', trust: 'unknown', signed: 0 });
  });

  it('is not signed where there are no signatures', () => {
    const units = filmOf(camera).filter((unit) => !isSigningSei(unit, 'h264'));
    expect(said(units)).toMatchObject({ verdict: 'not_signed', trust: null, signer: null, behind: 0 });
  });

  it("misses what was left out of a group, where the camera sends its list; without one it is not the camera's", () => {
    const other = (unit: Buffer) => unit[0] === 0x41;
    for (const [withList, verdict] of [
      [true, 'missing_info'],
      [false, 'not_authentic'],
    ] as const) {
      const units = filmOf(camera, 4, { withList });
      expect(said(without(units, units.findIndex(other)))).toMatchObject({ verdict });
    }
    expect(said(without(filmOf(camera), 2))).toMatchObject({ missing: 1, signed: 11, changed: 0 });
  });

  it('is not authentic when anything was changed, swapped, put in, or taken away with its signature', () => {
    const units = filmOf(camera);
    const changed = (at: number, by: (unit: Buffer) => void) =>
      units.map((unit, i) => {
        const copy = Buffer.from(unit);
        if (i === at) by(copy);
        return copy;
      });
    const flip = (unit: Buffer) => unit.writeUInt8((unit.at(-1) as number) ^ 1, unit.length - 1);
    const sei = units.flatMap((unit, i) => (isSigningSei(unit, 'h264') && !isCertificateSei(unit, 'h264') ? [i] : []));
    const [firstSei, secondSei] = sei as [number, number];
    const keys = units.flatMap((unit, i) => (isKey(unit) ? [i] : [])) as [number, number, number, number];
    const forged = [
      changed(2, flip),
      changed(keys[0], flip),
      changed(firstSei, (unit) => unit.writeUInt8((unit[40] as number) ^ 1, 40)),
      changed(firstSei, (unit) => unit.writeUInt8((unit.at(-20) as number) ^ 1, unit.length - 20)),
      units.map((unit, i) => (i === 2 ? (units[3] as Buffer) : i === 3 ? (units[2] as Buffer) : unit)),
      [...units.slice(0, 3), Buffer.from([0x41, 0x99, 1, 2, 0x80]), ...units.slice(3)],
      without(units, secondSei),
      without(units, keys[0]),
      // A whole group, with its signature.
      [...units.slice(0, keys[1]), ...units.slice(keys[2])],
      // Every key picture.
      units.map((unit) => (isKey(unit) ? Buffer.from(unit).fill(0x99, 1, 2) : unit)),
      changed(0, (unit) => unit.writeUInt8((unit.at(-20) as number) ^ 1, unit.length - 20)),
    ];
    expect(forged.map((film) => said(film).verdict)).toEqual(forged.map(() => 'not_authentic'));
  });

  it('says whose key it is only by a root that was given, on the day it was filmed', async () => {
    const stranger = await makeCamera();
    const units = filmOf(camera);
    expect(said(units, [])).toMatchObject({ verdict: 'authentic', trust: 'unknown' });
    expect(said(units, [stranger.root])).toMatchObject({ verdict: 'authentic', trust: 'untrusted' });
    expect(said(units, [camera.root], FILMED + 3 * 86_400_000)).toMatchObject({ trust: 'untrusted' });
    // Another camera's signatures under this one's certificates.
    expect(said([units[0] as Buffer, ...filmOf(stranger).slice(1)])).toMatchObject({ verdict: 'not_authentic' });
  });

  it('takes any bytes for what they are: no document breaks the reader', () => {
    const units = filmOf(camera);
    const sei = units.filter((unit) => isSigningSei(unit, 'h264'));
    for (const unit of sei) {
      for (let at = 0; at < unit.length; at += 7) {
        const cut = unit.subarray(0, at);
        const bent = Buffer.from(unit);
        bent.writeUInt8((bent[at] as number) ^ 0xff, at);
        for (const odd of [cut, bent]) expect(said([...units.slice(0, 5), odd]).signed).toBeLessThanOrEqual(4);
      }
    }
    expect(() => readSigningSei(Buffer.from([6, 5, 1]), 'h264')).toThrow(/not signed/);
  });
});
