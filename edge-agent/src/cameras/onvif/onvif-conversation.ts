import soap from 'node-onvif/lib/modules/soap.js';
import { sha256 } from '../../../../src/contract/hashing.js';
import { checkHttpUri, type NetworkGuard } from '../../config/network-guard.js';
import { keepSecret } from '../../log.js';
import type { CameraAccess } from '../camera-driver.js';
import { CameraFault, faultOfAddress } from '../camera-fault.js';
import {
  type ClockReading,
  clockErrorOf,
  clockOfHead,
  type Dating,
  type DatingKind,
  datingsFor,
  readClockReply,
} from './camera-clock.js';
import { escapeXml } from './encoder-settings.js';
import { serviceCandidates } from './named-address.js';
import { at } from './replies.js';
import { postSoap, type SoapReply, type SoapTarget } from './soap-transport.js';

/** A service of the camera, and where it may be: found at its first question and kept. */
export interface OnvifService {
  /** Prefix and namespace its requests are written with. */
  prefix: keyof typeof NAMESPACES;
  namespace: string;
  candidates: readonly string[];
  target: SoapTarget | null;
}

const NAMESPACES = {
  tds: 'http://www.onvif.org/ver10/device/wsdl',
  trt: 'http://www.onvif.org/ver10/media/wsdl',
  tr2: 'http://www.onvif.org/ver20/media/wsdl',
  tse: 'http://www.onvif.org/ver10/search/wsdl',
  trp: 'http://www.onvif.org/ver10/replay/wsdl',
} as const;
const SCHEMA = 'xmlns:tt="http://www.onvif.org/ver10/schema"';
const SOAP_12 = 'http://www.w3.org/2003/05/soap-envelope';
const SOAP_11 = 'http://schemas.xmlsoap.org/soap/envelope/';
const CONVERSATION_MS = 15_000;
const MOST_REMEMBERED = 512;

/**
 * Which dating of sign-ins a camera took, so that later conversations begin with it and add no wrong tries; or, when
 * it took none, which one is to be tried next, one a conversation: cameras lock themselves.
 */
const remembered = new Map<string, { kind: DatingKind; isRefused: boolean }>();

/**
 * One conversation with a camera, 15 s at the most. node-onvif writes the envelopes and reads the XML; the wire is
 * ours (`postSoap`). Everything a camera says may be wrong: its clock, its addresses, the kind of SOAP it answers to.
 */
export class OnvifConversation {
  readonly device: OnvifService;
  private readonly deadline = performance.now() + CONVERSATION_MS;
  private clock: ClockReading | null = null;
  private datings: Dating[] = [{ kind: 'box', offsetMs: 0 }];
  private speaks11 = false;

  private constructor(
    private readonly access: CameraAccess,
    private readonly guard: NetworkGuard,
    private readonly now: () => number,
    target: SoapTarget,
  ) {
    this.device = { prefix: 'tds', namespace: NAMESPACES.tds, candidates: [target.url], target };
  }

  /** Only looks at the address; nothing is sent. @throws CameraFault when it may not be contacted */
  static async open(access: CameraAccess, guard: NetworkGuard, now: () => number): Promise<OnvifConversation> {
    keepSecret(access.password, access.username);
    return new OnvifConversation(access, guard, now, await targetOf(guard, access.onvifUrl));
  }

  /** The host that answers, an IP, in brackets when it is IPv6. */
  get host(): string {
    return new URL(this.answered.url).hostname;
  }

  private get answered(): SoapTarget {
    return this.device.target as SoapTarget;
  }

  service(prefix: 'trt' | 'tr2' | 'tse' | 'trp', named: string): OnvifService {
    const candidates = serviceCandidates(named, this.answered.url);
    return { prefix, namespace: NAMESPACES[prefix], candidates, target: null };
  }

  /**
   * Asks for the camera's clock, without a sign-in: some firmware checks one even here, and its date cannot be right
   * yet. Only who insists gets one. No answer is no fault, unless nobody answers at all or the sign-in is refused.
   *
   * @throws CameraFault
   */
  async readClock(): Promise<void> {
    const ask = async (isSigned: boolean) => {
      const before = this.now();
      const data = await this.ask(this.device, 'GetSystemDateAndTime', '', { isSigned });
      return readClockReply(data, (before + this.now()) / 2);
    };
    const clock = await ask(false).catch((error: unknown) => {
      if (!(error instanceof CameraFault)) throw error;
      if (error.kind === 'unreachable') throw error;
      if (error.kind !== 'auth_failed' || this.access.username === '') return null;
      // Told only after a sign-in, which needs a date: the head of the refusal may carry one.
      this.use(error instanceof TokenRefused ? clockOfHead(error.saysItIsMs, this.now()) : null);
      return ask(true).catch((again: unknown) => {
        if (again instanceof CameraFault && again.kind !== 'auth_failed' && again.kind !== 'unreachable') return null;
        throw again;
      });
    });
    this.use(clock);
  }

