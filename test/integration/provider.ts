import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

const SECRET = 'a-secret-of-the-client-0123456789';

/** A real identity provider on this machine: whoever signs in there is who he says he is. */
export class TestProvider {
  /** What it answers instead, while it is out of order. */
  broken: number | null = null;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /** @param platform address of the platform that it sends browsers back to */
  static async start(platform: string): Promise<TestProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          ...{ client_id: 'mingchu', client_secret: SECRET, token_endpoint_auth_method: 'client_secret_post' },
          ...{ redirect_uris: [`${platform}/sign-in/provider`], response_types: ['code'] },
        },
      ],
      pkce: { required: () => true },
      cookies: { keys: ['one key'] },
      findAccount: (_: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@example.org` }),
      }),
    });
    const answer = provider.callback();
    const made = new TestProvider(server, issuer);
    server.on('request', (request, response) => {
      if (made.broken === null) return void answer(request, response);
      response.writeHead(made.broken).end();
    });
    return made;
  }

  static readonly secret = SECRET;

  /**
   * A person who signs in there as `subject` and agrees.
   *
   * @returns the address that the browser is sent back to
   */
  async signIn(url: string, subject: string): Promise<URL> {
    const jar = new Map<string, string>();
    const go = async (to: string, form?: Record<string, string>): Promise<Response> => {
      const response = await fetch(to, {
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return response;
    };
    let at = url;
    for (let steps = 0; steps < 12; steps += 1) {
      let response = await go(at);
      if (response.status === 200) {
        const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1] ?? '';
        response = await go(at, { prompt, login: subject, password: 'any' });
      }
      const to = response.headers.get('location');
      if (to === null) throw new Error(`${at} answered ${response.status}: ${await response.text()}`);
      at = new URL(to, at).href;
      if (!at.startsWith(this.issuer)) return new URL(at);
    }
    throw new Error('the provider sends its guests in a ring');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
