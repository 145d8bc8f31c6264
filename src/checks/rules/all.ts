import type { Check } from './check.js';
import { absenceMissing, countNeverMoves, countOverPortions } from './counts.js';
import {
  deliveryCovered,
  deliveryFewPeople,
  deliveryUnseen,
  nightMovement,
  recordsUnseen,
  watching,
} from './footage.js';
import { goodsChain, plateValue, priceHigh, skimPerMeal, weightsAlwaysExact } from './goods.js';
import { copiedValues, samplesOutOfOrder, writtenInOneGo } from './records.js';

/** Every check by which school-days are judged today. */
export const ALL_CHECKS: readonly Check[] = [
  ...[watching, deliveryUnseen, deliveryCovered, deliveryFewPeople, nightMovement, recordsUnseen],
  ...[countOverPortions, absenceMissing, countNeverMoves],
  ...[plateValue, priceHigh, skimPerMeal, weightsAlwaysExact, goodsChain],
  ...[copiedValues, writtenInOneGo, samplesOutOfOrder],
];
