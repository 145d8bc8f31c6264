import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FootageModule } from '../footage/index.js';
import { OrganizationModule } from '../organization/index.js';
import { FootageFeed } from './footage-feed.js';
import { FootageSource } from './footage-source.js';
import { PictureSweep } from './picture-sweep.js';
import { PlaybackController } from './playback.controller.js';
import { MediaOrder, MediaPiece, Viewing, ViewingServed } from './playback.entities.js';
import { PlaybackService } from './playback.service.js';
import { DEFAULT_MEDIA_CACHE_BYTES, MEDIA_CACHE_BYTES, PieceCache } from './playlist/piece-cache.js';
import { Snapshots } from './snapshots.js';
import { HeldFootage } from './uploads/held-footage.js';
import { UploadController } from './uploads/upload.controller.js';
import { Uploads } from './uploads/uploads.js';
import { ViewingRegister } from './viewing-register.js';
import './playback.problems.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Viewing, ViewingServed, MediaOrder, MediaPiece]),
    OrganizationModule,
    FootageModule,
  ],
  controllers: [PlaybackController, UploadController],
  providers: [
    { provide: MEDIA_CACHE_BYTES, useValue: DEFAULT_MEDIA_CACHE_BYTES },
    PieceCache,
    Uploads,
    FootageSource,
    ViewingRegister,
    Snapshots,
    PictureSweep,
    PlaybackService,
    HeldFootage,
    FootageFeed,
  ],
  exports: [HeldFootage, FootageFeed, ViewingRegister],
})
export class PlaybackModule {}
