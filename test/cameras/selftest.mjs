/** Run with `node --test test/cameras/selftest.mjs`; needs ffmpeg and ffprobe. SCENE_DIR keeps the films between runs. */

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { loadFilm } from './annexb.mjs';
import { startCamera } from './camera.mjs';
import { RtspClient } from './rtsp-client.mjs';
import { startRtspServer } from './rtsp-server.mjs';
import { DRAWN_SCENES, ENCODINGS, makeImportScene, makeScene } from './scenes.mjs';
import { assertScript, sceneAt } from './script.mjs';
import { passwordDigest } from './username-token.mjs';

const run = promisify(execFile);
const USER = { username: 'viewer', password: 'kitchen-7' };
const SKEW = 90_000;

/** @type {string} */ let folder;
/** @type {string} */ let sceneDir;
/** @type {import('./camera.mjs').Camera} */ let camera;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cameras-'));
  sceneDir = process.env.SCENE_DIR ?? join(folder, 'scenes');
  camera = await startCamera({
    id: 'c1',
    name: '灶台 1',
    place: 'cooking',
    ...USER,
    sceneDir,
    clockSkewMs: SKEW,
    discovery: true,
  });
});
after(async () => {
  await camera.stop();
  await rm(folder, { recursive: true });
});

/** @param {string} url @param {string} [password] */
const signedIn = (url, password = USER.password) => url.replace('://', `://${USER.username}:${password}@`);

/** @param {string} file @returns {Promise<{ pts: number, key: boolean }[]>} */
async function packetsOf(file) {
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'packet=pts_time,flags',
    '-of',
    'json',
    file,
  ]);
  return JSON.parse(stdout).packets.map((/** @type {any} */ packet) => ({
    pts: Number(packet.pts_time),
    key: packet.flags.startsWith('K'),
  }));
}

/**
 * ffmpeg 5.1 gives the first packet of a stream it joins no time, whatever the server (gst-rtsp-server too), and
 * makes one up when copying; so even spacing is looked for after that.
 * @param {{ pts: number }[]} packets @param {number} fps
 */
function assertEven([, ...packets], fps) {
  for (let i = 2; i < packets.length; i += 1) {
    assert.ok(Math.abs(packets[i].pts - packets[i - 1].pts - 1 / fps) < 0.002, `frame ${i} at ${packets[i].pts}`);
  }
}

/** Records with `-c copy` into a fragmented MP4. @param {string} url @param {number} seconds @param {string} name */
async function record(url, seconds, name) {
  const file = join(folder, name);
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-rtsp_transport',
    'tcp',
    '-timeout',
    '5000000',
    '-i',
    signedIn(url),
    '-t',
    `${seconds}`,
    '-c',
    'copy',
    '-movflags',
    '+frag_keyframe+empty_moov+default_base_moof',
    file,
  ]);
  return file;
}

/** @param {object} body */
const control = (body) => fetch(camera.controlUrl, { method: 'POST', body: JSON.stringify(body) });

