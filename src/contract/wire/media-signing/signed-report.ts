/**
 * What a camera's own signatures say of footage (ONVIF Media Signing). `not_signed`: there are none. `not_checked`: there are, and
 * nothing here could be held against one, because the certificates are missing or it is too short. `authentic`: every picture up to
 * the last signature is as the camera sent it, in its order. `missing_info`: such as are there are; some are missing.
 * `not_authentic`: pictures, their order or a signature are not the camera's.
 */
export const SIGNED_VERDICTS = ['not_signed', 'not_checked', 'authentic', 'missing_info', 'not_authentic'] as const;
type SignedVerdict = (typeof SIGNED_VERDICTS)[number];

/** Whose key it is: by a root that was given; by none of them; no root was given to hold it against. */
export const SIGNER_TRUST = ['trusted', 'untrusted', 'unknown'] as const;
export type SignerTrust = (typeof SIGNER_TRUST)[number];

export interface SignedReport {
  verdict: SignedVerdict;
  /** Null where nothing is signed. */
  trust: SignerTrust | null;
  /** The camera's name in its certificate, and what it says of itself; null where there is none. */
  signer: ({ subject: string } & Partial<{ firmware: string; serial: string; manufacturer: string }>) | null;
  /** Units of pictures that a good signature speaks for; that are missing; that are not as they were signed. */
  signed: number;
  missing: number;
  changed: number;
  /** Units behind the last signature: nothing speaks for or against them. */
  behind: number;
  /** By the camera's clock: when the first and the last signed group began, in ms since 1970; null where nothing is signed. */
  fromMs: number | null;
  toMs: number | null;
}
