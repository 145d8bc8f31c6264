import type { VideoProfile } from '../video-profile.js';
import { escapeXml, h264Request, readEncoderSettings } from './encoder-settings.js';
import type { MediaService } from './media-service.js';
import type { OnvifConversation, OnvifService } from './onvif-conversation.js';
import { readProfiles, textAt } from './replies.js';

/** The first media service, which every camera has. It knows no H.265, and shows such profiles without an encoder. */
export class Media1 implements MediaService {
  private readonly service: OnvifService;

  constructor(
    private readonly camera: OnvifConversation,
    named: string,
  ) {
    this.service = camera.service('trt', named);
  }

  async profiles(): Promise<VideoProfile[]> {
    return readProfiles(await this.camera.ask(this.service, 'GetProfiles', ''));
  }

  async streamOf(profileToken: string): Promise<string | null> {
    const setup =
      '<trt:StreamSetup><tt:Stream>RTP-Unicast</tt:Stream><tt:Transport><tt:Protocol>RTSP</tt:Protocol></tt:Transport></trt:StreamSetup>';
    const content = `${setup}<trt:ProfileToken>${escapeXml(profileToken)}</trt:ProfileToken>`;
    return readStreamUri(await this.camera.ask(this.service, 'GetStreamUri', content));
  }

  async setToH264(profileToken: string): Promise<boolean> {
    const settings = readEncoderSettings(await this.camera.ask(this.service, 'GetProfiles', ''), profileToken);
    if (settings === null) return false;
    await this.camera.ask(this.service, 'SetVideoEncoderConfiguration', h264Request(settings));
    return true;
  }
}

/** Each service is answered by some cameras in the form of the other. */
export function readStreamUri(reply: unknown): string | null {
  return textAt(reply, 'GetStreamUriResponse', 'MediaUri', 'Uri') ?? textAt(reply, 'GetStreamUriResponse', 'Uri');
}
