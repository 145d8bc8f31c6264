/** A bare RTSP client for the tests: it does only what it is told, and can stop reading. */

import { once } from 'node:events';
import { connect } from 'node:net';

import { digestParameters, digestResponse } from './digest.mjs';

/** @typedef {{ status: number, head: string, body: string }} Answer */

export class RtspClient {
  #cseq = 0;
  #session = '';
  #unread = Buffer.alloc(0);
  /** @type {((answer: Answer) => void)[]} */
  #asked = [];
  /** @type {((packet: Buffer) => void)} told of every RTP packet */
  onRtp = () => undefined;
  nonce = '';

  /** @param {string} url @param {string} username @param {string} password */
  constructor(url, username, password) {
    this.url = url;
    this.user = { username, password, realm: 'camera' };
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.closed = once(this.socket, 'close');
    this.socket.on('error', () => undefined);
    this.socket.on('data', (chunk) => {
      this.#unread = Buffer.concat([this.#unread, chunk]);
      while (this.#take());
    });
  }

  /** @param {string} method @param {Record<string, string>} [headers] @returns {Promise<Answer>} */
  ask(method, headers = {}) {
    this.#cseq += 1;
    const uri = method === 'SETUP' ? `${this.url}/trackID=0` : this.url;
    const signed = { ...this.user, method, uri, nonce: this.nonce };
    const all = {
      CSeq: `${this.#cseq}`,
      ...(this.nonce && {
        Authorization: `Digest username="${signed.username}", realm="camera", nonce="${this.nonce}", uri="${uri}", response="${digestResponse(signed)}"`,
      }),
      ...(this.#session && { Session: this.#session }),
      ...headers,
    };
    this.socket.write(
      `${method} ${uri} RTSP/1.0\r\n${Object.entries(all)
        .map(([k, v]) => `${k}: ${v}\r\n`)
        .join('')}\r\n`,
    );
    return new Promise((resolve) => this.#asked.push(resolve));
  }

  /** Signs in and starts playing. */
  async play() {
    await this.ask('DESCRIBE');
    await this.ask('DESCRIBE');
    await this.ask('SETUP', { Transport: 'RTP/AVP/TCP;unicast;interleaved=4-5' });
    return this.ask('PLAY');
  }

  #take() {
    const bytes = this.#unread;
    if (bytes[0] === 0x24) {
      if (bytes.length < 4 || bytes.length < 4 + bytes.readUInt16BE(2)) return false;
      const end = 4 + bytes.readUInt16BE(2);
      this.#unread = bytes.subarray(end);
      if (bytes[1] % 2 === 0) this.onRtp(bytes.subarray(4, end));
      return true;
    }
    const end = bytes.indexOf('\r\n\r\n');
    if (end === -1) return false;
    const head = bytes.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (bytes.length < end + 4 + length) return false;
    this.#unread = bytes.subarray(end + 4 + length);
    this.#session ||= /session: (\w+)/i.exec(head)?.[1] ?? '';
    const challenge = /www-authenticate: (.*)/i.exec(head)?.[1];
    if (challenge !== undefined) this.nonce = digestParameters(challenge).nonce;
    this.#asked.shift()?.({
      status: Number(head.split(' ')[1]),
      head,
      body: bytes.toString('latin1', end + 4, end + 4 + length),
    });
    return true;
  }
}
