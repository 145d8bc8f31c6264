import { Module } from '@nestjs/common';
import { OrganizationModule } from '../organization/index.js';
import { LiveGateway } from './live.gateway.js';

@Module({ imports: [OrganizationModule], providers: [LiveGateway] })
export class RealtimeModule {}