describe('the streams', () => {
  it('record for six seconds at their rate, decode cleanly, and start with a keyframe', async () => {
    const [main, sub] = await Promise.all([
      record(camera.rtspUrl, 6, 'main.mp4'),
      record(camera.rtspSubUrl, 6, 'sub.mp4'),
    ]);
    for (const [file, { fps }] of /** @type {const} */ ([
      [main, ENCODINGS.main],
      [sub, ENCODINGS.sub],
    ])) {
      const packets = await packetsOf(file);
      assert.ok(Math.abs(packets.length - 6 * fps) <= 2, `${packets.length} frames`);
      assert.ok(packets[0].key);
      assertEven(packets, fps);
      assert.equal((await run('ffmpeg', ['-v', 'error', '-i', file, '-f', 'null', '-'])).stderr, '');
    }
  });

  it('are refused to a wrong password and to no password', async () => {
    for (const url of [signedIn(camera.rtspUrl, 'wrong'), camera.rtspUrl]) {
      await assert.rejects(run('ffprobe', ['-v', 'error', '-rtsp_transport', 'tcp', url]), /401 Unauthorized/);
    }
  });

  it('change scene under four clients without a gap, a broken picture or a step back', async () => {
    const recordings = Promise.all([0, 1, 2].map((i) => record(camera.rtspUrl, 6, `switch${i}.mp4`)));
    const watcher = new RtspClient(camera.rtspUrl, USER.username, USER.password);
    await watcher.play();
    /** @type {Buffer[]} */ const packets = [];
    let switches = 0;
    const scenes = ['person', 'covered', 'busy', 'still'];
    watcher.onRtp = (packet) => {
      packets.push(packet);
      // A second's worth of pictures has 12 markers; a switch at 7 lies in the middle of a GOP, at 1 right after an IDR.
      const pictures = packets.filter((one) => one[1] & 0x80).length;
      if (pictures >= [31, 38, 49, 61][switches]) camera.setScene(scenes[switches++]);
    };
    for (const file of await recordings) {
      const frames = await packetsOf(file);
      assert.ok(Math.abs(frames.length - 72) <= 2, `${frames.length} frames`);
      assertEven(frames, ENCODINGS.main.fps);
      const { stdout, stderr } = await run('ffprobe', [
        '-v',
        'error',
        '-count_frames',
        '-show_entries',
        'stream=nb_read_frames',
        '-of',
        'csv=p=0',
        file,
      ]);
      assert.equal(stderr, '');
      assert.equal(Number.parseInt(stdout, 10), frames.length, 'every picture decodes by itself');
    }
    watcher.socket.destroy();
    assert.equal(switches, 4);
    for (let i = 1; i < packets.length; i += 1) {
      assert.equal(packets[i].readUInt16BE(2), (packets[i - 1].readUInt16BE(2) + 1) & 0xffff);
      const step = (packets[i].readUInt32BE(4) - packets[i - 1].readUInt32BE(4)) >>> 0;
      assert.equal(step, packets[i - 1][1] & 0x80 ? 7500 : 0);
    }
  });

  it('have the same parameter sets in every scene', async () => {
    for (const stream of /** @type {const} */ (['main', 'sub'])) {
      const films = await Promise.all(
        DRAWN_SCENES.map(async (scene) =>
          loadFilm((await makeScene({ place: 'cooking', scene, dir: sceneDir }))[stream]),
        ),
      );
      assert.equal(new Set(films.map(({ sets }) => sets.map((set) => set.toString('hex')).join(' '))).size, 1);
      assert.ok(
        films.every(({ idrs }) => idrs.length % 2 === 0),
        'idr_pic_id alternates across the loop',
      );
    }
  });

  it('send nothing while off, keep the connection, answer 503 to newcomers, and come back', async () => {
    const watcher = new RtspClient(camera.rtspUrl, USER.username, USER.password);
    const first = new Promise((resolve) => (watcher.onRtp = resolve));
    await watcher.play();
    await first;
    assert.deepEqual(await (await control({ scene: 'off' })).json(), { id: 'c1', scene: 'off' });
    let silent = true;
    assert.equal((await watcher.ask('GET_PARAMETER')).status, 200); // whatever was under way has arrived before this answer
    watcher.onRtp = () => (silent = false);
    assert.equal((await watcher.ask('DESCRIBE')).status, 503);
    await record(camera.rtspUrl, 1, 'off.mp4').then(
      () => assert.fail('recorded while off'),
      () => undefined,
    );
    assert.ok(silent);
    const back = new Promise((resolve) => (watcher.onRtp = resolve));
    await control({ scene: 'still' });
    assert.equal((await back)[12] & 0x1f, 7, 'starts with parameter sets');
    watcher.socket.destroy();
  });
});

