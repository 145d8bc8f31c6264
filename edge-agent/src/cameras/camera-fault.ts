import type { CameraReason } from '../../../src/contract/wire/mqtt/up.js';
import { AddressRefused, AddressUnknown } from '../config/network-guard.js';

const USUAL_REASON = {
  unreachable: 'unreachable',
  auth_failed: 'wrong_password',
  refused: 'reply_strange',
  no_video: 'no_profile',
} as const;

/** Why a camera did not answer as it should: `kind` is what its state becomes, `reason` what people are told. */
export class CameraFault extends Error {
  constructor(
    readonly kind: keyof typeof USUAL_REASON,
    message: string,
    readonly reason: CameraReason = USUAL_REASON[kind],
  ) {
    super(message);
    this.name = 'CameraFault';
  }
}

/** What the guard's refusal means for the camera. */
export function faultOfAddress(error: unknown): CameraFault {
  if (error instanceof CameraFault) return error;
  if (error instanceof AddressUnknown) return new CameraFault('unreachable', error.message, 'address_unknown');
  if (!(error instanceof AddressRefused)) return new CameraFault('unreachable', (error as Error).message);
  return new CameraFault('refused', error.message, error.isScheme ? 'https_only' : 'foreign_address');
}
