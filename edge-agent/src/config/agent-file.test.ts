import { describe, expect, it } from '@jest/globals';
import { BadConfiguration, parseAgentFile } from './agent-file.js';

const sound = {
  agentId: '0b8f4c9e-3f5f-4d0e-9d52-5d0d4b6b7a11',
  token: 'a-long-token',
  platformUrl: 'http://127.0.0.1:3000/',
  mqttUrl: 'mqtt://127.0.0.1:1883',
  dataDir: 'data',
  cameraNetworks: ['192.168.1.0/24'],
};

describe('the agent’s configuration', () => {
  it('fills in what is usual and makes paths absolute', () => {
    expect(parseAgentFile(sound, '/etc/mingchu')).toMatchObject({
      dataDir: '/etc/mingchu/data',
      platformUrl: 'http://127.0.0.1:3000',
      segmentSeconds: 60,
      retentionDays: 30,
    });
  });

  it.each([
    ['an unknown setting', { ...sound, segmentSecs: 60 }, 'segmentSecs'],
    ['a network that is none', { ...sound, cameraNetworks: ['192.168.1.0/40'] }, 'cameraNetworks'],
    ['a missing token', { ...sound, token: undefined }, 'token'],
    ['another scheme', { ...sound, mqttUrl: 'http://x' }, 'mqttUrl'],
  ])('refuses %s and names it', (_, value, named) => {
    expect(() => parseAgentFile(value, '/')).toThrow(BadConfiguration);
    expect(() => parseAgentFile(value, '/')).toThrow(named);
  });
});
