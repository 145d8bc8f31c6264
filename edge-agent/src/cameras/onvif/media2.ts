import type { VideoProfile } from '../video-profile.js';
import { escapeXml } from './encoder-settings.js';
import type { MediaService } from './media-service.js';
import { readStreamUri } from './media1.js';
import type { OnvifConversation, OnvifService } from './onvif-conversation.js';
import { readProfiles } from './replies.js';

const TYPES = '<tr2:Type>VideoSource</tr2:Type><tr2:Type>VideoEncoder</tr2:Type>';

/** The second media service of newer cameras, which also shows what the first cannot say, as H.265. */
export class Media2 implements MediaService {
  private readonly service: OnvifService;

  constructor(
    private readonly camera: OnvifConversation,
    named: string,
  ) {
    this.service = camera.service('tr2', named);
  }

  async profiles(): Promise<VideoProfile[]> {
    return readProfiles(await this.camera.ask(this.service, 'GetProfiles', TYPES));
  }

  async streamOf(profileToken: string): Promise<string | null> {
    const content = `<tr2:Protocol>RTSP</tr2:Protocol><tr2:ProfileToken>${escapeXml(profileToken)}</tr2:ProfileToken>`;
    return readStreamUri(await this.camera.ask(this.service, 'GetStreamUri', content));
  }
}
