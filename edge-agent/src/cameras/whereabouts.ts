import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CameraConfig } from '../../../src/contract/wire/mqtt/down.js';
import type { NetworkGuard } from '../config/network-guard.js';
import { type Log, messageOf } from '../log.js';
import { replaceFile } from '../replace-file.js';
import { discover } from './onvif/discovery.js';
import { firstAllowed } from './probe.js';

/** A device that answered a probe: its own lasting name, and where it may be spoken to. */
export interface Sighting {
  endpoint: string;
  onvifUrl: string;
}

/** The lasting name of the device behind each camera address. */
export type KnownEndpoints = ReadonlyMap<string, string>;

/** Host and port of a camera's address. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
/** Names that stand for one device only: makers who give a whole series one name are of no use here. */
const single = (seen: readonly Sighting[]) =>
  seen.filter(({ endpoint, onvifUrl }) =>
    seen.every((other) => other.endpoint !== endpoint || hostOf(other.onvifUrl) === hostOf(onvifUrl)),
  );

/** What is known after a look around: who answers at a configured address is the device there. */
export function learnEndpoints(
  known: KnownEndpoints,
  urls: readonly string[],
  seen: readonly Sighting[],
): KnownEndpoints {
  const after = new Map([...known].filter(([url]) => urls.includes(url)));
  for (const url of urls) {
    const here = single(seen).filter(({ onvifUrl }) => hostOf(onvifUrl) === hostOf(url));
    const [first] = here;
    if (first !== undefined && here.every(({ endpoint }) => endpoint === first.endpoint))
      after.set(url, first.endpoint);
  }
  return after;
}

/** Where the device that was at `url` has been seen instead; null when it was not, or at another camera's address. */
export function findMoved(
  known: KnownEndpoints,
  urls: readonly string[],
  seen: readonly Sighting[],
  url: string,
): string | null {
  const endpoint = known.get(url);
  if (endpoint === undefined || [...known].some(([other, name]) => other !== url && name === endpoint)) return null;
  if (seen.some(({ onvifUrl }) => hostOf(onvifUrl) === hostOf(url))) return null;
  const there = single(seen).find((one) => one.endpoint === endpoint)?.onvifUrl ?? null;
  return there === null || urls.some((other) => hostOf(other) === hostOf(there)) ? null : there;
}

const fileSchema = z.array(z.tuple([z.string(), z.string()])).max(64);
const LEARN_EVERY_MS = 6 * 3_600_000;
const UNREACHABLE_MS = 300_000;
const SEARCH_EVERY_MS = 600_000;

/**
 * Remembers which device stands at which camera address and, when one has not been reached for some minutes, looks
 * around for it. What it finds is only told, never used: a device may lie about its name, and the password would
 * go to it.
 */
export class Whereabouts {
  private readonly file: string;
  private known: KnownEndpoints;
  private urls = new Map<string, string>();
  /** What is waited for counts by the steady clock: after one that ran ahead was set back, nothing would be due for as long. */
  private readonly goneSince = new Map<string, number>();
  private readonly found = new Map<string, { onvifUrl: string; sinceMs: number }>();
  private learnedAt = Number.NEGATIVE_INFINITY;
  private searchedAt = Number.NEGATIVE_INFINITY;
  private isLooking = false;

  constructor(
    private readonly deps: {
      dataDir: string;
      guard: NetworkGuard;
      networkInterface: string | null;
      log: Log;
      /** Somebody was found, or is no longer lost. */
      onNews: () => void;
      /** A clock that nobody sets, in ms; another one only in tests. */
      steady?: () => number;
    },
  ) {
    this.file = join(deps.dataDir, 'whereabouts.json');
    this.known = this.load();
  }

  follow(cameras: readonly Pick<CameraConfig, 'cameraId' | 'onvifUrl'>[]): void {
    this.urls = new Map(cameras.map(({ cameraId, onvifUrl }) => [cameraId, onvifUrl]));
    this.learnedAt = Number.NEGATIVE_INFINITY;
    for (const cameraId of [...this.goneSince.keys()]) if (!this.urls.has(cameraId)) this.isBack(cameraId);
  }

  /** Where the camera answers now, when it is not where it should be. */
  of(cameraId: string): { onvifUrl: string; sinceMs: number } | null {
    return this.found.get(cameraId) ?? null;
  }

  /** To be told every second or so which cameras are not reached. Starts a look around when one is due. */
  tick(nowMs: number, unreachable: ReadonlySet<string>): void {
    const steadyMs = this.steady();
    for (const cameraId of this.urls.keys()) {
      if (!unreachable.has(cameraId)) this.isBack(cameraId);
      else if (!this.goneSince.has(cameraId)) this.goneSince.set(cameraId, steadyMs);
    }
    const since = [...this.goneSince.values()];
    const isLost = since.some((ms) => steadyMs - ms >= UNREACHABLE_MS) && steadyMs - this.searchedAt >= SEARCH_EVERY_MS;
    const isDue = this.urls.size > 0 && since.length < this.urls.size && steadyMs - this.learnedAt >= LEARN_EVERY_MS;
    if (isLost || isDue) void this.lookAround(nowMs);
  }

  /** Never rejects. */
  async lookAround(nowMs: number): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    this.learnedAt = this.steady();
    this.searchedAt = this.learnedAt;
    const { guard, networkInterface, log, onNews } = this.deps;
    try {
      const seen: Sighting[] = [];
      for (const { endpoint, xaddrs } of await discover(guard, networkInterface)) {
        const onvifUrl = endpoint === null ? null : await firstAllowed(xaddrs, guard);
        if (endpoint !== null && onvifUrl !== null) seen.push({ endpoint, onvifUrl });
      }
      const urls = [...new Set(this.urls.values())];
      for (const [cameraId, url] of this.urls) {
        const onvifUrl = this.goneSince.has(cameraId) ? findMoved(this.known, urls, seen, url) : null;
        if (onvifUrl === null || this.found.get(cameraId)?.onvifUrl === onvifUrl) continue;
        this.found.set(cameraId, { onvifUrl, sinceMs: nowMs });
        log.warn('camera.moved', { cameraId, onvifUrl });
        onNews();
      }
      this.known = learnEndpoints(this.known, urls, seen);
      await replaceFile(this.file, JSON.stringify([...this.known]));
    } catch (error) {
      log.warn('whereabouts.failed', { message: messageOf(error) });
    } finally {
      this.isLooking = false;
    }
  }

  private steady(): number {
    return (this.deps.steady ?? (() => performance.now()))();
  }

  private isBack(cameraId: string): void {
    this.goneSince.delete(cameraId);
    if (this.found.delete(cameraId)) this.deps.onNews();
  }

  private load(): KnownEndpoints {
    try {
      return new Map(fileSchema.parse(JSON.parse(readFileSync(this.file, 'utf8'))));
    } catch {
      return new Map();
    }
  }
}
