import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const NS = 'xmlns:cas="http://www.yale.edu/tp/cas"';

/** An identity provider as CAS 3.0 describes it: tickets are good once, for one service, for a while. */
export class TestCas {
  /** What it answers instead. */
  broken: { status: number; body: string } | null = null;
  private readonly tickets = new Map<string, { service: string; user: string }>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<TestCas> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const cas = new TestCas(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/cas`);
    server.on('request', (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', cas.url);
      if (cas.broken) return void response.writeHead(cas.broken.status).end(cas.broken.body);
      if (pathname !== '/cas/p3/serviceValidate') return void response.writeHead(404).end();
      response.end(cas.validated(searchParams.get('ticket') ?? '', searchParams.get('service')));
    });
    return cas;
  }

  /** A person who signs in there as `user`. @returns the address that the browser is sent back to */
  signIn(url: string, user: string): URL {
    const asked = new URL(url);
    const service = asked.searchParams.get('service');
    if (`${asked.origin}${asked.pathname}` !== `${this.url}/login` || service === null) throw new Error(url);
    const ticket = `ST-1-${randomBytes(12).toString('hex')}`;
    this.tickets.set(ticket, { service, user });
    const back = new URL(service);
    back.searchParams.append('ticket', ticket);
    return back;
  }

  /** As time does. */
  expireTickets(): void {
    this.tickets.clear();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private validated(ticket: string, service: string | null): string {
    const known = this.tickets.get(ticket);
    this.tickets.delete(ticket);
    const failed = (code: string) =>
      `<cas:serviceResponse ${NS}><cas:authenticationFailure code="${code}">${ticket}</cas:authenticationFailure></cas:serviceResponse>`;
    if (known === undefined) return failed('INVALID_TICKET');
    if (known.service !== service) return failed('INVALID_SERVICE');
    return `<cas:serviceResponse ${NS}><cas:authenticationSuccess><cas:user>${known.user}</cas:user><cas:attributes><cas:mail>x@example.org</cas:mail></cas:attributes></cas:authenticationSuccess></cas:serviceResponse>`;
  }
}
