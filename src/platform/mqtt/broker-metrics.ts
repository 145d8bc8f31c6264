import { Injectable } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';
import { MqttLink } from './mqtt-link.js';

/** Whether boxes can be heard. */
@Injectable()
export class BrokerMetrics {
  constructor(metrics: Metrics, link: MqttLink) {
    metrics.gauge('mingchu_broker_connected', '1 while the platform hears what comes to the broker', [], () =>
      Number(link.isListening),
    );
  }
}
