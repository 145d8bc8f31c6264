import { describe, expect, it } from '@jest/globals';
import { type AgentConfig, readConfig } from './mqtt/down.js';
import { LOOK_STATES } from './mqtt/presence.js';
import { commonVersion, loweredConfig, loweredUp, WIRE_VERSION } from './wire.js';

const id = '5f0c1d52-7f1c-4df5-8a53-1f8e3a2c9b10';
const camera: AgentConfig['cameras'][number] = {
  ...{ cameraId: id, name: 'Stove', onvifUrl: 'http://192.168.1.64/onvif', channel: null, username: 'viewer' },
  ...{ password: 'p', maySetSubStream: false, placeId: id, placeKind: 'dry_store', stages: ['stock', 'storage'] },
};
const config: AgentConfig = {
  revision: 4,
  cameras: [camera, { ...camera, channel: '后厨 2' }, { ...camera, channel: 'VideoSource_2' }],
  timetable: [{ stage: 'stock', fromMinute: 360, toMinute: 420 }],
};

describe('the version in which two sides speak', () => {
  it.each([
    [null, 1],
    [1, 1],
    [WIRE_VERSION, WIRE_VERSION],
    [WIRE_VERSION + 5, WIRE_VERSION],
  ])('is the lower one: %s → %i', (theirs, common) => expect(commonVersion(theirs)).toBe(common));
});

describe('a message for an older reader', () => {
  it('tells a box only of cameras it can be told of', () => {
    expect(loweredConfig(config, 1).cameras.map(({ channel }) => channel)).toEqual([null, 'VideoSource_2']);
    expect(loweredConfig(config, 2)).toBe(config);
  });

  it('tells a box of no address that it does not know', () => {
    const recorder = { ...camera, onvifUrl: 'rtsp+hikvision://192.168.1.108', channel: '3' };
    const both = { ...config, cameras: [camera, recorder] };
    for (const version of [1, 2, 4]) expect(loweredConfig(both, version).cameras).toHaveLength(1);
    expect(loweredConfig(both, WIRE_VERSION)).toBe(both);
  });

  it('carries nothing of a report that it would refuse', () => {
    const at = '2026-11-23T02:00:00.000Z';
    const cameras = [{ cameraId: id, state: 'recording', reasons: [{ reason: 'b_frames', since: at }] }];
    expect(loweredUp('health', { at, notices: [], cameras }, 1)).toEqual({
      at,
      cameras: [{ cameraId: id, state: 'recording' }],
    });
  });

  it('says busy to a platform that knows of no look that was broken off, and nothing else otherwise', () => {
    const said = (state: string, version: number) => loweredUp('presence', { windowId: id, state }, version);
    expect(said('broken_off', 5)).toEqual({ windowId: id, state: 'busy' });
    expect(said('broken_off', WIRE_VERSION)).toEqual({ windowId: id, state: 'broken_off' });
    for (const state of LOOK_STATES) {
      if (state !== 'broken_off') expect(said(state, 3)).toEqual({ windowId: id, state });
    }
  });
});

describe('a configuration, cached or sent', () => {
  it('starts the cameras that can be understood, whatever is beside them', () => {
    const odd = { ...camera, cameraId: 'the roof', lens: 'round' };
    const newer = { ...camera, stages: ['composting', 'stock'], zones: [] };
    const strange = { ...camera, stages: ['composting'] };
    const timetable = [{ stage: 'composting', fromMinute: 0, toMinute: 9 }, ...config.timetable];
    expect(readConfig({ ...config, cameras: [odd, newer, strange], timetable, holds: [1] })).toEqual({
      ...config,
      cameras: [{ ...camera, stages: ['stock'] }, camera],
    });
    expect(readConfig({ ...config, cameras: 'all' })).toBeNull();
  });
});
