import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { SERVER_TLS, type ServerTls } from '../tls/server-tls.js';
import { EmbeddedBroker } from './embedded-broker.js';

/** Tells where agents find the broker. */
@Injectable()
export class MqttEndpoint {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly broker: EmbeddedBroker,
    @Inject(SERVER_TLS) private readonly tls: ServerTls | null,
  ) {}

  /** PEM on which a box must check the platform and the broker; null where the public roots do. */
  caForAgents(): string | null {
    const { mqtt } = this.settings;
    const roots = [
      this.tls?.ca ?? null,
      mqtt.kind === 'external' && mqtt.caFile ? readFileSync(mqtt.caFile, 'utf8') : null,
    ];
    const known = roots.filter((pem) => pem !== null);
    return known.length === 0 ? null : [...new Set(known)].join('\n');
  }

  /** `mqtt(s)://host:port` without credentials: each agent has its own. */
  urlForAgents(): string {
    const { mqtt, publicUrl, mqttPublicUrl } = this.settings;
    if (mqtt.kind === 'external') {
      const url = new URL(mqttPublicUrl ?? mqtt.url);
      return `${url.protocol}//${url.host}`;
    }
    const { tls } = this.settings;
    const ownName = tls.kind === 'private' ? (tls.names[0] as string) : '127.0.0.1';
    const host = publicUrl === null ? ownName : new URL(publicUrl).hostname;
    return `${this.tls === null ? 'mqtt' : 'mqtts'}://${host}:${this.broker.port ?? mqtt.port}`;
  }
}
