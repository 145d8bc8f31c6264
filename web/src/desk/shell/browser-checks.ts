export type CheckName =
  | 'https'
  | 'speed'
  | 'mse'
  | 'h264'
  | 'h265'
  | 'indexedDb'
  | 'serviceWorker'
  | 'websocket'
  | 'clock';
export interface CheckResult {
  name: CheckName;
  /** Null: it could not be found out. */
  ok: boolean | null;
  detail: string;
}

const H264 = 'video/mp4; codecs="avc1.42E01E"';
const H265 = 'video/mp4; codecs="hvc1.1.6.L93.B0"';
const CLOCK_TOLERANCE_MS = 60_000;

/** What this browser can do of what the pages need. Asks nobody but our own server. */
export async function runChecks(): Promise<CheckResult[]> {
  const mse = typeof MediaSource !== 'undefined';
  return [
    { name: 'https', ok: isSecureContext, detail: location.protocol },
    { name: 'mse', ok: mse, detail: mse ? 'MediaSource' : '—' },
    { name: 'h264', ok: mse && MediaSource.isTypeSupported(H264), detail: H264 },
    { name: 'h265', ok: mse && MediaSource.isTypeSupported(H265), detail: H265 },
    { name: 'indexedDb', ...(await tryIndexedDb()) },
    {
      name: 'serviceWorker',
      ok: 'serviceWorker' in navigator,
      detail: isSecureContext ? 'secure context' : 'not a secure context',
    },
    { name: 'websocket', ok: typeof WebSocket !== 'undefined', detail: 'WebSocket' },
    { name: 'clock', ...(await compareClock()) },
    { name: 'speed', ...(await measureLine()) },
  ];
}

function tryIndexedDb(): Promise<{ ok: boolean; detail: string }> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('mingchu-check', 1);
      request.onerror = () => resolve({ ok: false, detail: String(request.error) });
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase('mingchu-check');
        resolve({ ok: true, detail: 'IndexedDB' });
      };
    } catch (error) {
      resolve({ ok: false, detail: String(error) });
    }
  });
}

/** Footage of one camera in the small picture needs about this much. */
const NEEDED_KBIT_PER_S = 600;

/** How fast something of a few hundred kilobytes comes from our own server. */
async function measureLine(): Promise<{ ok: boolean | null; detail: string }> {
  try {
    const startedAt = performance.now();
    const bytes = (await (await fetch('/api/openapi.json', { cache: 'no-store' })).arrayBuffer()).byteLength;
    const kbitPerS = (bytes * 8) / Math.max(1, performance.now() - startedAt);
    return { ok: kbitPerS >= NEEDED_KBIT_PER_S, detail: `${(kbitPerS / 1000).toFixed(1)} Mbit/s` };
  } catch {
    return { ok: null, detail: 'offline' };
  }
}

/** The server's `Date` header has whole seconds; that is enough to find a clock that is minutes off. */
export async function compareClock(): Promise<{ ok: boolean | null; detail: string }> {
  try {
    const response = await fetch('/api/health', { cache: 'no-store' });
    const stamp = response.headers.get('date');
    if (stamp === null) return { ok: null, detail: '—' };
    const offsetMs = Date.now() - Date.parse(stamp);
    return { ok: Math.abs(offsetMs) < CLOCK_TOLERANCE_MS, detail: `${(offsetMs / 1000).toFixed(0)} s` };
  } catch {
    return { ok: null, detail: 'offline' };
  }
}
