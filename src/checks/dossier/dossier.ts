import type { ActKind, SigningMethod } from '../../contract/acts.js';
import type { BusinessDate } from '../../contract/business-date.js';
import type { QuantityUnit } from '../../contract/quantity.js';
import type { PlaceKind, Stage } from '../../contract/stages.js';
import type { ActVerdict, Cause, EventVerdict } from '../../contract/verdicts.js';
import type { Particulars } from '../../journal/index.js';

/** A record of the school that stands, with what the footage says of it. */
export interface DossierAct {
  id: string;
  kind: ActKind;
  stage: Stage;
  placeId: string;
  occurredAtMs: number;
  /** When it was typed, by the phone’s clock. */
  capturedAtMs: number;
  /** Null for desk work, which no camera is asked about. */
  verdict: ActVerdict | null;
  cause: Cause | null;
  said: Particulars;
}

export interface DossierEvent {
  id: string;
  kind: 'motion' | 'covered' | 'video_loss';
  placeId: string;
  placeKind: PlaceKind;
  startedAtMs: number;
  endedAtMs: number | null;
  verdict: EventVerdict;
  cause: Cause | null;
}

/** Somebody signed a record of the school as a second person. */
export interface DossierSignature {
  /** The record that he signed. */
  actId: string;
  accountId: string;
  /** Whose sign-in the phone was under. */
  sessionAccountId: string;
  method: SigningMethod;
  /** By the phone’s clock. */
  capturedAtMs: number;
}

/** What left or came into a store without being delivered, issued or brought back: written off, or by a count. */
export interface DossierLoss {
  actId: string;
  lotId: string;
  unit: QuantityUnit;
  /** Negative for what a count found more than the books said. */
  amount: number;
}

/** Of a lot that something of the day is about: what it is and what was paid for it. */
export interface DossierLot {
  ingredientId: string;
  supplierId: string;
  unit: QuantityUnit;
  /** For a kilogram, a litre or a piece; null where the delivery names no price. */
  unitPriceFen: number | null;
}

/** Everything that is known of one school's day. Rules see nothing else of it. */
export interface Dossier {
  schoolId: string;
  date: BusinessDate;
  areaCode: string;
  /** Null when nobody has said. */
  isSchoolDay: boolean | null;
  classes: readonly { id: string; size: number }[];
  acts: readonly DossierAct[];
  events: readonly DossierEvent[];
  /** Cameras that look at places of the school, and how many seconds of the day each recorded; null: never reported. */
  cameras: readonly { cameraId: string; placeId: string; recordedSeconds: number | null }[];
  lots: ReadonlyMap<string, DossierLot>;
  /** Photos of records, but not of papers and notices, which are shown again. */
  photos: readonly { actId: string; stage: Stage; sha256: string }[];
  signatures: readonly DossierSignature[];
  losses: readonly DossierLoss[];
  /** By supplier: the number of its licence, which it has at every school. */
  licences: ReadonlyMap<string, string>;
}
