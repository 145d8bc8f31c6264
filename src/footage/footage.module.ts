import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationModule } from '../organization/index.js';
import { TransparencyModule } from '../transparency/index.js';
import { BoxPageController } from './box-page/box-page.controller.js';
import { BoxStates } from './box-page/box-state.js';
import { QuarantineList } from './box-page/quarantine-list.js';
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
import { PresenceAnswer, PresenceWindow } from './presence/presence.entities.js';
import { PresenceWindows } from './presence/presence-windows.js';
import { CameraDayWriter } from './video-index/camera-day.writer.js';
import { EventController } from './video-index/event.controller.js';
import { EventService } from './video-index/event.service.js';
import { EventWriter } from './video-index/event.writer.js';
import { CameraDay, CameraHour, EventTag, EventThumbnail, VideoEvent } from './video-index/footage.entities.js';
import { VideoIndex } from './video-index/video-index.js';
import './footage.problems.js';

const entities = [
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
  PresenceWindow,
  PresenceAnswer,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), OrganizationModule, TransparencyModule],
  controllers: [BoxPageController, EventController],
  providers: [
    BoxStates,
    QuarantineList,
    CameraDayWriter,
    EventWriter,
    EventService,
    VideoIndex,
    PresenceWindows,
    Effects,
    Quarantine,
    HeldMessages,
    Taking,
    HeldReader,
    Intake,
    IngestService,
    InboxPruner,
    Forgetting,
  ],
  exports: [EventService, PresenceWindows, VideoIndex],
})
export class FootageModule {}
