import type { EpcisDocument, EpcisEvent, EpcisQuantity } from './epcis.js';

/** Codes of what the official schema lets pass and a reader would stumble over. */
export type EpcisFault =
  | 'duplicate-event-id'
  | 'quantity-not-positive'
  | 'unit-without-quantity'
  | 'did-not-occur-with-corrections'
  | 'corrects-nothing-here'
  | 'declared-before-recorded'
  | 'ilmd-without-add'
  | 'nothing-is-named'
  | 'lot-in-two-units'
  | 'more-used-than-there-was';

/**
 * What is wrong with the events of one day beyond the schema, by event. `corrects-nothing-here`: it is said to be incorrect
 * and nothing is named instead. `more-used-than-there-was` is of lots that came on the same day.
 */
export function checkEpcis({ epcisBody: { eventList } }: EpcisDocument): { eventID: string; fault: EpcisFault }[] {
  const faults: { eventID: string; fault: EpcisFault }[] = [];
  const seen = new Set<string>();
  const units = new Map<string, string>();
  for (const event of eventList) {
    const tell = (fault: EpcisFault) => faults.push({ eventID: event.eventID, fault });
    if (seen.has(event.eventID)) tell('duplicate-event-id');
    seen.add(event.eventID);
    for (const { epcClass, quantity, uom } of quantitiesOf(event)) {
      if (quantity !== undefined && !(quantity > 0)) tell('quantity-not-positive');
      if ((quantity === undefined) !== (uom === undefined)) tell('unit-without-quantity');
      if (uom === undefined) continue;
      // A dish is weighed as a sample and counted as portions: no balance is drawn of it
      if (uom === 'PTN' || !epcClass.startsWith('urn:mingchu:lot:')) continue;
      if ((units.get(epcClass) ?? uom) !== uom) tell('lot-in-two-units');
      units.set(epcClass, uom);
    }
    if (namesNothing(event)) tell('nothing-is-named');
    if (event.ilmd !== undefined && event.type === 'ObjectEvent' && event.action !== 'ADD') tell('ilmd-without-add');
    const { errorDeclaration: error } = event;
    if (!error) continue;
    if (error.reason === 'did_not_occur' && error.correctiveEventIDs) tell('did-not-occur-with-corrections');
    if (error.reason === 'incorrect_data' && !error.correctiveEventIDs?.length) tell('corrects-nothing-here');
    if (error.declarationTime < event.recordTime) tell('declared-before-recorded');
  }
  for (const eventID of overdrawn(eventList)) faults.push({ eventID, fault: 'more-used-than-there-was' });
  return faults;
}

function quantitiesOf(event: EpcisEvent): EpcisQuantity[] {
  const { quantityList = [], childQuantityList = [], inputQuantityList = [], outputQuantityList = [] } = event;
  return [...quantityList, ...childQuantityList, ...inputQuantityList, ...outputQuantityList];
}

function namesNothing(event: EpcisEvent): boolean {
  const isMeasured = event.bizStep === 'sensor_reporting' && event.sensorElementList !== undefined;
  return !isMeasured && (event.epcList ?? []).length === 0 && quantitiesOf(event).length === 0;
}

/** Events that use more of a lot than came to the school this day; of lots that were there before nothing is known here. */
function overdrawn(events: readonly EpcisEvent[]): string[] {
  const left = new Map<string, number>();
  const found: string[] = [];
  for (const event of events.filter(({ errorDeclaration }) => errorDeclaration === undefined)) {
    const isNew = event.type === 'ObjectEvent' && event.action === 'ADD';
    const isUse = event.type === 'TransformationEvent' || event.action === 'DELETE';
    const all = isNew || event.action === 'DELETE' ? (event.quantityList ?? []) : (event.inputQuantityList ?? []);
    for (const { epcClass, quantity = 0, uom } of all) {
      if (uom === undefined || uom === 'PTN') continue;
      if (isNew) left.set(epcClass, (left.get(epcClass) ?? 0) + quantity);
      else if (isUse && left.has(epcClass)) {
        const rest = Math.round(((left.get(epcClass) as number) - quantity) * 1_000_000) / 1_000_000;
        left.set(epcClass, rest);
        if (rest < 0) found.push(event.eventID);
      }
    }
  }
  return found;
}
