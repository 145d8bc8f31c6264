import type { zh } from './particulars';

export const en: Record<keyof typeof zh, string> = {
  supplierName: 'Supplier', deliveryNoteNo: 'Delivery note', vehiclePlate: 'Plate', delivererName: 'Driver', lines: 'Lines',
  ingredientName: 'Ingredient', supplierLot: 'Supplier lot', madeOn: 'Made on', useBy: 'Use by', orderedGrams: 'Ordered',
  notedGrams: 'On note', weighedGrams: 'Weighed', acceptedGrams: 'Accepted', unitPriceFenPerKg: 'Price', arrivalTenthsC: 'On arrival',
  decision: 'Decision', reason: 'Reason', certificates: 'Papers', kind: 'Kind', number: 'Number', grams: 'Weight', gramsTenths: 'Weight',
  deviationReason: 'Why out of order', receiverName: 'Received by', countedGrams: 'Counted', bookGrams: 'Book', differenceGrams: 'Difference',
  quantity: 'Quantity', valueTenths: 'Reading', regime: 'Regime', verdict: 'Judged', correctiveAction: 'Corrective action',
  offWallAndFloor: 'Off wall and floor', labelled: 'Labelled', rawAndCookedApart: 'Raw and cooked apart', noPests: 'No pests',
  nothingExpired: 'Nothing expired', remark: 'Remark', date: 'Date', mealKind: 'Meal', plannedDiners: 'Planned diners', dishes: 'Dishes',
  name: 'Name', dishNo: 'No.', dishName: 'Dish', startedAt: 'Started', finishedAt: 'Finished', inputs: 'Ingredients',
  coreTenthsC: 'Core temperature', reheatedToTenthsC: 'Reheated to', containerCode: 'Container', keepUntil: 'Keep until',
  portions: 'Portions', holdingTenthsC: 'Holding temperature', lastHotAt: 'Last hot', dangerMinutes: 'Minutes in danger zone',
  present: 'Present', served: 'Served', dinerName: 'Diner', dinerRole: 'Role', food: 'Food', hygiene: 'Hygiene', order: 'Order',
  problem: 'Problem', collectorName: 'Collector', lineNo: 'Line', confirmation: 'Confirmation',
};
