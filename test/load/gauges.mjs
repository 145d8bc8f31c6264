import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { promisify } from 'node:util';

const TICK_MS = 10;
const PAGE_BYTES = 4096;
const KIB = 1024;

/**
 * How platform and database are at one moment, as the platform's own metrics and the kernel tell it. Of several instances counts and
 * sizes are summed up, delays are those of the worst. What cannot be known of another machine is null.
 */
export class Gauges {
  /**
   * @param {{metricsUrls: string[], database: {pid: number, folder: string} | null, folder: string | null,
   *   cachedBytes: () => Promise<number>}} of `cachedBytes`: what the database keeps of its tables in its memory
   */
  constructor(of) {
    Object.assign(this, of);
  }

  async read() {
    const instances = await Promise.all(this.metricsUrls.map(async (url) => readings(await textOf(url))));
    const all = (name) => instances.flatMap((one) => one.filter((reading) => reading.name === name));
    const sum = (readings) => (readings.length === 0 ? null : readings.reduce((total, { value }) => total + value, 0));
    const most = (readings) => (readings.length === 0 ? null : Math.max(...readings.map(({ value }) => value)));
    const databaseRssBytes = this.database ? await rssBytes(this.database.pid) : null;
    const delays = all('mingchu_event_loop_delay_seconds');
    const depths = all('mingchu_queue_depth');
    return {
      atMs: Date.now(),
      cpuMs: inMs(sum(all('process_cpu_seconds_total'))),
      databaseCpuMs: this.database ? await cpuMs(this.database.pid) : null,
      rssBytes: sum(all('process_resident_memory_bytes')),
      heapBytes: sum(all('nodejs_heap_size_used_bytes')),
      databaseRssBytes,
      databaseOwnBytes: databaseRssBytes === null ? null : databaseRssBytes - (await this.cachedBytes()),
      handles: sum(all('process_open_fds')),
      loopP95Ms: inMs(most(delays.filter(({ labels }) => labels.includes('p95')))),
      loopMaxMs: inMs(most(delays.filter(({ labels }) => labels.includes('max')))),
      ingestLagMs: inMs(most(all('mingchu_ingest_lag_seconds'))),
      queues: Object.fromEntries(
        [...new Set(depths.map(({ labels }) => labels))].map((labels) => [
          labels.replace(/^queue="|"$/g, ''),
          // what waits in the database is the same for every instance
          most(depths.filter((reading) => reading.labels === labels)),
        ]),
      ),
      diskBytes: this.folder ? await bytesIn(...[this.folder, this.database?.folder ?? []].flat()) : null,
    };
  }
}

const inMs = (seconds) => (seconds === null ? null : Math.round(seconds * 1000));

/** A line of its own: between two readings one that is kept may be closed. */
const textOf = (url) =>
  new Promise((resolve, reject) => {
    get(url, { agent: false }, async (response) => {
      response.setEncoding('utf8');
      resolve((await response.toArray()).join(''));
    }).once('error', reject);
  });

/** @param {string} text in the form of Prometheus */
function readings(text) {
  return text
    .split('\n')
    .map((line) => /^(\w+)(?:\{(.*)\})? (\S+)/.exec(line))
    .filter((match) => match !== null)
    .map(([, name, labels = '', value]) => ({ name, labels, value: Number(value) }));
}

async function cpuMs(pid) {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function rssBytes(pid) {
  return Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]) * PAGE_BYTES;
}

async function bytesIn(...folders) {
  // a file may go away while it is counted; what is left is counted all the same
  const { stdout } = await promisify(execFile)('du', ['-skc', ...folders]).catch((error) => error);
  return Number(/(\d+)\s+total\s*$/.exec(stdout)?.[1] ?? Number.NaN) * KIB;
}
