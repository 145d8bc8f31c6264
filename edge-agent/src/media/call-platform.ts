import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';

export interface PlatformAnswer {
  status: number;
  ok: boolean;
  header(name: string): string | null;
}

/**
 * One call to the platform. `fetch` cannot be told on which root to rely, and a box relies on the one it was enrolled
 * with. Redirects are not followed; the body of the answer is read and dropped.
 *
 * @param url http(s)
 * @throws Error when the platform cannot be reached, is not who it says it is, or `signal` ends the call
 */
export function callPlatform(
  url: string,
  options: {
    method: string;
    headers: Record<string, string>;
    body?: Buffer | undefined;
    /** PEM; null: the public roots. */
    ca: string | null;
    signal: AbortSignal;
  },
): Promise<PlatformAnswer> {
  const { method, body, ca, signal } = options;
  const headers = { ...options.headers, ...(body ? { 'Content-Length': String(body.length) } : {}) };
  return new Promise((resolve, reject) => {
    const call = url.startsWith('https:')
      ? tlsRequest(url, { method, headers, signal, ...(ca === null ? {} : { ca }) })
      : plainRequest(url, { method, headers, signal });
    call.once('error', reject);
    call.once('response', (response) => {
      response.once('error', reject);
      response.once('end', () => {
        const status = response.statusCode ?? 0;
        resolve({
          status,
          ok: status >= 200 && status < 300,
          header: (name) => {
            const value = response.headers[name];
            return typeof value === 'string' ? value : null;
          },
        });
      });
      response.resume();
    });
    call.end(body);
  });
}
