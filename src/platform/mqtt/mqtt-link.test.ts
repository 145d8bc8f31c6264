import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Aedes } from 'aedes';
import mqtt from 'mqtt';
import { upTopic } from '../../contract/wire/mqtt/topics.js';
import type { Settings } from '../config/settings.js';
import { Hints } from '../hints/hints.js';
import { EmbeddedBroker } from './embedded-broker.js';
import { MqttLink } from './mqtt-link.js';

const AGENT = '0199b0a0-0000-7000-8000-000000000001';
const nobody = { agentOf: async () => null };
const roll = { admitted: async () => new Set<string>() };
Logger.overrideLogger(false);
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const listening = (broker: Aedes): Promise<Server> =>
  new Promise((up) => {
    const server = createServer(broker.handle).listen(0, '127.0.0.1', () => up(server));
  });

describe('the platform on a broker of its county', () => {
  it('comes back by itself after that broker refused it', async () => {
    const broker = await Aedes.createBroker();
    let refusals = 0;
    broker.authenticate = (_, __, ___, done) => {
      if (refusals++ > 0) done(null, true);
      else done(Object.assign(new Error('starting'), { returnCode: 3 as const }), false);
    };
    const server = await listening(broker);
    const url = `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const settings = { mqtt: { kind: 'external', url, caFile: null }, redisUrl: null } as Settings;
    const link = new MqttLink(settings, new EmbeddedBroker(settings, nobody, roll, null), new Hints());
    closing.push(
      () => server.close(),
      () => new Promise<void>((done) => broker.close(done)),
      () => link.onModuleDestroy(),
    );
    const heard = new Promise<string>((message) => link.onUp((topic) => message(topic)));
    link.onApplicationBootstrap();
    while (!link.isListening) await new Promise((look) => setTimeout(look, 20));
    const topic = upTopic(AGENT, 'hello');
    broker.publish({ cmd: 'publish', topic, payload: '{}', qos: 1, retain: false, dup: false }, () => undefined);
    expect(await heard).toBe(topic);
  });
});

describe('the broker inside the platform', () => {
  it('says that it cannot tell while the database is away, not that a token is wrong, and lets the box in afterwards', async () => {
    const settings = { mqtt: { kind: 'embedded', port: 0 } } as Settings;
    let isAway = true;
    const agentOf = async (token: string) => {
      if (isAway) throw new Error('the database is away');
      return token === 'right' ? AGENT : null;
    };
    const inside = new EmbeddedBroker(settings, { agentOf }, roll, null);
    await inside.onModuleInit();
    closing.push(() => inside.onModuleDestroy());
    inside.open(() => undefined);
    const codeOf = (password: string) =>
      mqtt
        .connectAsync(
          `mqtt://127.0.0.1:${inside.port}`,
          { clientId: AGENT, username: AGENT, password, reconnectPeriod: 0 },
          false,
        )
        .then(
          async (client) => {
            const isKnown = inside.isConnected(AGENT);
            await client.endAsync(true);
            return isKnown;
          },
          (error: { code: number }) => error.code,
        );
    expect(await codeOf('right')).toBe(3);
    expect(inside.isConnected(AGENT)).toBe(false);
    isAway = false;
    expect(await codeOf('wrong')).toBe(4);
    expect(await codeOf('right')).toBe(true);
  });
});
