import { request } from 'node:https';

/**
 * `fetch` for a platform under test that speaks TLS: Node's own cannot be told on which root to rely. Whether the name
 * is right is not looked at here; the tests of TLS do.
 */
export function tlsFetch(
  url: string,
  init: { method?: string; headers?: Record<string, string>; body?: string },
  ca: string | null,
): Promise<Response> {
  const { method = 'GET', headers = {}, body } = init;
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
        checkServerIdentity: () => undefined,
        ...(ca === null ? {} : { ca }),
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).once('error', reject);
        response.once('end', () => {
          const status = response.statusCode ?? 0;
          const answered = Object.entries(response.headers).flatMap(([name, value]): [string, string][] =>
            value === undefined ? [] : [value].flat().map((one) => [name, one]),
          );
          resolve(
            new Response([204, 304].includes(status) ? null : Buffer.concat(parts), { status, headers: answered }),
          );
        });
      },
    );
    call.once('error', reject).end(body);
  });
}