describe('the RTSP server', () => {
  /** @param {Partial<Parameters<typeof startRtspServer>[0]>} options */
  async function withServer(options) {
    const server = await startRtspServer({ ...USER, streams: { main: { fps: 200 } }, ...options });
    server.show('main', await loadFilm((await makeScene({ place: 'cooking', scene: 'busy', dir: sceneDir })).main));
    return { server, client: () => new RtspClient(server.url('main'), USER.username, USER.password) };
  }

  it('refuses UDP, unknown methods and streams, and plays only for a session', async () => {
    const { server, client } = await withServer({});
    const one = client();
    assert.equal((await one.ask('DESCRIBE')).status, 401);
    assert.match((await one.ask('DESCRIBE')).body, /sprop-parameter-sets=/);
    assert.equal((await one.ask('SETUP', { Transport: 'RTP/AVP;unicast;client_port=5000-5001' })).status, 461);
    assert.equal((await one.ask('PLAY')).status, 454);
    assert.equal((await one.ask('RECORD')).status, 405);
    one.url = one.url.replace('/main', '/other');
    assert.equal((await one.ask('DESCRIBE')).status, 404);
    await server.stop();
    await one.closed;
  });

  it('asks again, as stale, for an answer to an old nonce', async () => {
    const { server, client } = await withServer({ nonceTtlMs: -1 });
    const one = client();
    assert.doesNotMatch((await one.ask('DESCRIBE')).head, /stale/);
    assert.match((await one.ask('DESCRIBE')).head, /401[\s\S]*stale=true/);
    await server.stop();
  });

  it('drops a client that stops reading, and only that one', async () => {
    const { server, client } = await withServer({ maxBacklogBytes: 20_000 });
    const [slow, good] = [client(), client()];
    await Promise.all([slow.play(), good.play()]);
    slow.socket.pause();
    await new Promise((resolve) => {
      good.onRtp = () => server.viewers() === 1 && resolve(undefined);
    });
    await server.stop();
    slow.socket.destroy();
  });

  it('hangs with open connections, and goes on afterwards', async () => {
    const { server, client } = await withServer({});
    const one = client();
    await one.play();
    await new Promise((resolve) => (one.onRtp = resolve));
    server.hang(true);
    const answered = one.ask('GET_PARAMETER').then(() => 'answered');
    assert.equal(await Promise.race([answered, setTimeout(300, 'silent')]), 'silent');
    server.hang(false);
    assert.equal(await answered, 'answered');
    await new Promise((resolve) => (one.onRtp = resolve));
    await server.stop();
  });
});

