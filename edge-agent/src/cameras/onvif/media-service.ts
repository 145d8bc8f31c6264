import type { VideoProfile } from '../video-profile.js';

/** One of ONVIF's two services for streams. */
export interface MediaService {
  /** @throws CameraFault */
  profiles(): Promise<VideoProfile[]>;
  /** The stream's address as the camera names it; null when it names none. @throws CameraFault */
  streamOf(profileToken: string): Promise<string | null>;
  /** @returns false when the profile's settings cannot be said again. @throws CameraFault when the camera refuses */
  setToH264?(profileToken: string): Promise<boolean>;
}
