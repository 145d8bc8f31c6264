import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { noteReadingEndpoints } from '../../src/contract/http/note-reading.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';

describe('a photo of a delivery note', () => {
  let platform: TestPlatform;
  afterEach(() => platform.stop());

  const start = async (noteModelFolder: string | null) => {
    platform = await TestPlatform.start(undefined, { noteModelFolder });
    return Canteen.open(platform);
  };
  const upload = async ({ school, manager }: Canteen) => {
    const photo = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const answer = await fetch(`${platform.url}/api/schools/${school.id}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${manager.token}`, 'content-type': 'image/jpeg' },
      body: new Uint8Array(photo),
    });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };
  const isOffered = async ({ school, manager }: Canteen) =>
    (await platform.ok(noteReadingEndpoints.noteReading, { as: manager, params: { schoolId: school.id } })).isOffered;
  const read = async (canteen: Canteen, attachmentId: string) =>
    (await canteen.call(noteReadingEndpoints.readNote, { attachmentId })).problem.code;

  it('is not read where the platform was given no model, and the phone is told so beforehand', async () => {
    const canteen = await start(null);
    expect(await isOffered(canteen)).toBe(false);
    expect(await read(canteen, await upload(canteen))).toBe('procurement.note-reading-off');
  });

  it('is read for its own school alone, and where the model is missing the reader says so, each time it is asked', async () => {
    // The thread that reads looks for its files in this folder
    const canteen = await start(tmpdir());
    const [photo, other] = [await upload(canteen), await Canteen.open(platform)];
    expect(await isOffered(canteen)).toBe(true);
    expect(await read(other, photo)).toBe('journal.attachment-not-found');
    const twice = [await read(canteen, photo), await read(canteen, photo)];
    expect(twice).toEqual(['procurement.note-reading-off', 'procurement.note-reading-off']);
  });
});
