import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SKEW_MS = 15 * 60_000;
const EMPTY = new Set(['GET', 'HEAD', 'DELETE']);

/**
 * A store that speaks as much of S3 as a platform needs, and believes nobody: each request must be signed (AWS Signature Version 4)
 * by the one pair of keys, for this host and within a quarter of an hour. What it has answered 200 to is on the disk, whole. It
 * can be told to be busy, to be silent, to give other bytes, and to live in another time.
 */
export class S3Server {
  /** Seconds it asks to be left alone while it answers 503 to everything; null while it works. @type {number | null} */
  busySeconds = null;
  /** It takes requests and never answers. */
  isSilent = false;
  /** How many readings give a wrong byte from now on. */
  spoilt = 0;
  /** So much its clock is ahead. */
  aheadMs = 0;
  /** So many names an answer holds at the most. */
  mostListed = 1_000;
  /** Method and path of what was let in. @type {string[]} */
  asked = [];

  /** @param {{folder: string, bucket: string, accessKeyId: string, secretAccessKey: string, region?: string}} of */
  constructor({ region = 'us-east-1', ...of }) {
    Object.assign(this, { region, ...of });
    this.server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => {
        if (!response.headersSent) response.writeHead(500);
        response.end(String(error));
      });
    });
    // An upload that breaks off is none
    this.server.on('clientError', (_, socket) => socket.destroy());
  }

  /** @param {number} [port] on loopback; without it a free one @returns {Promise<string>} the address of the bucket */
  async start(port = 0) {
    await mkdir(join(this.folder, 'objects'), { recursive: true });
    await mkdir(join(this.folder, 'uploads'), { recursive: true });
    await new Promise((listening, failed) => {
      this.server.once('error', failed).listen(port, '127.0.0.1', listening);
    });
    return `http://127.0.0.1:${this.server.address().port}/${this.bucket}`;
  }

  async stop() {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** Keys of all objects. @returns {Promise<string[]>} */
  async keys() {
    return (await readdir(join(this.folder, 'objects'))).map((name) => Buffer.from(name, 'hex').toString()).sort();
  }

  async #answer(request, response) {
    if (this.isSilent) return;
    if (this.busySeconds !== null) {
      request.resume();
      return refuse(response, 503, 'SlowDown', { 'retry-after': String(this.busySeconds) });
    }
    const url = new URL(request.url, 'http://store');
    const body = EMPTY.has(request.method) ? Buffer.alloc(0) : Buffer.concat(await request.toArray());
    if (Number(request.headers['content-length'] ?? body.length) !== body.length) return response.destroy();
    const wrong = this.#wrongIn(request, url, body);
    if (wrong !== null) return refuse(response, 403, wrong);
    this.asked.push(`${request.method} ${url.pathname}`);
    const [, bucket, ...rest] = url.pathname.split('/');
    if (bucket !== this.bucket) return refuse(response, 404, 'NoSuchBucket');
    const key = decodeURIComponent(rest.join('/'));
    if (key === '' && request.method === 'GET') return this.#list(response, url.searchParams);
    if (key === '') return response.writeHead(request.method === 'HEAD' ? 200 : 400).end();
    await this.#act(request, response, key, url.searchParams, body);
  }

  async #act({ method, headers }, response, key, query, body) {
    const meta = Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-')));
    const [upload, part] = [query.get('uploadId'), Number(query.get('partNumber'))];
    if (method === 'POST' && query.has('uploads')) {
      const id = randomUUID();
      await mkdir(join(this.folder, 'uploads', id));
      await this.#write(join(this.folder, 'uploads', id, 'about'), Buffer.from(JSON.stringify({ key, meta })));
      return xml(
        response,
        `<InitiateMultipartUploadResult><Bucket>${this.bucket}</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (upload !== null) return this.#multipart({ method, response, key, body }, upload, part);
    if (method === 'PUT') return response.writeHead(200, { etag: await this.#keep(key, meta, body) }).end();
    if (method === 'DELETE') {
      await rm(this.#pathOf(key), { force: true });
      return response.writeHead(204).end();
    }
    const kept = await readFile(this.#pathOf(key)).catch(() => null);
    if (kept === null) return refuse(response, 404, 'NoSuchKey');
    const split = kept.indexOf(10);
    const [about, bytes] = [JSON.parse(kept.subarray(0, split)), Buffer.from(kept.subarray(split + 1))];
    if (this.spoilt > 0 && method === 'GET') {
      this.spoilt -= 1;
      bytes[0] ^= 1;
    }
    response.writeHead(200, { ...about.meta, etag: etagOf(bytes), 'content-length': bytes.length });
    response.end(method === 'HEAD' ? undefined : bytes);
  }

  /** Names by their order, so many at a time as `mostListed` and who asks both let pass. */
  async #list(response, query) {
    if (query.get('list-type') !== '2') return refuse(response, 400, 'InvalidArgument');
    const after = Buffer.from(query.get('continuation-token') ?? '', 'base64').toString();
    const rest = (await this.keys()).filter((key) => key > after);
    const page = rest.slice(0, Math.min(this.mostListed, Number(query.get('max-keys') ?? 1_000)));
    const contents = await Promise.all(
      page.map(async (key) => {
        const [path, kept] = [this.#pathOf(key), await readFile(this.#pathOf(key)).catch(() => null)];
        if (kept === null) return '';
        const bytes = kept.subarray(kept.indexOf(10) + 1);
        const at = (await stat(path)).mtime.toISOString();
        return `<Contents><Key>${key}</Key><LastModified>${at}</LastModified><ETag>${etagOf(bytes).replaceAll('"', '&quot;')}</ETag><Size>${bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
      }),
    );
    const isCut = page.length < rest.length;
    const next = isCut ? Buffer.from(page.at(-1)).toString('base64') : '';
    const more = `<IsTruncated>${isCut}</IsTruncated>${isCut ? `<NextContinuationToken>${next}</NextContinuationToken>` : ''}`;
    xml(
      response,
      `<ListBucketResult><Name>${this.bucket}</Name><Prefix></Prefix><KeyCount>${page.length}</KeyCount>${more}${contents.join('')}</ListBucketResult>`,
    );
  }

  async #multipart({ method, response, key, body }, upload, part) {
    if (!/^[0-9a-f-]{36}$/.test(upload)) return refuse(response, 404, 'NoSuchUpload');
    const folder = join(this.folder, 'uploads', upload);
    const about = await readFile(join(folder, 'about'), 'utf8').then(JSON.parse, () => null);
    if (about?.key !== key) return refuse(response, 404, 'NoSuchUpload');
    if (method === 'PUT') {
      await this.#write(join(folder, String(part)), body);
      return response.writeHead(200, { etag: etagOf(body) }).end();
    }
    if (method === 'POST') {
      const named = [...String(body).matchAll(/<PartNumber>(\d+)<\/PartNumber>\s*<ETag>(?:&quot;|")?([0-9a-f]+)/g)];
      const parts = await Promise.all(named.map(([, number]) => readFile(join(folder, number))));
      const isSame = parts.every((bytes, i) => etagOf(bytes).includes(named[i][2]));
      if (named.length === 0 || !isSame) return refuse(response, 400, 'InvalidPart');
      const etag = await this.#keep(key, about.meta, Buffer.concat(parts));
      await rm(folder, { recursive: true });
      return xml(
        response,
        `<CompleteMultipartUploadResult><Bucket>${this.bucket}</Bucket><Key>${key}</Key><ETag>${etag}</ETag></CompleteMultipartUploadResult>`,
      );
    }
    await rm(folder, { recursive: true });
    return response.writeHead(204).end();
  }

  #pathOf(key) {
    return join(this.folder, 'objects', Buffer.from(key).toString('hex'));
  }

  async #keep(key, meta, body) {
    await this.#write(this.#pathOf(key), Buffer.concat([Buffer.from(`${JSON.stringify({ meta })}\n`), body]));
    return etagOf(body);
  }

  /** Beside it and then under its name: whoever reads meanwhile reads the old. */
  async #write(path, bytes) {
    const part = join(this.folder, `${randomUUID()}.part`);
    const file = await open(part, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  }

  /** What S3 calls the fault, or null when the request may be believed. */
  #wrongIn({ method, headers }, url, body) {
    const given =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? '',
      );
    if (given === null) return 'AccessDenied';
    const [, accessKeyId, date, region, names, signature] = given;
    if (accessKeyId !== this.accessKeyId) return 'InvalidAccessKeyId';
    const signed = names.split(';');
    const at = headers['x-amz-date'] ?? '';
    const atMs = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (!(Math.abs(atMs - Date.now() - this.aheadMs) < SKEW_MS) || !at.startsWith(date)) return 'RequestTimeTooSkewed';
    const must = Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
    if (region !== this.region || must.some((name) => !signed.includes(name))) return 'SignatureDoesNotMatch';
    const told = headers['x-amz-content-sha256'];
    if (told !== 'UNSIGNED-PAYLOAD' && told !== sha256(body)) return 'XAmzContentSHA256Mismatch';
    const query = [...url.searchParams].map((pair) => pair.map(escaped).join('=')).sort();
    const canonical = [
      ...[method, url.pathname, query.join('&')],
      ...signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
      ...['', names, told],
    ].join('\n');
    const scope = `${date}/${region}/s3/aws4_request`;
    const key = [date, region, 's3', 'aws4_request'].reduce(hmac, `AWS4${this.secretAccessKey}`);
    const expected = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n'));
    return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
  }
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
const etagOf = (bytes) => `"${createHash('md5').update(bytes).digest('hex')}"`;
const escaped = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function xml(response, text, status = 200, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/xml', ...headers }).end(`<?xml version="1.0"?>${text}`);
}

const refuse = (response, status, code, headers) =>
  xml(response, `<Error><Code>${code}</Code></Error>`, status, headers);

// As a program of its own, to be killed: PORT FOLDER BUCKET FILE, the file with the pair of keys.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [port, folder, bucket, file] = process.argv.slice(2);
  const [accessKeyId, secretAccessKey] = (await readFile(file, 'utf8')).trim().split('\n');
  const url = await new S3Server({ folder, bucket, accessKeyId, secretAccessKey }).start(Number(port));
  process.stdout.write(`${JSON.stringify({ listening: true, url })}\n`);
}
