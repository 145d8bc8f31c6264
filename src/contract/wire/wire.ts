import type { AgentConfig } from './mqtt/down.js';
import type { LookState } from './mqtt/presence.js';
import type { UpKind } from './mqtt/up.js';

/**
 * The forms in which box and platform speak. Each side names the newest it knows (`hello.speaks`, `welcome.speaks`) and
 * reads every older one; who writes takes the lower of the two. A number grows when a message gets what an earlier
 * reader would refuse or misunderstand:
 *
 * 1. Release 0.1. It refuses every field it does not know, and its platform acknowledges what it has refused.
 * 2. Release 0.2: `hello.speaks`, `welcome`, `health.notices`, `health.cameras[].reasons`, channels beyond ASCII; `watch`,
 *    by which a platform says that it takes `report`.
 * 3. `presence`, asked and answered: a box that names less is not asked.
 * 4. `config.holds`, and `chain`, asked and answered: a box that names less holds nothing and is not asked.
 * 5. Cameras that are got at by RTSP alone: a box that names less is not told of them.
 * 6. `presence` that was broken off: a platform that names less is told that the box was busy.
 */
export const WIRE_VERSION = 6;
/** Since this version a box looks for people when it is asked to. */
export const LOOKS_FOR_PEOPLE = 3;
/** Since this version a box keeps what it is told to hold, and says what its chains hold. */
export const KEEPS_HOLDS = 4;

/** Since this version a box knows other addresses of cameras than those of ONVIF. */
const KNOWS_RTSP_ADDRESSES = 5;
/** Since this version a platform knows of looks that were broken off. */
const KNOWS_BROKEN_OFF = 6;

/** The version in which two sides speak; who names none is of release 0.1. */
export function commonVersion(theirs: number | null | undefined): number {
  return Math.min(WIRE_VERSION, theirs ?? 1);
}

/** Since which version there is a kind of durable message; one that is not named here is of version 1. */
const SINCE: Readonly<Partial<Record<UpKind, number>>> = { report: 2, presence: LOOKS_FOR_PEOPLE };

/** Durable kinds that a reader of `version` has never heard of. They wait for one who has. */
export function unheardKinds(version: number): UpKind[] {
  return (Object.entries(SINCE) as [UpKind, number][]).flatMap(([kind, since]) => (since > version ? [kind] : []));
}

/** The body of an up message as a reader of `version` takes it. What he has no word for is left out. */
export function loweredUp(kind: UpKind, body: object, version: number): object {
  if (kind === 'presence' && version < KNOWS_BROKEN_OFF) return withoutBrokenOff(body as { state: LookState });
  if (version >= 2 || kind !== 'health') return body;
  const { notices: _, cameras, ...health } = body as { notices?: unknown; cameras: { reasons?: unknown }[] };
  return { ...health, cameras: cameras.map(({ reasons: __, ...camera }) => camera) };
}

/** It would say that it does not understand the answer; that the box did not get round to it is nearer. */
function withoutBrokenOff(body: { state: LookState }): object {
  return body.state === 'broken_off' ? { ...body, state: 'busy' satisfies LookState } : body;
}

/** What release 0.1 takes for a channel. */
const ASCII_CHANNEL = /^[\x21-\x7e]{1,128}$/;

/**
 * The configuration as a box of `version` takes it. A camera it could not be told of is left out, since a box of 0.1
 * refuses the whole of what it does not understand and would record none of the others.
 */
export function loweredConfig(config: AgentConfig, version: number): AgentConfig {
  const known = version >= KNOWS_RTSP_ADDRESSES ? config : withOnvifOnly(config);
  if (version >= 2) return version >= KEEPS_HOLDS || known.holds === undefined ? known : withoutHolds(known);
  return {
    revision: known.revision,
    cameras: known.cameras
      .filter(({ channel }) => channel === null || ASCII_CHANNEL.test(channel))
      .map((camera) => ({
        cameraId: camera.cameraId,
        name: camera.name,
        onvifUrl: camera.onvifUrl,
        channel: camera.channel,
        username: camera.username,
        password: camera.password,
        maySetSubStream: camera.maySetSubStream,
        placeId: camera.placeId,
        placeKind: camera.placeKind,
        stages: camera.stages,
      })),
    timetable: known.timetable.map(({ stage, fromMinute, toMinute }) => ({ stage, fromMinute, toMinute })),
  };
}

function withoutHolds({ holds: _, ...config }: AgentConfig): AgentConfig {
  return config;
}

function withOnvifOnly(config: AgentConfig): AgentConfig {
  const cameras = config.cameras.filter(({ onvifUrl }) => /^https?:/i.test(onvifUrl));
  return cameras.length === config.cameras.length ? config : { ...config, cameras };
}
