import { sha256 } from '../../../contract/hashing.js';

/** Under which an account is found again: who numbers, and the number. */
export const subjectHash = (issuer: string, subject: string): string => sha256(JSON.stringify([issuer, subject]));
