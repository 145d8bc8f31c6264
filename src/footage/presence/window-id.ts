import { v5 as uuidOfName } from 'uuid';

/** Never changes: boxes and databases know windows by what is made with it. */
const NAMESPACE = '0f2b9c1e-6a54-4d0a-9a57-6c1d5f1c8f6e';

/** One id for one camera's time, whoever asks for it and however often. */
export function windowIdOf(cameraId: string, fromMs: number, toMs: number): string {
  return uuidOfName(`${cameraId} ${fromMs} ${toMs}`, NAMESPACE);
}
