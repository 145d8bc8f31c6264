import type { CameraDescription, LookIntoStream } from './camera-driver.js';
import { CameraFault, faultOfAddress } from './camera-fault.js';
import { chooseProfiles, isClear, isH264, isKnown, type VideoProfile } from './video-profile.js';

/** Each costs a connection to the camera. */
const MOST_LOOKS = 3;

/**
 * Of the profiles a camera offers, which is recorded and which is looked at, with their addresses.
 *
 * @param addressOf the checked address of a profile's stream, with the credentials; throws `CameraFault`
 * @throws CameraFault where none can be recorded
 */
export async function chooseStreams<P extends VideoProfile>(
  own: readonly P[],
  addressOf: (profile: P) => Promise<string>,
  lookInto: LookIntoStream,
): Promise<Pick<CameraDescription, 'main' | 'sub' | 'subFault' | 'untold'>> {
  const told = own.filter((profile) => isKnown(profile));
  const untold = own.filter((profile) => !isKnown(profile));
  if (!told.some(isUsableAndClear)) {
    for (const profile of untold.slice(0, MOST_LOOKS)) {
      const seen = await addressOf(profile).then(lookInto, () => null);
      if (seen === null) continue;
      told.push({ ...profile, ...seen });
      untold.splice(untold.indexOf(profile), 1);
    }
  }
  const [first] = untold;
  const chosen = chooseProfiles(told) ?? (first === undefined ? null : { main: first, sub: first });
  if (chosen === null) {
    if (own.length === 0) throw new CameraFault('no_video', 'the camera offers no video profile');
    throw new CameraFault('no_video', 'the camera offers neither H.264 nor H.265', 'codec');
  }
  const main = plain(chosen.main, await addressOf(chosen.main));
  let sub = main;
  let subFault: CameraFault | null = null;
  if (chosen.sub.token !== chosen.main.token) {
    try {
      sub = plain(chosen.sub, await addressOf(chosen.sub));
    } catch (error) {
      // The lesser stream must not take the better one with it.
      subFault = faultOfAddress(error);
    }
  }
  const hidden = untold.filter(({ token }) => token !== main.token).length;
  return { main, sub: { ...sub }, subFault, untold: hidden };
}

const plain = ({ token, codec, width, height, source }: VideoProfile, url: string) => ({
  token,
  codec,
  width,
  height,
  source,
  url,
});

/** With such a profile there is nothing better to look for. */
const isUsableAndClear = (profile: VideoProfile) => isKnown(profile) && isH264(profile.codec) && isClear(profile);
