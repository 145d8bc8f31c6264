import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { EmbeddedBroker } from './embedded-broker.js';

/** Tells where agents find the broker. */
@Injectable()
export class MqttEndpoint {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly broker: EmbeddedBroker,
  ) {}

  /** `mqtt://host:port` without credentials: each agent has its own. */
  urlForAgents(): string {
    const { mqtt, publicUrl } = this.settings;
    if (mqtt.kind === 'external') {
      const url = new URL(mqtt.url);
      return `${url.protocol}//${url.host}`;
    }
    const host = publicUrl === null ? '127.0.0.1' : new URL(publicUrl).hostname;
    return `mqtt://${host}:${this.broker.port ?? mqtt.port}`;
  }
}
