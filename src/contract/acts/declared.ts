// Written by scripts/list-acts.mjs from the files beside it: do not change it by hand.
import { act as acceptanceDelivery } from './acceptance.delivery.js';
import { act as cookingBatch } from './cooking.batch.js';
import { act as cookingDisinfection } from './cooking.disinfection.js';
import { act as cookingMeal } from './cooking.meal.js';
import { act as cookingSample } from './cooking.sample.js';
import { act as cookingSampleDiscard } from './cooking.sample-discard.js';
import { act as diningAccompany } from './dining.accompany.js';
import { act as diningHeadcount } from './dining.headcount.js';
import { act as diningLeftovers } from './dining.leftovers.js';
import { act as distributionDispatch } from './distribution.dispatch.js';
import { act as distributionHandOver } from './distribution.hand-over.js';
import { act as journalCosign } from './journal.cosign.js';
import { act as journalRefusal } from './journal.refusal.js';
import { act as journalReversal } from './journal.reversal.js';
import { act as stockCount } from './stock.count.js';
import { act as stockIn } from './stock.in.js';
import { act as stockOut } from './stock.out.js';
import { act as stockWriteOff } from './stock.write-off.js';
import { act as storageReading } from './storage.reading.js';
import { act as storageRound } from './storage.round.js';

/** Every kind of act, by its code. */
export const DECLARED = {
  'acceptance.delivery': acceptanceDelivery,
  'cooking.batch': cookingBatch,
  'cooking.disinfection': cookingDisinfection,
  'cooking.meal': cookingMeal,
  'cooking.sample': cookingSample,
  'cooking.sample-discard': cookingSampleDiscard,
  'dining.accompany': diningAccompany,
  'dining.headcount': diningHeadcount,
  'dining.leftovers': diningLeftovers,
  'distribution.dispatch': distributionDispatch,
  'distribution.hand-over': distributionHandOver,
  'journal.cosign': journalCosign,
  'journal.refusal': journalRefusal,
  'journal.reversal': journalReversal,
  'stock.count': stockCount,
  'stock.in': stockIn,
  'stock.out': stockOut,
  'stock.write-off': stockWriteOff,
  'storage.reading': storageReading,
  'storage.round': storageRound,
} as const;
