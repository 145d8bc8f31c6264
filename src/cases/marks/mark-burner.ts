import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { CaseMarkCause } from '../../contract/http/cases.js';
import { type FfmpegEnd, type FfmpegRun, FONT_FILES, ObjectStore, runFfmpeg } from '../../platform/index.js';
import { clockCommands, MARK_FILES, type MarkWords, markFilters, markTexts, type Timed } from './mark-text.js';

/** A film, and what is to be burned into it. */
export interface FilmToMark {
  /** All of it, from its beginning; may be asked for again. */
  read(): AsyncIterable<Buffer>;
  size: { width: number; height: number };
  /** In their order; never none. */
  stretches: readonly Timed[];
  words: MarkWords;
  /** So many blocks across it is drawn in; null: as it is. */
  blocks: number | null;
}

/** How often whoever waits is told how far it is. */
const TELL_EVERY_MS = 2_000;
/** Of one film; after that it is left without. */
const MOST_KILLS = 2;
/** Its last picture may lie so far before where its last stretch begins: both are rounded. */
const ROUNDING_MS = 500;
/** For so many looks in a row ffmpeg came no further: it hangs. Twenty minutes, for it is niced on a server that may be busy. */
const MOST_STANDING = 600;
/** Plays everywhere, and is whole wherever it ends, so that it can be written while it is made. */
const AS_FILM = [
  ...['-map', '0:v:0', '-map_metadata', '-1', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23'],
  ...['-pix_fmt', 'yuv420p', '-threads', '1', '-movflags', 'frag_keyframe+empty_moov+default_base_moof'],
  ...['-f', 'mp4'],
];
/** A film of nothing, to see whether a film can be marked at all. */
const TRIAL = { width: 64, height: 36 };

class NotWhole extends Error {
  constructor(readonly end: FfmpegEnd) {
    super(end.complaints);
  }
}

/**
 * Burns marks into films with ffmpeg: one film at a time in this process, niced, streamed from and to the object store, so that
 * nothing half is ever under a key. Texts reach ffmpeg in files of a folder that is gone afterwards.
 */
@Injectable()
export class MarkBurner {
  private readonly logger = new Logger('MarkBurner');
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: ObjectStore) {}

  /** As `markingHindrance`; what ffmpeg complained of is in the log. */
  async hindrance(): Promise<CaseMarkCause | null> {
    const { cause, complaints } = await markingHindrance();
    if (complaints !== '') this.logger.warn({ marks: 'none', complaints });
    return cause;
  }

  /**
   * Makes the marked film and puts it under `key`, whole or not at all.
   *
   * @param tell told every two seconds how far it is, also while others are before it; what it throws ends this with that
   * @returns null, or why there is none: `undecodable` where ffmpeg cannot read it to its end, `killed` where ffmpeg was, again
   *   and again
   * @throws Error where the film cannot be read from or written to the disk
   */
  async burn(film: FilmToMark, key: string, tell: (doneMs: number) => Promise<void>): Promise<CaseMarkCause | null> {
    const ending = new AbortController();
    let run: FfmpegRun | null = null;
    let [isTelling, standing, before] = [false, 0, 0];
    const look = async (): Promise<void> => {
      const doneMs = run?.outMs() ?? 0;
      standing = run !== null && doneMs === before ? standing + 1 : 0;
      before = doneMs;
      if (standing > MOST_STANDING) run?.kill();
      if (isTelling) return;
      isTelling = true;
      await tell(Math.round(doneMs)).finally(() => {
        isTelling = false;
      });
    };
    const timer = setInterval(() => void look().catch((error: unknown) => ending.abort(error)), TELL_EVERY_MS);
    ending.signal.addEventListener('abort', () => run?.kill());
    const mine = this.turn.then(async () => {
      for (let kills = 0; ; kills += 1) {
        ending.signal.throwIfAborted();
        const end = await this.once(film, key, (begun) => {
          run = begun;
          if (ending.signal.aborted) begun.kill();
        });
        ending.signal.throwIfAborted();
        if (end === null) return null;
        this.logger.warn({ key, code: end.code, signal: end.signal, complaints: end.complaints });
        if (end.signal === null && end.code !== ENDED_BY_SIGNAL) return 'undecodable';
        if (kills === MOST_KILLS) return 'killed';
      }
    });
    this.turn = mine.catch(() => undefined);
    return mine.finally(() => clearInterval(timer));
  }

  /** @returns null when it is under its key, otherwise how ffmpeg ended */
  private once(film: FilmToMark, key: string, begun: (run: FfmpegRun) => void): Promise<FfmpegEnd | null> {
    return inFolder(film, async (folder) => {
      const input = Readable.from(film.read());
      const unread: unknown[] = [];
      input.once('error', (error) => unread.push(error));
      const outputOptions = ['-filter:v', markFilters(film.size, FONT_FILES[0].path, film.blocks), ...AS_FILM];
      const inputOptions = ['-threads', '1', '-f', 'mp4'];
      const run = await runFfmpeg({ input, inputOptions, outputOptions, folder });
      begun(run);
      const lastAtMs = film.stretches.at(-1)?.atMs ?? 0;
      async function* whole(): AsyncGenerator<Buffer> {
        yield* run.stdout;
        const end = await run.ended;
        if (unread.length > 0) throw unread[0];
        if (end.code !== 0 || run.outMs() < lastAtMs - ROUNDING_MS) throw new NotWhole(end);
      }
      try {
        await this.store.put(key, Readable.from(whole()));
        return null;
      } catch (error) {
        if (error instanceof NotWhole) return error.end;
        throw error;
      } finally {
        run.kill();
        input.destroy();
        await run.ended;
      }
    });
  }
}

