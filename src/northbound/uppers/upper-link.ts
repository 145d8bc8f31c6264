import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { UpperCause } from '../../contract/words/northbound-words.js';
import type { Clock } from '../../platform/index.js';
import { keepalive, timeOf } from '../manscdp/answers.js';
import { BadCommand, type Command, readCommand } from '../manscdp/read-command.js';
import type { UpperPlatform } from '../northbound.entities.js';
import { answerTo, challengeOf } from '../sip/digest.js';
import { type Answer, NoAnswer, SipLine } from '../sip/sip-line.js';
import {
  type Header,
  headerOf,
  headersOf,
  parameterOf,
  type SipRequest,
  type SipResponse,
} from '../sip/sip-message.js';

const EXPIRES_S = 3_600;
/** Anew before it runs out, however short the other side makes it. */
const ANEW_AT = 0.8;
const LEAST_EXPIRES_S = 30;
const KEEPALIVE_MS = 60_000;
/** After so many keep-alives without an answer the other side is gone. */
const MOST_MISSED = 3;
const FIRST_WAIT_MS = 5_000;
const MOST_WAIT_MS = 300_000;
const CLOCK_MS = 60_000;
const GOODBYE_MS = 2_000;
/** So many queries wait for one another; more are told to come later. */
const MOST_WAITING = 20;
const MANSCDP: Header = ['content-type', 'Application/MANSCDP+xml'];

/** How it stands, for the page of administrators. */
export interface Stand {
  state: 'trying' | 'registered' | 'refused';
  cause: UpperCause | null;
  said: string | null;
}

/** The other side refuses; as a rule in a way that asking again does not mend. */
class Refused extends Error {
  constructor(
    readonly reason: UpperCause,
    readonly said: string,
    readonly isFinal = true,
  ) {
    super(said);
  }
}

/** What a line does with the requests of the other side beyond registering. */
export interface Desk {
  /** Bodies that answer a query, each a message of its own, in order. */
  bodiesFor(command: Command): Promise<Buffer[]>;
  /** Of calls: INVITE, ACK, BYE, CANCEL, INFO. */
  call(request: SipRequest, answer: Answer): void;
  /** Ends all calls, and waits until that is written down. */
  endAll(): Promise<void>;
}

/** What calls need of the line they came over. */
export interface Outward {
  readonly contact: string;
  readonly told: { host: string };
  isPeer(host: string): boolean;
  request(request: Omit<SipRequest, 'kind'>): Promise<SipResponse>;
}

/**
 * Keeps this platform registered with one upper platform (GB/T 28181): registers, says that it is alive, hears what it is asked. A
 * password that is refused is not tried again; whoever cannot be reached is, after longer and longer waits.
 */
export class UpperLink implements Outward {
  private readonly logger = new Logger('Northbound');
  private line: SipLine | null = null;
  private readonly stopping = new AbortController();
  private readonly desk: Desk;
  private running: Promise<void> | null = null;
  private isRegistered = false;
  private cseq = 0;
  private sn = 0;
  private waiting = 0;
  private work: Promise<void> = Promise.resolve();
  private readonly registration = newCall();

  constructor(
    private readonly upper: UpperPlatform,
    private readonly password: string,
    private readonly clock: Clock,
    private readonly tell: (stand: Stand | null) => Promise<void>,
    deskOf: (outward: Outward) => Desk,
  ) {
    this.desk = deskOf(this);
  }

  get told(): { host: string; port: number } {
    return this.line?.told ?? { host: '', port: 0 };
  }

  get contact(): string {
    const { host, port } = this.told;
    return `<sip:${this.upper.ownNationalId}@${host}:${port}>`;
  }

  isPeer(host: string): boolean {
    return this.line?.isPeer(host) ?? false;
  }

  /** @throws NoAnswer */
  request(request: Omit<SipRequest, 'kind'>): Promise<SipResponse> {
    return this.line?.request(request) ?? Promise.reject(new NoAnswer('no line'));
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Ends every call, says goodbye where it is registered, and lets the port go. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const ended = this.desk.endAll();
    if (this.isRegistered) await Promise.race([this.register(0).catch(() => undefined), pause(GOODBYE_MS)]);
    this.isRegistered = false;
    this.line?.close();
    await ended;
    await this.running;
  }

