import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/index.js';
import type { Solve, Solved } from './propose.js';

/** So many at once on this machine: each takes a core. */
const MOST_AT_ONCE = 1;
const MOST_HEAP_MB = 256;
/** HiGHS looks at its time limit now and then only; after so long beyond it nobody waits any more. */
const GRACE_MS = 3_000;

/**
 * What the thread does, in CommonJS and as text, so that it loads nothing but the solver: neither what this process was told to
 * load first, nor a build step for one more file. It answers each programme with its status and the values of its columns.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const highs = require(workerData.highs)();
parentPort.on('message', async ({ program, seconds }) => {
  const { Status, Columns } = (await highs).solve(program, { time_limit: seconds, output_flag: false });
  const values = Object.entries(Columns).map(([name, { Primal }]) => [name, Primal]);
  parentPort.postMessage({ status: Status, values });
});
`;

interface Told {
  status: string;
  values: [string, number | undefined][];
}

/** HiGHS as WebAssembly in a thread of its own, that is there while somebody asks: a long solve holds up nobody else. */
@Injectable()
export class Solver {
  private busy = 0;

  /**
   * @param signal ends the thread at once, whatever it is doing
   * @throws DomainError `menu.solver-busy` while others are at it
   * @throws Error where the solver failed, or `signal` ended it
   */
  async use<Result>(signal: AbortSignal, work: (solve: Solve) => Promise<Result>): Promise<Result> {
    if (this.busy >= MOST_AT_ONCE) throw new DomainError('menu.solver-busy');
    signal.throwIfAborted();
    this.busy += 1;
    const worker = new Worker(PROGRAM, {
      ...{ eval: true, name: 'menu-solver', env: {}, execArgv: [] },
      workerData: { highs: createRequire(import.meta.url).resolve('highs') },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    // Between two programmes nobody listens, and an error that nobody hears ends the process
    worker.on('error', () => undefined);
    const end = () => void worker.terminate();
    signal.addEventListener('abort', end);
    try {
      return await work((program, seconds) => solveIn(worker, program, seconds));
    } finally {
      signal.removeEventListener('abort', end);
      await worker.terminate();
      this.busy -= 1;
    }
  }
}

function solveIn(worker: Worker, program: string, seconds: number): Promise<Solved> {
  return new Promise((resolve, reject) => {
    const over = setTimeout(() => settle(() => resolve({ status: 'time_up_empty' })), seconds * 1_000 + GRACE_MS);
    const onTold = (told: Told): void => settle(() => resolve(solvedOf(told)));
    const onError = (error: unknown): void => settle(() => reject(error));
    const onExit = (): void => settle(() => reject(new Error('the solver was ended')));
    const settle = (how: () => void): void => {
      clearTimeout(over);
      worker.off('message', onTold).off('error', onError).off('exit', onExit);
      how();
    };
    worker.on('message', onTold).on('error', onError).on('exit', onExit);
    worker.postMessage({ program, seconds });
  });
}

function solvedOf({ status, values }: Told): Solved {
  const found = new Map(values);
  const amountIn = (name: string): number => found.get(name) ?? 0;
  if (status === 'Optimal') return { status: 'optimal', amountIn };
  if (status === 'Infeasible') return { status: 'infeasible' };
  if (status !== 'Time limit reached') throw new Error(`the solver ended with ${status}`);
  const hasValues = values.some(([, value]) => value !== undefined && value > 0);
  return hasValues ? { status: 'time_up', amountIn } : { status: 'time_up_empty' };
}