describe('ONVIF', () => {
  /** @param {string} password @param {{ nonce?: Buffer, created?: string }} [given] */
  function token(password, { nonce = randomBytes(16), created = new Date(Date.now() + SKEW).toISOString() } = {}) {
    return (
      `<Security><UsernameToken><Username>${USER.username}</Username><Password>${passwordDigest(nonce, created, password)}</Password>` +
      `<Nonce>${nonce.toString('base64')}</Nonce><Created>${created}</Created></UsernameToken></Security>`
    );
  }

  /** @param {string} body @param {string} [header] @param {string} [url] */
  async function soap(body, header = '', url = camera.onvifUrl.replace('device_service', 'media_service')) {
    const response = await fetch(url, {
      method: 'POST',
      body: `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`,
    });
    return { status: response.status, text: await response.text() };
  }
  const STREAM_URI = '<trt:GetStreamUri><trt:ProfileToken>sub</trt:ProfileToken></trt:GetStreamUri>';

  it('gives the stream address for a right token, once', async () => {
    const used = token(USER.password);
    const first = await soap(STREAM_URI, used);
    assert.equal(first.status, 200);
    assert.ok(first.text.includes(`<tt:Uri>${camera.rtspSubUrl}</tt:Uri>`));
    const replayed = await soap(STREAM_URI, used);
    assert.equal(replayed.status, 400);
    assert.match(replayed.text, /ter:NotAuthorized/);
  });

  it("refuses a wrong password, no token, and one that is not of the camera's present", async () => {
    const old = token(USER.password, { created: new Date(Date.now() + SKEW - 301_000).toISOString() });
    for (const header of [token('wrong'), '', old])
      assert.match((await soap(STREAM_URI, header)).text, /ter:NotAuthorized/);
  });

  it('names what it does not know', async () => {
    assert.match(
      (
        await soap(
          '<trt:GetStreamUri><trt:ProfileToken>third</trt:ProfileToken></trt:GetStreamUri>',
          token(USER.password),
        )
      ).text,
      /ter:NoProfile/,
    );
    assert.match((await soap('<trt:Reboot/>')).text, /ter:ActionNotSupported/);
    assert.match((await soap('<unclosed>')).text, /ter:WellFormed/);
  });

  it('tells its own time without sign-in', async () => {
    const { text } = await soap('<GetSystemDateAndTime/>', '', camera.onvifUrl);
    const [hour, minute, second] = ['Hour', 'Minute', 'Second'].map((name) =>
      Number(new RegExp(`<tt:${name}>(\\d+)`).exec(text)?.[1]),
    );
    const off = (((hour * 60 + minute) * 60 + second) * 1000 - (Date.now() + SKEW)) % 86_400_000;
    assert.ok(Math.abs(off) < 3000 || Math.abs(off + 86_400_000) < 3000, `${off} ms`);
  });

  it('is found on the loopback by a probe for its type, not by one for a printer', async () => {
    assert.ok(camera.discoverable);
    const probe = (/** @type {string} */ type, /** @type {string} */ id) =>
      `<s:Envelope xmlns:s="x"><s:Header><a:MessageID>${id}</a:MessageID></s:Header><s:Body><Probe><Types>dn:${type}</Types></Probe></s:Body></s:Envelope>`;
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    socket.setMulticastInterface('127.0.0.1');
    /** @type {string[]} */ const answers = [];
    const found = new Promise((resolve) => {
      socket.on('message', (bytes) => {
        answers.push(bytes.toString());
        if (bytes.includes(camera.onvifUrl)) resolve(bytes.toString());
      });
    });
    socket.send(probe('Printer', 'urn:uuid:1'), 3702, '239.255.255.250');
    socket.send(probe('NetworkVideoTransmitter', 'urn:uuid:2'), 3702, '239.255.255.250');
    const text = await found;
    assert.match(text, /RelatesTo>urn:uuid:2</);
    assert.ok(text.includes(`/name/${encodeURIComponent('灶台 1')}`) && text.includes('/location/cooking'));
    assert.ok(!answers.some((answer) => answer.includes('urn:uuid:1<')));
    socket.close();
  });

  it('can be made hostile', async () => {
    for (const [fault, expected] of /** @type {const} */ ([
      ['onvif-garbage', /not/],
      ['onvif-xxe', /<!DOCTYPE[\s\S]*&e9;/],
      ['stream-uri-file', /<tt:Uri>file:/],
      ['stream-uri-foreign', /169\.254\.169\.254/],
    ])) {
      const bad = await startCamera({
        id: 'bad',
        name: 'bad',
        place: 'cooking',
        ...USER,
        sceneDir,
        fault,
        clockSkewMs: SKEW,
      });
      assert.match(
        (await soap(STREAM_URI, token(USER.password), bad.onvifUrl.replace('device', 'media'))).text,
        expected,
      );
      await bad.stop();
    }
    const hanging = await startCamera({
      id: 'hang',
      name: 'hang',
      place: 'cooking',
      ...USER,
      sceneDir,
      fault: 'rtsp-hang',
      faultAfterSeconds: 0.5,
    });
    const client = new RtspClient(hanging.rtspUrl, USER.username, USER.password);
    await client.play();
    let last = performance.now();
    client.onRtp = () => (last = performance.now());
    while (performance.now() - last < 500) await setTimeout(100);
    assert.equal(client.socket.destroyed, false);
    await hanging.stop();

    const slow = await startCamera({
      id: 'slow',
      name: 'slow',
      place: 'cooking',
      ...USER,
      sceneDir,
      fault: 'onvif-slow',
    });
    const drops = (await fetch(slow.onvifUrl, { method: 'POST', body: '<a/>' })).body?.getReader();
    assert.equal((await drops?.read())?.value?.length, 1);
    await drops?.cancel();
    await slow.stop();

    const huge = await startCamera({
      id: 'huge',
      name: 'huge',
      place: 'cooking',
      ...USER,
      sceneDir,
      fault: 'onvif-huge',
    });
    const body = (await fetch(huge.onvifUrl, { method: 'POST', body: '<a/>' })).body?.getReader();
    let read = 0;
    while (read < 5_000_000) read += (await body?.read())?.value?.length ?? assert.fail('it ended');
    await body?.cancel();
    await huge.stop();
  });
});

describe('the control', () => {
  it('changes the picture and tells the state', async () => {
    assert.deepEqual(await (await control({ scene: 'person' })).json(), { id: 'c1', scene: 'person' });
    const state = await (await fetch(camera.controlUrl)).json();
    assert.deepEqual(state, {
      id: 'c1',
      name: '灶台 1',
      scene: 'person',
      auto: false,
      clients: 0,
      onvifUrl: camera.onvifUrl,
    });
    assert.deepEqual(await (await control({ scene: 'auto' })).json(), { id: 'c1', scene: 'still' });
  });

  it('refuses what it does not understand', async () => {
    for (const body of ['{', 'null', '{"scene":"party"}', '{}']) {
      const response = await fetch(camera.controlUrl, { method: 'POST', body });
      assert.equal(response.status, 400);
      assert.ok((await response.json()).error);
    }
  });
});

