import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Camera } from '../../boxes/index.js';
import type { Principal } from '../../platform/index.js';
import { endOfFile } from '../manscdp/answers.js';
import { type MediaLine, openMediaLine } from '../media/media-line.js';
import { BadOffer, mayBeSentTo, type Offer, readOffer, writeAnswer } from '../media/offer.js';
import { readPlayControl } from '../media/play-control.js';
import { type Ended, Sending, type SendingParts } from '../media/sending.js';
import type { UpperPlatform } from '../northbound.entities.js';
import type { Answer } from '../sip/sip-line.js';
import { type Header, headerOf, headersOf, type SipRequest, userOf } from '../sip/sip-message.js';
import type { Span } from './shown.js';
import { newCall, type Outward } from './upper-link.js';

/** Whoever offered and does not confirm is gone. */
const CONFIRM_MS = 32_000;
/** Whoever was told of the end hangs up himself; after that we do. */
const HANG_UP_MS = 10_000;
/** Whatever the limits are, so many are never looked at at once. */
const MOST_CALLS = 64;
/** Of a look-in, the moment that is asked about. */
const NOW_MS = 1_000;

/** What calls need of this platform. */
export interface CallParts extends Pick<SendingParts, 'feed' | 'clock'> {
  upper: UpperPlatform;
  find: (nationalId: string) => Promise<Camera | null>;
  within: (camera: Camera, span: Span) => Promise<Span[]>;
  isAway: (agentId: string) => boolean;
  /** How many streams at once, to the upper platform and from one box. */
  limits: () => Promise<{ most: number; ofBox: number }>;
}

interface Call {
  callId: string;
  agentId: string;
  nationalId: string;
  /** From and To of our own requests within the call, and the route they take. */
  from: string;
  to: string;
  target: string;
  routes: Header[];
  sending: Sending | null;
  isRecording: boolean;
  answer: Answer;
  state: 'asked' | 'answered' | 'running' | 'over';
  cseq: number;
}

/** What is refused, as SIP says it. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** The calls of one upper platform: each a look-in or a recording that is sent to it. */
export class UpperCalls {
  private readonly logger = new Logger('Northbound');
  private readonly calls = new Map<string, Call>();
  private readonly runs = new Set<Promise<Ended>>();
  private sn = 0;

  constructor(
    private readonly parts: CallParts,
    private readonly outward: Outward,
  ) {}

  hear(request: SipRequest, answer: Answer): void {
    const callId = headerOf(request, 'call-id') ?? '';
    const call = this.calls.get(callId);
    if (request.method === 'INVITE') {
      if (this.calls.size >= MOST_CALLS) answer(486, 'Busy Here');
      else if (call === undefined) void this.invite(callId, request, answer);
      // What was agreed on is not changed
      else answer(488, 'Not Acceptable Here', [['to', call.from]]);
    } else if (call === undefined) {
      if (request.method !== 'ACK') answer(481, 'Call/Transaction Does Not Exist');
    } else if (request.method === 'ACK') {
      if (call.state === 'answered') this.begin(call);
    } else if (request.method === 'INFO') {
      this.control(call, request, answer);
    } else {
      answer(200, 'OK');
      if (request.method === 'CANCEL' && call.state === 'asked')
        call.answer(487, 'Request Terminated', [['to', call.from]]);
      this.drop(call);
    }
  }

  /** Ends all of them, says so, and waits until what was sent stands in the viewing register. */
  async endAll(): Promise<void> {
    for (const call of [...this.calls.values()]) {
      if (call.state === 'running' || call.state === 'answered') void this.goodbye(call, 'stopped');
      this.drop(call);
    }
    await Promise.all(this.runs);
  }

  private async invite(callId: string, request: SipRequest, answer: Answer): Promise<void> {
    const nationalId = userOf(request.uri) ?? '';
    const from = `${headerOf(request, 'to') ?? ''};tag=${newCall().tag}`;
    const call: Call = {
      ...{ callId, nationalId, from, to: headerOf(request, 'from') ?? '', answer, state: 'asked', cseq: 0 },
      ...{ agentId: '', sending: null, isRecording: false },
      target: /<([^>]+)>/.exec(headerOf(request, 'contact') ?? '')?.[1] ?? request.uri,
      routes: headersOf(request, 'record-route').map((value): Header => ['route', value]),
    };
    this.calls.set(callId, call);
    answer(100, 'Trying');
    let line: MediaLine | null = null;
    try {
      const offer = readOffer(request.body);
      const camera = await this.admit(call, offer);
      line = await openMediaLine(offer, (host) => this.outward.isPeer(host));
      if (call.state !== 'asked') throw new Refusal(487, 'Request Terminated');
      call.sending = this.sendingOf(offer, line, camera);
      call.isRecording = offer.span !== null;
      call.state = 'answered';
      const body = writeAnswer(offer, { deviceId: nationalId, host: this.outward.told.host, port: line.port });
      const headers: Header[] = [
        ['to', from],
        ['contact', this.outward.contact],
        ['content-type', 'Application/SDP'],
      ];
      answer(200, 'OK', headers, body);
      setTimeout(() => this.unconfirmed(call), CONFIRM_MS).unref();
    } catch (error) {
      line?.close();
      const refusal = error instanceof BadOffer ? new Refusal(488, 'Not Acceptable Here') : error;
      if (!(refusal instanceof Refusal)) this.logger.error({ upper: this.parts.upper.id, error: String(error) });
      const { status, reason } =
        refusal instanceof Refusal ? refusal : { status: 500, reason: 'Server Internal Error' };
      if (call.state === 'asked') answer(status, reason, [['to', from]]);
      this.drop(call);
    }
  }

