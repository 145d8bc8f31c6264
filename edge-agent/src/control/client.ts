import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type ControlFile, readControlFile } from './server.js';

/** @throws Error when no agent runs on this data folder */
function findAgent(dataDir: string): ControlFile {
  const found = readControlFile(dataDir);
  if (found === null) throw new Error(`no agent is running on ${dataDir}`);
  return found;
}

/** Asks the running agent to import; `onLine` gets each line of progress and, last, the result. */
export async function requestImport(
  dataDir: string,
  manifest: unknown,
  onLine: (line: Record<string, unknown>) => void,
): Promise<void> {
  const { port, token } = findAgent(dataDir);
  const response = await fetch(`http://127.0.0.1:${port}/import`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify(manifest),
  });
  if (response.body === null) throw new Error(`the agent answers ${response.status}`);
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as ReadableStream) })) {
    if (line !== '') onLine(JSON.parse(line) as Record<string, unknown>);
  }
  if (!response.ok) throw new Error(`the agent answers ${response.status}`);
}
