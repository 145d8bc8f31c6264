import type { BusinessDate } from '../../contract/business-date.js';
import type { BusinessMonth } from '../../contract/business-month.js';
import type { Fund } from '../../contract/http/fund-month.js';
import type { Payer } from '../../contract/payers.js';
import type { Quantity } from '../../contract/quantity.js';
import type { MealKind } from '../../contract/words/meal-words.js';
import type { PublishedInspection } from '../../inspection/index.js';

/** All that goes out about a school. Nothing of it names a pupil, a class or anybody who works there. */
export interface Notice {
  schoolId: string;
  schoolName: string;
  areaName: string;
  /** Its county, where that has published what it did with the money; else null. */
  fundsAreaId: string | null;
  /** The local day that is today. */
  date: BusinessDate;
  asOf: Date;
  /** Whether pupils come today; null when nobody has said. */
  isSchoolDay: boolean | null;
  /** The last day of the days that are looked at on which the canteen recorded anything; null when it did not. */
  lastRecordedOn: BusinessDate | null;
  /** On the rolls of the classes. */
  pupils: number;
  licence: { no: string; validUntil: BusinessDate | null } | null;
  complaintPhone: string | null;
  /** Monday to Sunday, in order. */
  week: readonly NoticeMeal[];
  /** The latest first. */
  deliveries: readonly NoticeDelivery[];
  suppliers: readonly { name: string; licenceNo: string; licenceValidUntil: BusinessDate | null }[];
  /** What is on record of the days of this week that have begun, in order; null where it is not shown. */
  ticks: readonly NoticeTicks[] | null;
  /** Of this week, the latest first; null where it is not shown. */
  grades: readonly { date: BusinessDate; food: string; hygiene: string; order: string }[] | null;
  /** The last return; null while none was submitted. */
  money: NoticeMoney | null;
  inspection: PublishedInspection | null;
  /** The newest signed head of the log over all journals; null while there is none. */
  log: { size: number; root: string; at: Date; witnesses: number } | null;
}

export interface NoticeMeal {
  date: BusinessDate;
  mealKind: MealKind;
  plannedDiners: number | null;
  dishes: readonly { name: string; inputs: readonly ({ name: string } & Quantity)[] }[];
}

export interface NoticeDelivery {
  date: BusinessDate;
  supplierName: string;
  /** What was accepted. `unitPriceFen` for a kilogram, litre or piece; null where it is not known. */
  lines: readonly ({ name: string; unitPriceFen: number | null } & Quantity)[];
}

export interface NoticeTicks {
  date: BusinessDate;
  /** Dishes that were cooked, and of how many of them a sample was retained. */
  cooked: number;
  sampled: number;
  accompanied: number;
  disinfected: number;
  dailyChecks: number;
}

export interface NoticeMoney {
  month: BusinessMonth;
  round: number;
  submittedAt: string;
  pupilDays: number;
  /** Null while it is not known. */
  claimFen: number | null;
  perPupilDayFen: number | null;
  /** The food of all meals by who pays for it; `mealsUnknown`: of so many the cost is not known. */
  payers: readonly { payer: Payer | null; portions: number; amountFen: number; mealsUnknown: number }[];
  funds: readonly { fund: Fund; openingFen: number; inFen: number; outFen: number; closingFen: number }[];
}
