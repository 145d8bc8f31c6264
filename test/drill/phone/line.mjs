import { connect, createServer } from 'node:net';

/** The line between phone and platform: bytes are passed on, or it is cut and nobody can be reached. */
export class Line {
  #ends = new Set();
  #isCut = false;

  /** @param {number} port of the platform on loopback */
  constructor(port) {
    this.server = createServer((near) => {
      if (this.#isCut) return near.destroy();
      const far = connect(port, '127.0.0.1');
      for (const [end, other] of [
        [near, far],
        [far, near],
      ]) {
        this.#ends.add(end);
        end.on('error', () => undefined);
        end.once('close', () => {
          this.#ends.delete(end);
          other.destroy();
        });
        end.pipe(other);
      }
    });
  }

  /** @returns {Promise<string>} the address under which a phone asks */
  async open() {
    await new Promise((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${this.server.address().port}`;
  }

  cut() {
    this.#isCut = true;
    for (const end of this.#ends) end.destroy();
  }

  mend() {
    this.#isCut = false;
  }

  async close() {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }
}
