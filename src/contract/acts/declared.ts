// Written by scripts/list-acts.mjs from the files beside it: do not change it by hand.
import { act as acceptanceBoughtMeal } from './acceptance.bought-meal.js';
import { act as acceptanceDelivery } from './acceptance.delivery.js';
import { act as acceptanceGoodsPaper } from './acceptance.goods-paper.js';
import { act as acceptanceOrder } from './acceptance.order.js';
import { act as acceptancePesticideTest } from './acceptance.pesticide-test.js';
import { act as acceptanceSupplierPaper } from './acceptance.supplier-paper.js';
import { act as cookingAdditive } from './cooking.additive.js';
import { act as cookingBatch } from './cooking.batch.js';
import { act as cookingCleaning } from './cooking.cleaning.js';
import { act as cookingDailyCheck } from './cooking.daily-check.js';
import { act as cookingDisinfection } from './cooking.disinfection.js';
import { act as cookingHealthCertificate } from './cooking.health-certificate.js';
import { act as cookingMeal } from './cooking.meal.js';
import { act as cookingMonthlyDispatch } from './cooking.monthly-dispatch.js';
import { act as cookingMorningCheck } from './cooking.morning-check.js';
import { act as cookingSample } from './cooking.sample.js';
import { act as cookingSampleDiscard } from './cooking.sample-discard.js';
import { act as cookingTraining } from './cooking.training.js';
import { act as cookingUpkeep } from './cooking.upkeep.js';
import { act as cookingWeeklyCheck } from './cooking.weekly-check.js';
import { act as diningAccompany } from './dining.accompany.js';
import { act as diningCommitteeVisit } from './dining.committee-visit.js';
import { act as diningEmergency } from './dining.emergency.js';
import { act as diningHeadcount } from './dining.headcount.js';
import { act as diningIncident } from './dining.incident.js';
import { act as diningIncidentRelease } from './dining.incident-release.js';
import { act as diningLeftovers } from './dining.leftovers.js';
import { act as diningNotice } from './dining.notice.js';
import { act as diningWasteHandOver } from './dining.waste-hand-over.js';
import { act as distributionDispatch } from './distribution.dispatch.js';
import { act as distributionHandOver } from './distribution.hand-over.js';
import { act as distributionReceipt } from './distribution.receipt.js';
import { act as journalCosign } from './journal.cosign.js';
import { act as journalRefusal } from './journal.refusal.js';
import { act as journalReversal } from './journal.reversal.js';
import { act as stockCount } from './stock.count.js';
import { act as stockIn } from './stock.in.js';
import { act as stockOut } from './stock.out.js';
import { act as stockReturn } from './stock.return.js';
import { act as stockSendBack } from './stock.send-back.js';
import { act as stockTransfer } from './stock.transfer.js';
import { act as stockWriteOff } from './stock.write-off.js';
import { act as storagePestControl } from './storage.pest-control.js';
import { act as storageReading } from './storage.reading.js';
import { act as storageRound } from './storage.round.js';
import { act as storageUnfitGoods } from './storage.unfit-goods.js';

/** Every kind of act, by its code. */
export const DECLARED = {
  'acceptance.bought-meal': acceptanceBoughtMeal,
  'acceptance.delivery': acceptanceDelivery,
  'acceptance.goods-paper': acceptanceGoodsPaper,
  'acceptance.order': acceptanceOrder,
  'acceptance.pesticide-test': acceptancePesticideTest,
  'acceptance.supplier-paper': acceptanceSupplierPaper,
  'cooking.additive': cookingAdditive,
  'cooking.batch': cookingBatch,
  'cooking.cleaning': cookingCleaning,
  'cooking.daily-check': cookingDailyCheck,
  'cooking.disinfection': cookingDisinfection,
  'cooking.health-certificate': cookingHealthCertificate,
  'cooking.meal': cookingMeal,
  'cooking.monthly-dispatch': cookingMonthlyDispatch,
  'cooking.morning-check': cookingMorningCheck,
  'cooking.sample': cookingSample,
  'cooking.sample-discard': cookingSampleDiscard,
  'cooking.training': cookingTraining,
  'cooking.upkeep': cookingUpkeep,
  'cooking.weekly-check': cookingWeeklyCheck,
  'dining.accompany': diningAccompany,
  'dining.committee-visit': diningCommitteeVisit,
  'dining.emergency': diningEmergency,
  'dining.headcount': diningHeadcount,
  'dining.incident': diningIncident,
  'dining.incident-release': diningIncidentRelease,
  'dining.leftovers': diningLeftovers,
  'dining.notice': diningNotice,
  'dining.waste-hand-over': diningWasteHandOver,
  'distribution.dispatch': distributionDispatch,
  'distribution.hand-over': distributionHandOver,
  'distribution.receipt': distributionReceipt,
  'journal.cosign': journalCosign,
  'journal.refusal': journalRefusal,
  'journal.reversal': journalReversal,
  'stock.count': stockCount,
  'stock.in': stockIn,
  'stock.out': stockOut,
  'stock.return': stockReturn,
  'stock.send-back': stockSendBack,
  'stock.transfer': stockTransfer,
  'stock.write-off': stockWriteOff,
  'storage.pest-control': storagePestControl,
  'storage.reading': storageReading,
  'storage.round': storageRound,
  'storage.unfit-goods': storageUnfitGoods,
} as const;
