import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** The build names such a file after its content: what is under a name never changes. */
const HASHED = /^assets\//;
const FOR_EVER = 'public, max-age=31536000, immutable';
/** May be kept, but is asked for each time; the answer is 304 while it is the same. */
const ASK_EACH_TIME = 'no-cache';
/** What the build puts beside a file, the smaller one first. */
const COMPRESSED = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
] as const;

/**
 * The pages, when they were built: hashed files for ever, the two entry documents and everything else with a question
 * each time, all of them in the compressed form the build made where the browser understands it. A build beside the running
 * platform is taken up: its entry documents name files that were not there before.
 */
export function servePages(app: NestExpressApplication): void {
  const folder = resolve('dist/web');
  if (!existsSync(folder)) return;
  const filesNow = builtFiles(folder);
  app.use((request: Request, response: Response, next: NextFunction) => {
    const files = filesNow();
    const file = fileFor(request, files);
    if (file === null) return next();
    const packed = COMPRESSED.find(
      ({ encoding, extension }) => files.has(file + extension) && request.acceptsEncodings(encoding) !== false,
    );
    response.setHeader('Cache-Control', HASHED.test(file) ? FOR_EVER : ASK_EACH_TIME);
    response.vary('Accept-Encoding');
    response.type(extname(file));
    if (packed) response.setHeader('Content-Encoding', packed.encoding);
    response.sendFile(file + (packed?.extension ?? ''), { root: folder, cacheControl: false });
  });
}

/** What is in the folder, read again once something was put there or taken away. */
function builtFiles(folder: string): () => ReadonlySet<string> {
  const places = [folder, resolve(folder, 'assets')];
  let changed = '';
  let files: ReadonlySet<string> = new Set();
  return () => {
    const latest = places.map((place) => statSync(place, { throwIfNoEntry: false })?.mtimeMs).join(' ');
    if (latest !== changed && existsSync(folder)) {
      files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
      changed = latest;
    }
    return files;
  };
}

/** Name of the file that answers a request, null when the pages do not. Every other address is one of the pages' own. */
function fileFor({ method, path }: Request, files: ReadonlySet<string>): string | null {
  if ((method !== 'GET' && method !== 'HEAD') || /^\/(api|socket\.io)(\/|$)/.test(path)) return null;
  const name = path.slice(1);
  if (/\.[a-z]+$/.test(name) && files.has(name)) return name;
  if (HASHED.test(name)) return null;
  return /^phone(\/|$)/.test(name) ? 'phone.html' : 'index.html';
}
