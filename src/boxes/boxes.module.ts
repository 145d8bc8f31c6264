import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationModule } from '../organization/index.js';
import { AGENT_AUTHENTICATOR } from '../platform/index.js';
import { AGENT_ROLL } from '../platform/mqtt/agent-roll.js';
import { CameraPlan } from './enrolment/camera-plan.js';
import { EnrolmentController } from './enrolment/enrolment.controller.js';
import { BoxEnrolment, EnrolmentGuess } from './enrolment/enrolment.entities.js';
import { EnrolmentService } from './enrolment/enrolment.service.js';
import { GuessLimit } from './enrolment/guess-limit.js';
import { Stickers } from './enrolment/stickers.js';
import { TakeOver } from './enrolment/take-over.js';
import { FilingController } from './filing/filing.controller.js';
import { CameraFiling } from './filing/filing.entities.js';
import { FilingService } from './filing/filing.service.js';
import { AgentConfigs } from './fleet/agent-config.js';
import { AgentDirectory } from './fleet/agent-directory.js';
import { AgentPresence } from './fleet/agent-presence.js';
import { FleetController } from './fleet/fleet.controller.js';
import { Agent, Camera, CameraBinding, CameraState, FootageHold } from './fleet/fleet.entities.js';
import { FleetService } from './fleet/fleet.service.js';
import { FleetHealth } from './fleet/fleet-health.js';
import { FleetMetrics } from './fleet/fleet-metrics.js';
import { FootageHolds } from './fleet/footage-holds.js';
import { Questions } from './fleet/questions.js';
import { ReportWish } from './fleet/report-wish.js';
import './boxes.problems.js';

const entities = [Agent, BoxEnrolment, EnrolmentGuess, Camera, CameraBinding, CameraFiling, CameraState, FootageHold];

/** Global because the guard and the broker ask it which agents are ours. Needs `MqttModule` and `IdentityModule`. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities), OrganizationModule],
  controllers: [FleetController, EnrolmentController, FilingController],
  providers: [
    AgentDirectory,
    { provide: AGENT_AUTHENTICATOR, useExisting: AgentDirectory },
    { provide: AGENT_ROLL, useExisting: AgentDirectory },
    AgentPresence,
    AgentConfigs,
    ReportWish,
    Questions,
    FleetService,
    FleetHealth,
    FleetMetrics,
    FootageHolds,
    Stickers,
    TakeOver,
    GuessLimit,
    EnrolmentService,
    CameraPlan,
    FilingService,
  ],
  exports: [
    AGENT_AUTHENTICATOR,
    AGENT_ROLL,
    AgentDirectory,
    AgentPresence,
    AgentConfigs,
    FleetHealth,
    FootageHolds,
    Questions,
    ReportWish,
  ],
})
export class BoxesModule {}
