import type { Check } from './check.js';
import { absenceMissing, countNeverMoves, countOverPortions, staffNotCounted } from './counts.js';
import {
  deliveryCovered,
  deliveryFewPeople,
  deliveryUnseen,
  nightMovement,
  placeUnjudged,
  recordsUnseen,
  watching,
} from './footage.js';
import { goodsChain } from './goods.js';
import { storeLoss } from './losses.js';
import { plateValue, skimPerMeal } from './plates.js';
import { priceHigh } from './prices.js';
import { copiedValues, samplesOutOfOrder, signedOnOnePhone, writtenInOneGo } from './records.js';
import { photoAgain, sameWeightsElsewhere } from './reused.js';
import { weightsAlwaysExact } from './weights.js';

/** Every check by which school-days are judged today. */
export const ALL_CHECKS: readonly Check[] = [
  ...[watching, placeUnjudged, deliveryUnseen, deliveryCovered, deliveryFewPeople, nightMovement, recordsUnseen],
  ...[countOverPortions, absenceMissing, countNeverMoves, staffNotCounted],
  ...[plateValue, priceHigh, skimPerMeal, weightsAlwaysExact, goodsChain, storeLoss],
  ...[copiedValues, writtenInOneGo, samplesOutOfOrder, signedOnOnePhone],
  ...[photoAgain, sameWeightsElsewhere],
];