describe('a script', () => {
  const at = (/** @type {string} */ local) => Date.parse(`2026-11-23T${local}+08:00`);

  it('shows the line that came due last, in Shanghai time, across midnight', () => {
    const script = [
      { at: '06:00:00', scene: 'person' },
      { at: '19:00:00', scene: 'still' },
    ];
    assert.deepEqual(sceneAt(script, at('05:59:59')), { scene: 'still', nextMs: at('06:00:00') });
    assert.deepEqual(sceneAt(script, at('06:00:00')), { scene: 'person', nextMs: at('19:00:00') });
  });

  it('repeats a programme at any hour', () => {
    const script = [
      { everySeconds: 600, scene: 'still' },
      { everySeconds: 600, offsetSeconds: 60, scene: 'busy' },
    ];
    assert.deepEqual(sceneAt(script, at('13:10:59')), { scene: 'still', nextMs: at('13:11:00') });
    assert.deepEqual(sceneAt(script, at('13:19:00')), { scene: 'busy', nextMs: at('13:20:00') });
  });

  it('says which line cannot be followed', () => {
    assert.throws(() => assertScript([{ at: '25:00:00', scene: 'still' }], ['still']), /line 1/);
    assert.throws(() => assertScript([{ everySeconds: 0, scene: 'still' }], ['still']), /line 1/);
  });
});

describe('films', () => {
  /** Mean and largest per-frame share of pixels that changed by more than 20, at 160x90 and 2 fps. @param {string} file */
  async function activity(file) {
    const { stdout } = await run(
      'ffmpeg',
      ['-v', 'error', '-i', file, '-vf', 'fps=2,scale=160:90:flags=area', '-pix_fmt', 'gray', '-f', 'rawvideo', '-'],
      { encoding: 'buffer', maxBuffer: 1e8 },
    );
    const size = 160 * 90;
    const shares = [];
    for (let start = size; start + size <= stdout.length; start += size) {
      let changed = 0;
      for (let i = start; i < start + size; i += 1) if (Math.abs(stdout[i] - stdout[i - size]) > 20) changed += 1;
      shares.push(changed / size);
    }
    return shares;
  }

  it('move when somebody is there, and only then', async () => {
    for (const scene of DRAWN_SCENES) {
      const shares = await activity((await makeScene({ place: 'cooking', scene, dir: sceneDir })).sub);
      const moving = shares.filter((share) => share > 0.005).length / shares.length;
      if (scene === 'still' || scene === 'covered') assert.equal(Math.max(...shares), 0, scene);
      else assert.ok(moving > 0.8, `${scene} moves ${moving} of the time`);
    }
  });

  it('for import are small, made once, and remade when the wish changes', async () => {
    const outFile = join(folder, 'past.mp4');
    await makeImportScene({ place: 'cooking', scene: 'still', seconds: 60, outFile });
    const made = await stat(outFile);
    assert.ok(made.size <= 60_000, `${made.size} bytes`);
    const packets = await packetsOf(outFile);
    assert.equal(packets.length, 300);
    assert.equal(packets.filter(({ key }) => key).length, 30);
    await makeImportScene({ place: 'cooking', scene: 'still', seconds: 60, outFile });
    assert.equal((await stat(outFile)).ino, made.ino);
    await makeImportScene({ place: 'cooking', scene: 'person', seconds: 20, outFile });
    assert.equal((await packetsOf(outFile)).length, 100);
  });

  it('can be made by two at once', async () => {
    const wanted = { place: 'washing', scene: /** @type {const} */ ('still'), dir: join(folder, 'race') };
    const [one, two] = await Promise.all([makeScene(wanted), makeScene(wanted)]);
    assert.deepEqual(one, two);
    assert.ok((await readFile(one.snapshot)).length > 1000);
  });
});

it('the command line starts cameras, prints one line, and stops on SIGTERM', async () => {
  const file = join(folder, 'cameras.json');
  const cameras = ['a', 'b'].map((id) => ({
    id,
    name: id,
    place: 'cooking',
    ...USER,
    script: [{ everySeconds: 3600, scene: 'person' }],
  }));
  await writeFile(file, JSON.stringify({ cameras }));
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('cli.mjs', import.meta.url)), '--config', file, '--scenes', sceneDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exit = once(child, 'exit');
  const ready = JSON.parse(String((await once(child.stdout, 'data'))[0]));
  assert.equal(ready.ready, true);
  assert.deepEqual(Object.keys(ready.cameras[0]), [
    'id',
    'name',
    'place',
    'onvifUrl',
    'username',
    'password',
    'control',
  ]);
  assert.equal((await (await fetch(ready.cameras[1].control)).json()).scene, 'person');
  child.kill('SIGTERM');
  assert.deepEqual(await exit, [0, null]);
});
