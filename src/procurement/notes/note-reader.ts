import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError, SETTINGS, type Settings } from '../../platform/index.js';
import type { ReadAnswer, ReadOrder } from './messages.js';
import type { ReadNote } from './read-note.js';

/** One is read, so many more wait; whoever comes then is told to come again. */
const MOST_WAITING = 5;
/** A note takes seconds; on a machine that is far too busy a minute. Beyond this something is wrong with the photo. */
const PATIENCE_MS = 5 * 60_000;
/** The thread is ended when nothing was read during this: it holds two thirds of a gigabyte. */
const IDLE_MS = 60_000;
const MOST_HEAP_MB = 256;

/**
 * Reads photos of delivery notes, one after the other, in a thread of its own that is there while somebody asks: a photo
 * that ends it, or takes for ever, holds up nobody else.
 */
@Injectable()
export class NoteReader implements OnApplicationShutdown {
  private readonly log = new Logger('NoteReader');
  private readonly modelFolder: string | null;
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private waiting = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(@Inject(SETTINGS) { noteModelFolder }: Settings) {
    this.modelFolder = noteModelFolder;
  }

  /** Whether this platform was given a model. */
  get isOffered(): boolean {
    return this.modelFolder !== null;
  }

  /**
   * @param photo JPEG, PNG or WebP
   * @throws DomainError `procurement.note-reading-off`, `procurement.note-reader-busy`, `procurement.note-not-read`
   */
  async read(photo: Uint8Array): Promise<ReadNote> {
    const { modelFolder } = this;
    if (modelFolder === null) throw new DomainError('procurement.note-reading-off');
    if (this.waiting > MOST_WAITING) throw new DomainError('procurement.note-reader-busy');
    this.waiting += 1;
    const mine = this.turn.then(() => this.ask({ modelFolder, photo }));
    this.turn = mine.catch(() => undefined);
    try {
      const answer = await mine;
      if ('note' in answer) return answer.note;
      this.log.warn(`a note was not read: ${answer.failed}`);
      throw new DomainError(answer.isModelMissing ? 'procurement.note-reading-off' : 'procurement.note-not-read');
    } finally {
      this.waiting -= 1;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
    await this.turn;
    clearTimeout(this.idle);
  }

  private ask(order: ReadOrder): Promise<ReadAnswer> {
    clearTimeout(this.idle);
    const worker = this.worker ?? this.start();
    return new Promise((resolve) => {
      const done = (answer: ReadAnswer): void => {
        clearTimeout(late);
        worker.off('message', take).off('exit', gone);
        this.idle = setTimeout(() => void this.worker?.terminate(), IDLE_MS);
        this.idle.unref();
        resolve(answer);
      };
      const take = (answer: unknown): void => done(answer as ReadAnswer);
      const gone = (): void => done({ failed: 'the thread ended', isModelMissing: false });
      const late = setTimeout(() => void worker.terminate(), PATIENCE_MS);
      worker.on('message', take).once('exit', gone);
      worker.postMessage(order);
    });
  }

  private start(): Worker {
    // As this file is: tests run from the sources
    const worker = new Worker(new URL(`./main${extname(import.meta.url)}`, import.meta.url), {
      ...{ name: 'note-reader', env: {} },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    this.worker = worker;
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = undefined;
    });
    worker.on('error', (error) => this.log.warn(`the reader of notes: ${String(error)}`));
    return worker;
  }
}
