import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationModule } from '../organization/index.js';
import { AGENT_AUTHENTICATOR } from '../platform/index.js';
import { AGENT_ROLL } from '../platform/mqtt/agent-roll.js';
import { BoxStates } from './enrolment/box-state.js';
import { CameraPlan } from './enrolment/camera-plan.js';
import { EnrolmentController } from './enrolment/enrolment.controller.js';
import { BoxEnrolment, EnrolmentGuess } from './enrolment/enrolment.entities.js';
import { EnrolmentService } from './enrolment/enrolment.service.js';
import { GuessLimit } from './enrolment/guess-limit.js';
import { QuarantineList } from './enrolment/quarantine-list.js';
import { Snapshots } from './enrolment/snapshots.js';
import { Stickers } from './enrolment/stickers.js';
import { TakeOver } from './enrolment/take-over.js';
import { FilingController } from './filing/filing.controller.js';
import { CameraFiling } from './filing/filing.entities.js';
import { FilingService } from './filing/filing.service.js';
import { AgentConfigs } from './fleet/agent-config.js';
import { AgentDirectory } from './fleet/agent-directory.js';
import { AgentPresence } from './fleet/agent-presence.js';
import { FleetController } from './fleet/fleet.controller.js';
import { Agent, Camera, CameraBinding, CameraState } from './fleet/fleet.entities.js';
import { FleetService } from './fleet/fleet.service.js';
import { FleetHealth } from './fleet/fleet-health.js';
import { FleetMetrics } from './fleet/fleet-metrics.js';
import { Questions } from './fleet/questions.js';
import { ReportWish } from './fleet/report-wish.js';
import { CameraDayWriter } from './footage/camera-day.writer.js';
import { EventController } from './footage/event.controller.js';
import { EventService } from './footage/event.service.js';
import { EventWriter } from './footage/event.writer.js';
import { CameraDay, CameraHour, EventTag, EventThumbnail, VideoEvent } from './footage/footage.entities.js';
import { VideoIndex } from './footage/video-index.js';
import { Effects } from './ingest/effects.js';
import { Forgetting } from './ingest/forgetting.js';
import { HeldMessages } from './ingest/held.js';
import { HeldReader } from './ingest/held-reader.js';
import { InboxPruner } from './ingest/inbox-pruner.js';
import {
  HeldMessage,
  InboxKey,
  InboxWatermark,
  QuarantineCount,
  QuarantinedMessage,
} from './ingest/ingest.entities.js';
import { IngestService } from './ingest/ingest.service.js';
import { Intake } from './ingest/intake.js';
import { Quarantine } from './ingest/quarantine.js';
import { Taking } from './ingest/taking.js';
import { FootageSource } from './playback/footage-source.js';
import { PictureSweep } from './playback/picture-sweep.js';
import { DEFAULT_MEDIA_CACHE_BYTES, MEDIA_CACHE_BYTES, PieceCache } from './playback/piece-cache.js';
import { PlaybackController } from './playback/playback.controller.js';
import { MediaOrder, MediaPiece, Viewing } from './playback/playback.entities.js';
import { PlaybackService } from './playback/playback.service.js';
import { UploadController } from './playback/upload.controller.js';
import { Uploads } from './playback/uploads.js';
import { ViewingRegister } from './playback/viewing-register.js';
import './video.problems.js';

const entities = [
  Agent,
  BoxEnrolment,
  EnrolmentGuess,
  Camera,
  CameraBinding,
  CameraFiling,
  CameraState,
  CameraDay,
  CameraHour,
  VideoEvent,
  EventTag,
  EventThumbnail,
  InboxKey,
  InboxWatermark,
  QuarantinedMessage,
  QuarantineCount,
  HeldMessage,
  Viewing,
  MediaOrder,
  MediaPiece,
];

/** Global because the guard and the broker ask it which agents are ours. Needs `MqttModule` and `IdentityModule`. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities), OrganizationModule],
  controllers: [
    FleetController,
    EnrolmentController,
    FilingController,
    EventController,
    PlaybackController,
    UploadController,
  ],
  providers: [
    { provide: MEDIA_CACHE_BYTES, useValue: DEFAULT_MEDIA_CACHE_BYTES },
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
    Stickers,
    TakeOver,
    GuessLimit,
    EnrolmentService,
    Snapshots,
    CameraPlan,
    BoxStates,
    QuarantineList,
    FilingService,
    CameraDayWriter,
    EventWriter,
    EventService,
    VideoIndex,
    Effects,
    Quarantine,
    HeldMessages,
    Taking,
    HeldReader,
    Intake,
    IngestService,
    InboxPruner,
    Forgetting,
    PieceCache,
    Uploads,
    FootageSource,
    ViewingRegister,
    PictureSweep,
    PlaybackService,
  ],
  exports: [AGENT_AUTHENTICATOR, AGENT_ROLL, VideoIndex, FleetHealth, ReportWish],
})
export class VideoModule {}