  private use(clock: ClockReading | null): void {
    this.clock = clock;
    this.datings = inOrderOf(this.memory, datingsFor(clock));
  }

  /** Camera clock minus box clock, as far as what was asked since shows it; null when it could not be read. */
  get clockErrorMs(): number | null {
    return clockErrorOf(this.clock, (this.datings[0] as Dating).kind);
  }

  /**
   * Asks `service` and gives the body of its answer. A sign-in that is refused is tried with other dates before the
   * password is said to be wrong.
   *
   * @param content XML of the request's children
   * @throws CameraFault
   */
  async ask(service: OnvifService, method: string, content: string, { isSigned = true } = {}): Promise<unknown> {
    if (!isSigned || this.access.username === '') return this.askSomewhere(service, method, content, null);
    for (;;) {
      const dating = this.datings[0] as Dating;
      try {
        return await this.askSomewhere(service, method, content, dating);
      } catch (error) {
        if (!(error instanceof CameraFault) || error.kind !== 'auth_failed') throw error;
        if (!(error instanceof TokenRefused) || this.datings.length === 1) {
          this.remember(nextKind(dating.kind, datingsFor(this.clock)), true);
          throw error;
        }
        this.datings.shift();
      }
    }
  }

  /** The sign-in of the last question has been taken by a camera that looks at it. */
  signedIn(): void {
    this.remember((this.datings[0] as Dating).kind, false);
  }

  private get key(): string {
    const { onvifUrl, username, password } = this.access;
    return sha256(JSON.stringify([onvifUrl, username, password]));
  }

  private get memory() {
    return remembered.get(this.key) ?? null;
  }

  private remember(kind: DatingKind, isRefused: boolean): void {
    remembered.delete(this.key);
    remembered.set(this.key, { kind, isRefused });
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }

  /** At the address that is known to answer, else at each that may. What the camera named wrongly is not its fault. */
  private async askSomewhere(service: OnvifService, method: string, content: string, dating: Dating | null) {
    if (service.target !== null) return this.askAt(service.target, service, method, content, dating);
    const faults: CameraFault[] = [];
    for (const candidate of service.candidates) {
      try {
        const target = await targetOf(this.guard, candidate);
        const answer = await this.askAt(target, service, method, content, dating);
        service.target = target;
        return answer;
      } catch (error) {
        if (!(error instanceof CameraFault)) throw error;
        // The password is only wrong where the camera itself says so; elsewhere a stranger may have answered.
        if (error.kind === 'auth_failed' && new URL(candidate).hostname === this.host) throw error;
        faults.push(error);
      }
    }
    throw worstOf(faults, service.candidates[0] ?? null);
  }

  private async askAt(
    target: SoapTarget,
    service: OnvifService,
    method: string,
    content: string,
    dating: Dating | null,
  ): Promise<unknown> {
    const { prefix, namespace } = service;
    const { username, password } = this.access;
    const body = `<${prefix}:${method}>${content}</${prefix}:${method}>`;
    const post = (version: '1.1' | '1.2') => {
      const envelope = soap.createRequestSoap({
        body,
        xmlns: [`xmlns:${prefix}="${namespace}"`, SCHEMA],
        ...(dating === null ? {} : { diff: dating.offsetMs, user: escapeXml(username), pass: password }),
      });
      const credentials = dating === null ? null : { username, password };
      const common = { credentials, deadline: this.deadline };
      return version === '1.2'
        ? postSoap(target, { ...common, envelope, contentType: 'application/soap+xml; charset=utf-8' })
        : postSoap(target, {
            ...common,
            envelope: envelope.replace(SOAP_12, SOAP_11),
            contentType: 'text/xml; charset=utf-8',
            headers: { SOAPAction: `"${namespace}/${method}"` },
          });
    };
    let reply = await post(this.speaks11 ? '1.1' : '1.2');
    let parsed: unknown = await soap.parse(reply.body).catch(() => null);
    if (!this.speaks11 && wants11(reply.status, reply.body, parsed)) {
      const second = await post('1.1');
      const secondParsed: unknown = await soap.parse(second.body).catch(() => null);
      this.speaks11 = at(secondParsed, 'Body') !== undefined;
      if (this.speaks11) [reply, parsed] = [second, secondParsed];
    }
    return answerOf(method, reply, parsed);
  }
}

