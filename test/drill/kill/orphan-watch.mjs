import { lives, tree } from '../../setup/processes.mjs';

const GRACE_MS = 10_000;

/** Looks whether children of a killed box are still there ten seconds after the box is back. */
export class OrphanWatch {
  orphans = 0;
  /** @type {string[]} */
  words = [];
  /** @type {Promise<void>[]} */
  #looks = [];

  /** The children a box has now: to be called right before it is killed. @param {number} pid */
  childrenOf(pid) {
    return tree(pid).filter((child) => child.pid !== pid);
  }

  /** The box is back: these must be gone in ten seconds. @param {import('../../setup/processes.mjs').ProcessEntry[]} children */
  expectGone(children) {
    this.#looks.push(
      new Promise((done) => {
        setTimeout(() => {
          for (const child of children.filter(lives)) {
            this.orphans += 1;
            this.words.push(`orphan ${child.pid}: ${child.command.replace(/:\/\/[^@]*@/, '://').slice(0, 160)}`);
          }
          done();
        }, GRACE_MS);
      }),
    );
  }

  /** Resolves when every look has been taken. */
  async settled() {
    await Promise.all(this.#looks);
  }
}