  private async run(): Promise<void> {
    let waitMs = FIRST_WAIT_MS;
    while (!this.stopping.signal.aborted) {
      try {
        await this.openLine();
        let expiresS = await this.register(EXPIRES_S);
        waitMs = FIRST_WAIT_MS;
        while (!this.stopping.signal.aborted) {
          await this.keepAlive(expiresS);
          if (!this.stopping.signal.aborted) expiresS = await this.register(EXPIRES_S);
        }
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.isRegistered = false;
        void this.desk.endAll();
        const isRefused = error instanceof Refused;
        const isOver = isRefused && error.isFinal;
        const cause = isRefused ? error.reason : causeOf(error);
        const said = isRefused ? error.said : String((error as Error).message);
        await this.tell({ state: isOver ? 'refused' : 'trying', cause, said: said.slice(0, 200) });
        if (isOver) return;
        await this.wait(waitMs);
        waitMs = Math.min(MOST_WAIT_MS, waitMs * 2);
      }
    }
  }

  private async openLine(): Promise<void> {
    this.line?.close();
    const { host, port, transport, localPort } = this.upper;
    this.line = new SipLine({ host, port, transport }, localPort, (request, answer) => this.hear(request, answer));
    await this.line.open();
  }

  /** @returns for how many seconds. @throws Refused, NoAnswer */
  private async register(expiresS: number): Promise<number> {
    let wantedS = expiresS;
    let authorization: string | null = null;
    for (let tries = 0; tries < 4; tries += 1) {
      const response = await this.sendRegister(wantedS, authorization);
      if (response.status === 200) return this.registered(response, wantedS);
      if (response.status === 423) {
        wantedS = Math.max(wantedS, Number(headerOf(response, 'min-expires') ?? wantedS));
        continue;
      }
      if (response.status !== 401) throw refusedBy(response);
      const challenges = headersOf(response, 'www-authenticate');
      const challenge = challengeOf(challenges);
      if (challenge === null) throw new Refused('sign-in', challenges.join('; ').slice(0, 150));
      const isStale = challenges.some((one) => /stale\s*=\s*"?true/i.test(one));
      if (authorization !== null && !isStale) throw refusedBy(response);
      const of = { username: this.upper.ownNationalId, password: this.password };
      authorization = answerTo(challenge, { ...of, method: 'REGISTER', uri: this.there });
    }
    throw new Refused('refused', 'asked again and again');
  }

  private sendRegister(expiresS: number, authorization: string | null): Promise<SipResponse> {
    this.cseq += 1;
    const { callId, tag } = this.registration;
    const headers: Header[] = [
      ['from', `${this.own};tag=${tag}`],
      ['to', this.own],
      ['call-id', callId],
      ['cseq', `${this.cseq} REGISTER`],
      ['max-forwards', '70'],
      ['contact', this.contact],
      ['expires', String(expiresS)],
      // GB/T 28181-2022, annex I
      ['x-gb-ver', '3.0'],
      ...(authorization === null ? [] : [['authorization', authorization] as const]),
    ];
    return this.request({ method: 'REGISTER', uri: this.there, headers, body: Buffer.alloc(0) });
  }

  private async registered(response: SipResponse, wantedS: number): Promise<number> {
    if (wantedS === 0) return 0;
    this.isRegistered = true;
    const date = timeOf(headerOf(response, 'date') ?? '');
    const offMs = date === null ? 0 : this.clock.now().getTime() - date;
    const isOff = Math.abs(offMs) > CLOCK_MS;
    const said = isOff ? `${Math.round(offMs / 1000)} s` : null;
    await this.tell({ state: 'registered', cause: isOff ? 'clock' : null, said });
    const contact = headersOf(response, 'contact').map((one) => parameterOf(one, 'expires'));
    const granted = Number(headerOf(response, 'expires') ?? contact.find((one) => one !== null) ?? wantedS);
    return granted >= LEAST_EXPIRES_S ? granted : LEAST_EXPIRES_S;
  }

  /** Until the registration has to be renewed. @throws NoAnswer when nobody is there any more */
  private async keepAlive(expiresS: number): Promise<void> {
    const untilMs = performance.now() + expiresS * 1000 * ANEW_AT;
    for (let missed = 0; !this.stopping.signal.aborted; ) {
      const leftMs = untilMs - performance.now();
      if (leftMs <= 0) return;
      await this.say(keepalive({ sn: this.nextSn(), deviceId: this.upper.ownNationalId, encoding: 'GB18030' })).then(
        async (response) => {
          missed = 0;
          // It has forgotten us, and must be told anew
          if (response.status >= 400) throw new Refused('refused', `${response.status} ${response.reason}`, false);
          await this.tell(null);
        },
        (error: unknown) => {
          missed += 1;
          if (missed >= MOST_MISSED || !(error instanceof NoAnswer)) throw error;
        },
      );
      await this.wait(Math.min(KEEPALIVE_MS, Math.max(0, untilMs - performance.now())));
    }
  }

  private hear(request: SipRequest, answer: Answer): void {
    try {
      this.dispatch(request, answer);
    } catch (error) {
      // Whatever comes from outside ends this one request at most
      this.logger.error({ upper: this.upper.id, method: request.method, error: String(error) });
      answer(500, 'Server Internal Error');
    }
  }

  private dispatch(request: SipRequest, answer: Answer): void {
    if (request.method === 'ACK') this.desk.call(request, answer);
    else if (request.method === 'OPTIONS') answer(200, 'OK');
    else if (!this.isRegistered) answer(403, 'Forbidden');
    else if (request.method === 'MESSAGE') this.hearMessage(request, answer);
    else if (CALLS.has(request.method)) this.desk.call(request, answer);
    else answer(405, 'Method Not Allowed', [['allow', [...CALLS, 'ACK', 'MESSAGE', 'OPTIONS'].join(', ')]]);
  }

  private hearMessage(request: SipRequest, answer: Answer): void {
    const to: Header = ['to', `${headerOf(request, 'to') ?? ''};tag=${newCall().tag}`];
    if (this.waiting >= MOST_WAITING) {
      answer(503, 'Service Unavailable', [to, ['retry-after', '5']]);
      return;
    }
    let command: Command;
    try {
      command = readCommand(request.body);
    } catch (error) {
      if (!(error instanceof BadCommand)) throw error;
      answer(400, 'Bad Request', [to]);
      return;
    }
    answer(200, 'OK', [to]);
    this.waiting += 1;
    this.work = this.work
      .then(() => this.answerCommand(command))
      .catch((error: unknown) => {
        if (!(error instanceof NoAnswer)) this.logger.error({ upper: this.upper.id, error: String(error) });
      })
      .finally(() => {
        this.waiting -= 1;
      });
  }

  /** One body after another, each once the one before was taken. */
  private async answerCommand(command: Command): Promise<void> {
    for (const body of await this.desk.bodiesFor(command)) {
      const { status } = await this.say(body);
      if (status >= 300 || this.stopping.signal.aborted) return;
    }
  }

  private say(body: Buffer): Promise<SipResponse> {
    const { callId, tag } = newCall();
    this.cseq += 1;
    const headers: Header[] = [
      ['from', `${this.own};tag=${tag}`],
      ['to', `<${this.there}>`],
      ['call-id', callId],
      ['cseq', `${this.cseq} MESSAGE`],
      ['max-forwards', '70'],
      MANSCDP,
    ];
    return this.request({ method: 'MESSAGE', uri: this.there, headers, body });
  }

  private nextSn(): string {
    this.sn += 1;
    return String(this.sn);
  }

  private get there(): string {
    return `sip:${this.upper.nationalId}@${this.upper.domain}`;
  }

  private get own(): string {
    const { ownNationalId } = this.upper;
    return `<sip:${ownNationalId}@${ownNationalId.slice(0, 10)}>`;
  }

  private async wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }
}

const CALLS: ReadonlySet<string> = new Set(['INVITE', 'BYE', 'CANCEL', 'INFO']);

/** A call or registration of our own. */
export function newCall(): { callId: string; tag: string } {
  return { callId: randomBytes(12).toString('hex'), tag: randomBytes(6).toString('hex') };
}

function refusedBy({ status, reason }: SipResponse): Error {
  const said = `${status} ${reason}`;
  if (status === 401 || status === 403) return new Refused('password', said);
  if (status === 404) return new Refused('unknown', said);
  // What it is not able to do now it may be later
  return status >= 500 || status === 408 || status === 480 ? new NoAnswer(said) : new Refused('refused', said);
}

function causeOf(error: unknown): UpperCause {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EADDRINUSE' || code === 'EACCES' ? 'port' : 'unreachable';
}
