import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { readProbeMatches } from '../src/cameras/onvif/discovery.js';
import { probeCameras } from '../src/cameras/probe.js';
import { findMoved, learnEndpoints, Whereabouts } from '../src/cameras/whereabouts.js';
import { NetworkGuard } from '../src/config/network-guard.js';
import { createLog } from '../src/log.js';
import { newFolder } from './support/agent-process.js';

const guard = new NetworkGuard(['127.0.0.0/8']);
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** A camera of which there is nothing but its answer to a probe. */
async function announce(more: {
  url: string;
  urn?: string;
  scopes?: string[];
  rewrite?: (xml: string) => string | Buffer;
}) {
  const module = pathToFileURL(resolve('test/cameras/discovery.mjs')).href;
  const { startDiscovery } = (await import(module)) as {
    startDiscovery(options: object): Promise<{ stop(): Promise<void> }>;
  };
  const urn = `urn:uuid:${uuid()}`;
  const found = await startDiscovery({ interfaceAddress: '127.0.0.1', urn, scopes: [], ...more });
  let isGone = false;
  const stop = async () => {
    if (!isGone) await found.stop();
    isGone = true;
  };
  stops.push(stop);
  return { stop };
}
const found = async () =>
  (await probeCameras({ requestId: uuid(), address: null, username: null, password: null }, guard, '127.0.0.1'))
    .cameras;
/** Of this run only: another on the same machine hears and is heard. */
const OWN = uuid();
const urlOf = (port: number) => `http://127.0.0.1:${port}/onvif/${OWN}/device_service`;

describe('looking around', () => {
  it('finds every device of a datagram that holds several, those without scopes, and names in GBK', async () => {
    const second = (xml: string) => {
      const [match = ''] = /<d:ProbeMatch>.*<\/d:ProbeMatch>/.exec(xml) ?? [];
      const other = match.replaceAll('65001', '65002').replace(/<d:Scopes>.*<\/d:Scopes>/, '');
      return xml.replace(match, match + other);
    };
    const inGbk = (xml: string) => {
      const [before = '', after = ''] = xml.split('NAME');
      return Buffer.concat([Buffer.from(before), Buffer.from([0xd6, 0xf7, 0xbf, 0xcd]), Buffer.from(after)]);
    };
    const name = (text: string) => [`onvif://www.onvif.org/name/${text}`, 'onvif://www.onvif.org/hardware/X%201'];
    await Promise.all([
      announce({ url: urlOf(65001), scopes: name('Stove_1'), rewrite: second }),
      announce({ url: urlOf(65003), scopes: name('%D6%F7%BF%CD') }),
      announce({ url: urlOf(65004), scopes: name('NAME'), rewrite: inGbk }),
    ]);
    const cameras = new Map((await found()).map((camera) => [camera.onvifUrl, camera]));
    expect(cameras.get(urlOf(65001))).toMatchObject({ name: 'Stove 1', model: 'X 1' });
    expect(cameras.get(urlOf(65002))).toMatchObject({ name: '', model: null });
    expect(cameras.get(urlOf(65003))).toMatchObject({ name: '主客' });
    expect(cameras.get(urlOf(65004))).toMatchObject({ name: '主客' });
  });

  it('keeps no credentials of an address that is typed, and none that a device names', async () => {
    await announce({ url: 'http://admin:SeCrEt@127.0.0.1:65005/onvif' });
    expect(JSON.stringify(await found())).not.toContain('SeCrEt');
  });

  it('takes anything for an answer', async () => {
    for (const text of ['', '<', '<a/>', '<!DOCTYPE a><a/>', '<s:Envelope><s:Body/></s:Envelope>'])
      expect(await readProbeMatches(text)).toEqual([]);
  });
});

describe('a camera that has moved to another address', () => {
  const [old, other, fresh] = [urlOf(65011), urlOf(65012), urlOf(65013)];
  const at = (onvifUrl: string, endpoint = 'urn:a') => ({ endpoint, onvifUrl });
  const urls = [old, other];

  it('is known by its own lasting name', () => {
    const known = learnEndpoints(new Map(), urls, [at(old), at(other, 'urn:b')]);
    expect(findMoved(known, urls, [at(fresh), at(other, 'urn:b')], old)).toBe(fresh);
    // What is not seen is not forgotten; who is no longer configured is.
    expect(learnEndpoints(known, urls, [])).toEqual(known);
    expect(learnEndpoints(known, [other], []).size).toBe(1);
  });

  it('is not taken for another', () => {
    const known = learnEndpoints(new Map(), urls, [at(old), at(other, 'urn:b')]);
    expect(findMoved(known, urls, [], old)).toBeNull();
    expect(findMoved(known, urls, [at(fresh, 'urn:c')], old)).toBeNull();
    expect(findMoved(known, urls, [at(other)], old)).toBeNull(); // another camera's place
    expect(findMoved(known, urls, [at(fresh), at(urlOf(65014))], old)).toBeNull(); // two of one name
    expect(findMoved(known, urls, [at(old), at(fresh)], old)).toBeNull(); // it is here, too
    // A maker who gives a whole series one name.
    const series = learnEndpoints(new Map(), urls, [at(old), at(other)]);
    expect(findMoved(series, urls, [at(fresh)], old)).toBeNull();
  });

  it('is looked for when it has not been reached for some minutes, also after a restart of the box', async () => {
    const urn = `urn:uuid:${uuid()}`;
    const dataDir = newFolder('whereabouts');
    const log = createLog(() => undefined);
    let news = 0;
    const start = () => {
      const one = new Whereabouts({ dataDir, guard, networkInterface: '127.0.0.1', log, onNews: () => (news += 1) });
      one.follow([{ cameraId: 'c', onvifUrl: old }]);
      return one;
    };
    const before = await announce({ url: old, urn });
    await start().lookAround(0);
    expect(JSON.parse(readFileSync(join(dataDir, 'whereabouts.json'), 'utf8'))).toEqual([[old, urn]]);
    await before.stop();
    await announce({ url: fresh, urn });
    const after = start();
    const lost = new Set(['c']);
    after.tick(0, lost);
    await after.lookAround(1_000);
    expect(after.of('c')).toMatchObject({ onvifUrl: fresh });
    expect(news).toBe(1);
    after.tick(2_000, new Set());
    expect(after.of('c')).toBeNull();
    expect(news).toBe(2);
  });

  it('is looked for as soon after a clock that ran years ahead was set back', async () => {
    const urn = `urn:uuid:${uuid()}`;
    const dataDir = newFolder('whereabouts');
    let steadyMs = 0;
    const one = new Whereabouts({
      ...{ dataDir, guard, networkInterface: '127.0.0.1', log: createLog(() => undefined) },
      ...{ onNews: () => undefined, steady: () => steadyMs },
    });
    one.follow([{ cameraId: 'c', onvifUrl: old }]);
    const before = await announce({ url: old, urn });
    const ahead = Date.parse('2036-12-01T00:00:00.000Z');
    const known = () => JSON.parse(readFileSync(join(dataDir, 'whereabouts.json'), 'utf8'));
    do await one.lookAround(ahead);
    while (known().length === 0);
    await before.stop();
    await announce({ url: fresh, urn });
    const lost = new Set(['c']);
    one.tick(ahead, lost);
    const back = Date.parse('2026-12-01T00:00:00.000Z');
    while (one.of('c') === null) {
      steadyMs += 11 * 60_000;
      one.tick(back, lost);
      await delay(200);
    }
    expect(one.of('c')).toEqual({ onvifUrl: fresh, sinceMs: back });
  });
});
