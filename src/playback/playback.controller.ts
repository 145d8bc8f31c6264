import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { boxEndpoints } from '../contract/http/boxes.js';
import { videoEndpoints as api } from '../contract/http/video.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { PlaybackService } from './playback.service.js';
import { Snapshots } from './snapshots.js';
import { ViewingRegister } from './viewing-register.js';

@Controller()
export class PlaybackController {
  constructor(
    private readonly playback: PlaybackService,
    private readonly snapshots: Snapshots,
    private readonly register: ViewingRegister,
  ) {}

  /**
   * `Viewing-Id` names the line of the register, to be handed back as `viewing` when the tickets are renewed.
   * `Footage-Rendition` is `small` when any of it is not the recording itself but a small picture made of it.
   */
  @Endpoint(api.playback)
  async playlist(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.playback>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { text, viewingId, isSmall } = await this.playback.playlist(caller, params.cameraId, query);
    response.setHeader('Viewing-Id', viewingId);
    response.setHeader('Footage-Rendition', isSmall ? 'small' : 'original');
    return file(Buffer.from(text), 'application/vnd.apple.mpegurl');
  }

  @Endpoint(api.piece)
  async piece(@Input() { params, query }: InputOf<typeof api.piece>): Promise<StreamableFile> {
    return file(await this.playback.piece(params.cameraId, params.name, query.ticket), 'video/mp4');
  }

  @Endpoint(api.thumbnail)
  async thumbnail(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.thumbnail>,
  ): Promise<StreamableFile> {
    return file(await this.playback.thumbnail(caller, params.eventId, query.reason), 'image/jpeg');
  }

  @Endpoint(boxEndpoints.snapshot)
  async snapshot(@Caller() caller: Principal, @Input() { params }: InputOf<typeof boxEndpoints.snapshot>) {
    return file(await this.snapshots.take(caller, params.cameraId), 'image/jpeg');
  }

  @Endpoint(api.viewings)
  viewings(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.viewings>) {
    return this.register.page(caller, params.schoolId, query);
  }

  @Endpoint(api.exportViewings)
  async exportViewings(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.exportViewings>,
  ): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.register.export(caller, params.schoolId, query));
    return new StreamableFile(bytes, {
      type: 'text/csv; charset=utf-8',
      length: bytes.length,
      disposition: 'attachment; filename="viewings.csv"',
    });
  }
}

function file(bytes: Buffer, type: string): StreamableFile {
  return new StreamableFile(bytes, { type, length: bytes.length });
}