/** A sign-in that carries a date was refused, for its password or for its date. */
class TokenRefused extends CameraFault {
  constructor(readonly saysItIsMs: number | null) {
    super('auth_failed', 'the camera refuses the user name or password');
  }
}

/** Remembered first; where all were refused before, only the one whose turn it is. */
function inOrderOf(memory: { kind: DatingKind; isRefused: boolean } | null, datings: Dating[]): Dating[] {
  const first = datings.find(({ kind }) => kind === memory?.kind);
  if (first === undefined) return datings;
  return memory?.isRefused ? [first] : [first, ...datings.filter((one) => one !== first)];
}

function nextKind(kind: DatingKind, datings: readonly Dating[]): DatingKind {
  const here = datings.findIndex((one) => one.kind === kind);
  return (datings[(here + 1) % datings.length] as Dating).kind;
}

/** @throws CameraFault when the guard refuses it or nobody knows its host */
async function targetOf(guard: NetworkGuard, uri: string): Promise<SoapTarget> {
  try {
    const { url } = await checkHttpUri(guard, uri);
    return { url, host: new URL(uri).host };
  } catch (error) {
    throw faultOfAddress(error);
  }
}

/** What is said when a service answered nowhere: a refusal says more than a silence, and a foreign address most. */
function worstOf(faults: readonly CameraFault[], named: string | null): CameraFault {
  const [first] = faults;
  if (first === undefined || named === null)
    return new CameraFault('refused', 'the camera names an address that is none', 'foreign_address');
  const signIn = faults.find(({ kind }) => kind === 'auth_failed');
  if (signIn !== undefined) return signIn;
  const strange = faults.find(({ reason }) => reason === 'reply_strange');
  const chosen = first.reason === 'foreign_address' ? first : (strange ?? first);
  if (chosen.kind !== 'unreachable') return chosen;
  // Its cable is all right, for it has just answered.
  return new CameraFault(
    'unreachable',
    `the camera answers, but not at ${new URL(named).host}: ${chosen.message}`,
    'too_slow',
  );
}

function wants11(status: number, body: string, parsed: unknown): boolean {
  if (body.trim() === '') return status < 300 || status === 400 || status === 415 || status === 500;
  return status === 415 || textsIn(at(parsed, 'Body', 'Fault')).some((text) => /VersionMismatch/.test(text));
}

const NOT_AUTHORIZED =
  /NotAuthori[sz]ed|not authori[sz]ed|unauthori[sz]ed|Authority failure|FailedAuthentication|authentication (?:failed|failure|error)|FailedCheck|InvalidSecurity|MessageExpired/i;

/** The body of an answer that is one. @throws CameraFault */
function answerOf(method: string, reply: Omit<SoapReply, 'body'>, parsed: unknown): unknown {
  const body = at(parsed, 'Body');
  const fault = at(body, 'Fault');
  const texts = textsIn(fault);
  if (reply.signedBy === 'unknown')
    throw new CameraFault('auth_failed', 'the camera wants the password in the open, not by digest', 'http_auth');
  if (reply.status === 401 || reply.status === 403 || texts.some((text) => NOT_AUTHORIZED.test(text)))
    throw reply.signedBy === 'digest'
      ? new CameraFault('auth_failed', 'the camera refuses the password')
      : new TokenRefused(reply.saysItIsMs);
  if (fault !== undefined) {
    // Codes are short and without a blank; what is longer was written for people.
    const said = texts.find((text) => /\s/.test(text)) ?? texts[0] ?? 'without a word';
    throw new CameraFault('refused', `the camera answers ${method} with a fault: ${said.slice(0, 80)}`);
  }
  if (at(body, `${method}Response`) === undefined)
    throw new CameraFault('refused', `the camera's answer to ${method} is not understood (HTTP ${reply.status})`);
  return body;
}

/** Every text in a fault, at whatever depth and in whichever SOAP version. */
function textsIn(node: unknown, depth = 0): string[] {
  if (typeof node === 'string') return node.trim() === '' ? [] : [node.trim()];
  if (typeof node !== 'object' || node === null || depth > 12) return [];
  return Object.entries(node).flatMap(([name, child]) => (name === '$' ? [] : textsIn(child, depth + 1)));
}
