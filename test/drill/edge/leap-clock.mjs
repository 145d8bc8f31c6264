import childProcess from 'node:child_process';
import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

/**
 * Loaded before a program of ours (`--import leap-clock.mjs?file=…`): its wall clock, and that of its threads and of the
 * programs of ours it starts, is as many milliseconds ahead as that file says. What runs by the steady clock is left alone.
 */
const file = new URL(import.meta.url).searchParams.get('file') ?? '';
const LOOK_EVERY_MS = 50;
const RightDate = Date;
let aheadMs = 0;

function look() {
  try {
    aheadMs = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    // It is just being written.
  }
}
look();
setInterval(look, LOOK_EVERY_MS).unref();

globalThis.Date = class extends RightDate {
  constructor(...args) {
    if (args.length === 0) super(RightDate.now() + aheadMs);
    else super(...args);
  }

  static now() {
    return RightDate.now() + aheadMs;
  }
};

const execArgv = ['--import', import.meta.url];
const { Worker } = threads;
const { fork } = childProcess;
threads.Worker = class extends Worker {
  constructor(program, options) {
    super(program, { ...options, execArgv });
  }
};
childProcess.fork = (program, args, options) => fork(program, args, { ...options, execArgv });
syncBuiltinESMExports();
