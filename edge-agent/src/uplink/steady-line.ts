import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import { type Log, messageOf } from '../log.js';
import { Backoff } from '../recorder/backoff.js';

const LONGEST_WAIT_MS = 60_000;
const WATCH_EVERY_MS = 60_000;

export interface SteadyLineOptions {
  url: string;
  /** What is subscribed to after every connection. */
  topic: string;
  client: IClientOptions & { reconnectPeriod: number };
  /** First part of the event codes in the log. */
  name: string;
  log: Log;
  /** The line is up and the topic is subscribed to. */
  onUp: () => void;
  watchEveryMs?: number;
}

/**
 * An MQTT line that comes back whatever the broker answered. MQTT.js gives up for good after a refused CONNACK unless
 * told otherwise, and a refused subscription would leave a line on which nothing is heard. Who refused is asked more
 * and more seldom, up to once a minute, for the broker of a county has others to serve. As long as the line is away
 * the log says so every minute (`NAME.away`), and a client that has stopped trying is set going again.
 *
 * @returns the client, and what ends line and watch
 */
export function openSteadyLine(options: SteadyLineOptions): { client: MqttClient; close: () => Promise<void> } {
  const { url, topic, name, log, onUp, watchEveryMs = WATCH_EVERY_MS } = options;
  const usualMs = options.client.reconnectPeriod;
  const client = mqtt.connect(url, {
    ...options.client,
    ...{ resubscribe: false, reconnectOnConnackError: true },
    // A table of all numbers of two bytes would take eight megabytes, for a few messages a minute.
    writeCache: false,
  });
  const patience = new Backoff();
  let downSince: number | null = performance.now();
  let reason = 'no answer';

  const refused = (error: Error) => {
    reason = messageOf(error);
    // Read when the next attempt is planned, which is after this.
    client.options.reconnectPeriod = usualMs + patience.next(LONGEST_WAIT_MS - usualMs);
  };
  client.on('connect', () => {
    client.subscribe(topic, { qos: 1 }, (error) => {
      if (error) {
        log.warn(`${name}.subscribe-refused`, { message: messageOf(error) });
        refused(error);
        client.stream.destroy();
        return;
      }
      downSince = null;
      patience.succeed();
      client.options.reconnectPeriod = usualMs;
      onUp();
    });
  });
  client.on('error', (error) => {
    log.warn(`${name}.error`, { message: messageOf(error) });
    if ('code' in error && typeof error.code === 'number') refused(error);
    else reason = messageOf(error);
  });
  client.on('close', () => {
    downSince ??= performance.now();
  });
  const watch = setInterval(() => {
    if (downSince === null || performance.now() - downSince < watchEveryMs) return;
    const isTrying = client.reconnecting || client.connected;
    log.error(`${name}.away`, { seconds: Math.round((performance.now() - downSince) / 1000), reason, isTrying });
    if (!isTrying) client.reconnect();
  }, watchEveryMs);
  return {
    client,
    async close() {
      clearInterval(watch);
      await client.endAsync(true).catch(() => undefined);
    },
  };
}
