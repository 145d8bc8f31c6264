import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { v4 as uuid } from 'uuid';
import type { CameraConfig } from '../../../src/contract/wire/mqtt/down.js';

/** A simulated camera of `test/cameras`. */
export interface SimulatedCamera {
  onvifUrl: string;
  setScene(scene: 'still' | 'person' | 'busy' | 'covered' | 'off'): unknown;
  hangRtsp(hung: boolean): void;
  stop(): Promise<void>;
}

const USERNAME = 'admin';
/** Everything that has to be escaped somewhere on its way. */
const PASSWORD = `p&<"'>s@:/%1`;

export async function startCamera(
  options: {
    fault?: string;
    clockSkewMs?: number;
    discovery?: boolean;
    encoder?: 'fixed' | 'settable';
    kept?: { fromMs: number; toMs: number }[];
    keptTimes?: 'ntp' | 'none' | '1970';
    channels?: number;
    digestOnly?: boolean;
    oddities?: { rewrite?: (action: string, xml: string) => string };
    codecs?: { main?: 'h264' | 'h265'; sub?: 'h264' | 'h265' | null };
  } = {},
): Promise<SimulatedCamera> {
  const module = pathToFileURL(resolve('test/cameras/camera.mjs')).href;
  const { startCamera: start } = (await import(module)) as { startCamera(o: object): Promise<SimulatedCamera> };
  const sceneDir = join(tmpdir(), 'edge-agent-scenes');
  return start({
    id: uuid(),
    name: 'Stove',
    place: 'cooking',
    username: USERNAME,
    password: PASSWORD,
    sceneDir,
    ...options,
  });
}

/** The camera as the platform would hand it to the agent. */
export function configOf(onvifUrl: string, more: Partial<CameraConfig> = {}): CameraConfig {
  return {
    cameraId: uuid(),
    name: 'Stove',
    onvifUrl,
    channel: null,
    username: USERNAME,
    password: PASSWORD,
    maySetSubStream: false,
    placeId: uuid(),
    placeKind: 'stove',
    stages: ['cooking'],
    ...more,
  };
}
