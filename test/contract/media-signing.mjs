import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Holds the films that the reference implementation of ONVIF Media Signing has signed against the reader here, after they were
 * copied into fragments as an import does: `node test/contract/media-signing.mjs [FOLDER]`, behind a build. Without a folder in which
 * they lie they are fetched, and taken only with these checksums. The last line is `{"mediaSigning":"ok",…}`.
 */
const FROM = 'https://raw.githubusercontent.com/onvif/media-signing-framework/7634c1b7/examples/test-files';
const FILES = {
  'test_signed_h264.mp4': 'd4a92fc5e9fa791bf166055b98e4c7bc82bc03b78b15cbb3c1eaa449a0d57a8a',
  'test_signed_h265.mp4': '9d20405622a2257e205ae54d4d025fc00d81b862195ff5c39f15d0f673351b3e',
  'ca.pem': 'aa760ab9f809486b68ec42476c354e20288cd3525423e0e34fcd4e9821e9af7e',
};
/** Within the days for which the films' certificates were made. */
const FILMED = Date.UTC(2025, 5, 1);

const [given] = process.argv.slice(2);
const folder = given ?? mkdtempSync(join(tmpdir(), 'media-signing-'));
for (const [name, wanted] of Object.entries(FILES)) {
  const bytes = given
    ? readFileSync(join(folder, name))
    : Buffer.from(await (await fetch(`${FROM}/${name}`)).arrayBuffer());
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== wanted) throw new Error(`${name} is another file: ${found}`);
  writeFileSync(join(folder, name), bytes);
}
const { SignedFilm, certificatesIn } = await import('../../dist/src/contract/wire/media-signing/signed-film.js');
const { unitFormOf, unitsIn } = await import('../../dist/src/contract/wire/media-signing/film-units.js');
const roots = certificatesIn(readFileSync(join(folder, 'ca.pem'), 'latin1'));
const said = [];
for (const codec of ['h264', 'h265']) {
  const args = ['-v', 'quiet', '-i', join(folder, `test_signed_${codec}.mp4`), '-c', 'copy'];
  const form = ['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', '-'];
  const bytes = execFileSync('ffmpeg', [...args, ...form], { maxBuffer: 1e8 });
  const track = unitFormOf(bytes);
  const units = [...unitsIn(bytes, track)];
  const verdictOf = (some) => {
    const film = new SignedFilm(track.codec, roots, FILMED);
    for (const unit of some) film.unit(unit);
    const { verdict, trust, signed } = film.report();
    return { verdict, trust, signed };
  };
  const bent = units.map((unit, i) => (i === 10 ? Buffer.from(unit).fill(0x55, 20, 21) : unit));
  said.push({ codec, whole: verdictOf(units), without: verdictOf(units.toSpliced(10, 1)), bent: verdictOf(bent) });
}
const isRight = said.every(
  ({ whole, without, bent }) =>
    whole.verdict === 'authentic' &&
    whole.trust === 'trusted' &&
    without.verdict === 'missing_info' &&
    bent.verdict === 'not_authentic',
);
process.stdout.write(`${JSON.stringify({ mediaSigning: isRight ? 'ok' : 'bad', films: said })}\n`);
process.exitCode = isRight ? 0 : 1;
