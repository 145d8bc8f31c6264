import { Global, Module } from '@nestjs/common';
import { BrokerMetrics } from './broker-metrics.js';
import { EmbeddedBroker } from './embedded-broker.js';
import { MqttEndpoint } from './mqtt-endpoint.js';
import { MqttLink } from './mqtt-link.js';

/** The line to the agents. Needs `AGENT_AUTHENTICATOR` and `AGENT_ROLL` from a global module. */
@Global()
@Module({ providers: [EmbeddedBroker, MqttLink, MqttEndpoint, BrokerMetrics], exports: [MqttLink, MqttEndpoint] })
export class MqttModule {}
