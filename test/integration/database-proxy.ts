import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the platform and its MariaDB, and lets the line hang or break. */
export class DatabaseProxy {
  private readonly pairs = new Set<[Socket, Socket]>();
  private isFrozen = false;
  private isGone = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(serverUrl: string): Promise<DatabaseProxy> {
    const real = new URL(serverUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(serverUrl);
    url.port = String((server.address() as { port: number }).port);
    url.hostname = '127.0.0.1';
    const proxy = new DatabaseProxy(server, url.href);
    server.on('connection', (near) => proxy.join(near, Number(real.port), real.hostname));
    return proxy;
  }

  /** Nothing comes through any more, and nobody is told so. */
  freeze(): void {
    this.isFrozen = true;
    for (const [near, far] of this.pairs) for (const end of [near, far]) end.pause();
  }

  thaw(): void {
    this.isFrozen = false;
    for (const [near, far] of this.pairs) for (const end of [near, far]) end.resume();
  }

  /** All connections break, as when the server is started anew. */
  cut(): void {
    for (const [near, far] of this.pairs) for (const end of [near, far]) end.destroy();
  }

  /** As `cut`, and new ones break at once, until `isGone` is taken back. */
  go(): void {
    this.isGone = true;
    this.cut();
  }

  comeBack(): void {
    this.isGone = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }

  private join(near: Socket, port: number, host: string): void {
    if (this.isGone) return void near.resetAndDestroy();
    const far = connect(port, host);
    const pair: [Socket, Socket] = [near, far];
    this.pairs.add(pair);
    for (const [from, to] of [pair, [far, near]] as const) {
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => undefined);
      from.on('close', () => {
        this.pairs.delete(pair);
        to.destroy();
      });
      if (this.isFrozen) from.pause();
    }
  }
}