  /** @throws Refusal */
  private async admit(call: Call, offer: Offer): Promise<Camera> {
    const { parts } = this;
    if (!mayBeSentTo(offer.host, (host) => this.outward.isPeer(host))) throw new Refusal(488, 'Not Acceptable Here');
    const camera = await parts.find(call.nationalId);
    if (camera === null) throw new Refusal(404, 'Not Found');
    call.agentId = camera.agentId;
    const nowMs = parts.clock.now().getTime();
    const shown = await parts.within(camera, offer.span ?? { fromMs: nowMs - NOW_MS, toMs: nowMs });
    if (shown.length === 0) throw new Refusal(403, 'Forbidden');
    const { most, ofBox } = await parts.limits();
    const ofThisBox = [...this.calls.values()].filter(({ agentId }) => agentId === camera.agentId);
    if (this.calls.size > most || ofThisBox.length > ofBox) throw new Refusal(486, 'Busy Here');
    if (parts.isAway(camera.agentId)) throw new Refusal(480, 'Temporarily Unavailable');
    return camera;
  }

  private sendingOf(offer: Offer, line: MediaLine, camera: Camera): Sending {
    const { feed, clock, upper, within } = this.parts;
    return new Sending(offer, {
      ...{ feed, clock, line, camera, reason: upper.reason, watcher: watcherOf(upper) },
      within: (span) => within(camera, span),
    });
  }

  private begin(call: Call): void {
    if (call.sending === null) return;
    call.state = 'running';
    const run = call.sending.run().catch((error: unknown): Ended => {
      this.logger.error({ upper: this.parts.upper.id, error: String(error) });
      return 'box';
    });
    this.runs.add(run);
    void run.then((ended) => {
      this.runs.delete(run);
      return this.calls.has(call.callId) ? this.hangUp(call, ended) : undefined;
    });
  }

  private async hangUp(call: Call, ended: Ended): Promise<void> {
    if (ended === 'sent' && call.isRecording) {
      this.sn += 1;
      const body = endOfFile({ sn: String(this.sn), deviceId: call.nationalId, encoding: 'GB18030' });
      await this.within(call, 'MESSAGE', [['content-type', 'Application/MANSCDP+xml']], body);
      await pause(HANG_UP_MS, undefined, { ref: false });
    }
    if (this.calls.has(call.callId)) await this.goodbye(call, ended);
    this.drop(call);
  }

  private unconfirmed(call: Call): void {
    if (call.state !== 'answered') return;
    void this.goodbye(call, 'line');
    this.drop(call);
  }

  private control(call: Call, request: SipRequest, answer: Answer): void {
    const read = readPlayControl(request.body);
    const control = call.isRecording ? (read?.control ?? null) : null;
    if (control?.kind === 'pause') call.sending?.halt();
    if (control?.kind === 'play') call.sending?.goOn(control);
    const said = control === null ? '501 Not Implemented' : '200 OK';
    const body = Buffer.from(`MANSRTSP/1.0 ${said}\r\nCSeq: ${read?.cseq ?? '0'}\r\n\r\n`);
    answer(200, 'OK', [['content-type', 'Application/MANSRTSP']], body);
    if (control?.kind === 'end') void this.goodbye(call, 'stopped').finally(() => this.drop(call));
  }

  private async goodbye(call: Call, why: Ended): Promise<void> {
    await this.within(call, 'BYE', [['reason', `SIP;cause=${CAUSES[why]};text="${why}"`]], Buffer.alloc(0));
  }

  /** A request of ours within the call. What comes of it makes no difference. */
  private async within(call: Call, method: string, more: readonly Header[], body: Buffer): Promise<void> {
    call.cseq += 1;
    const headers: Header[] = [
      ...call.routes,
      ['from', call.from],
      ['to', call.to],
      ['call-id', call.callId],
      ['cseq', `${call.cseq} ${method}`],
      ['max-forwards', '70'],
      ['contact', this.outward.contact],
      ...more,
    ];
    await this.outward.request({ method, uri: call.target, headers, body }).catch(() => undefined);
  }

  private drop(call: Call): void {
    call.state = 'over';
    call.sending?.end();
    this.calls.delete(call.callId);
  }
}

const CAUSES: Readonly<Record<Ended, number>> = {
  ...{ sent: 200, nothing: 404, 'not-shown': 403, box: 480, line: 408, stopped: 487 },
};

/** The upper platform as the viewing register names it: it has no account here and no session. */
export function watcherOf({ id, name, nationalId }: UpperPlatform): Principal {
  return { accountId: id, sessionId: id, displayName: `GB/T 28181 ${nationalId}`, unit: name, grants: [] };
}