const NO_SUCH_PROGRAM = 127;
/** What ffmpeg says when it heard that it should end. */
const ENDED_BY_SIGNAL = 255;

/** Why no film can be marked on this machine; null when one can: a trial has just been made. */
export async function markingHindrance(): Promise<{ cause: CaseMarkCause | null; complaints: string }> {
  const font = FONT_FILES[0].path;
  if (!existsSync(font)) return { cause: 'no_font', complaints: '' };
  const words = { school: '', camera: '', place: '', unit: '', name: '', caseId: '', exportId: '', isMasked: true };
  const stretches = [{ atMs: 0, startMs: 0, durationMs: 100 }];
  const trial = { size: TRIAL, stretches, words: { ...words, askedAt: new Date(0) }, blocks: 16 };
  return inFolder(trial, async (folder) => {
    const input = `color=size=${TRIAL.width}x${TRIAL.height}:rate=10:duration=0.1`;
    const outputOptions = ['-filter:v', markFilters(TRIAL, font, trial.blocks), ...AS_FILM];
    const run = await runFfmpeg({ input, inputOptions: ['-f', 'lavfi'], outputOptions, folder }).catch(() => null);
    if (run === null) return { cause: 'no_program', complaints: '' };
    run.stdout.resume();
    const { code, complaints } = await run.ended;
    if (code === 0) return { cause: null, complaints: '' };
    // `nice` says so where there is no such program
    return { cause: code === NO_SUCH_PROGRAM ? 'no_program' : 'no_filter', complaints };
  });
}

/** Runs with the files of the mark in a folder of its own, which is gone afterwards. */
async function inFolder<Result>(
  { words, stretches }: Pick<FilmToMark, 'words' | 'stretches'>,
  then: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'mingchu-mark-'));
  try {
    const texts = markTexts(words);
    await writeFile(join(folder, MARK_FILES.clock), clockCommands(stretches));
    for (const name of ['where', 'who', 'faint'] as const) await writeFile(join(folder, MARK_FILES[name]), texts[name]);
    return await then(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
