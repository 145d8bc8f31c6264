/** As much of GS1 EPCIS 2.0 (JSON) as a school kitchen says. */

/** Of our own words; the keys of extensions begin with it. */
const PREFIX = 'mingchu';
export const CONTEXT = [
  'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
  { [PREFIX]: 'urn:mingchu:epcis:' },
] as const;

/** UN/CEFACT Recommendation 20: kilogram, millilitre, piece, portion. */
export type Uom = 'KGM' | 'MLT' | 'H87' | 'PTN';

export interface EpcisQuantity {
  epcClass: string;
  /** None where nobody weighed it. */
  quantity?: number;
  uom?: Uom;
}

interface SensorReport {
  type: 'Temperature' | 'RelativeHumidity';
  value: number;
  uom: 'CEL' | 'A93' | 'P1';
  exception?: 'ALARM_CONDITION';
}

export interface EpcisEvent {
  type: 'ObjectEvent' | 'AggregationEvent' | 'TransformationEvent';
  eventID: string;
  eventTime: string;
  recordTime: string;
  eventTimeZoneOffset: '+08:00';
  action?: 'ADD' | 'OBSERVE' | 'DELETE';
  bizStep: string;
  disposition?: string;
  persistentDisposition?: { set?: string[]; unset?: string[] };
  readPoint: { id: string };
  epcList?: string[];
  quantityList?: EpcisQuantity[];
  parentID?: string;
  childQuantityList?: EpcisQuantity[];
  inputQuantityList?: EpcisQuantity[];
  outputQuantityList?: EpcisQuantity[];
  outputEPCList?: string[];
  transformationID?: string;
  bizTransactionList?: { type: string; bizTransaction: string }[];
  sourceList?: { type: string; source: string }[];
  destinationList?: { type: string; destination: string }[];
  sensorElementList?: { sensorReport: SensorReport[] }[];
  ilmd?: Record<string, string>;
  errorDeclaration?: {
    declarationTime: string;
    reason: 'incorrect_data' | 'did_not_occur';
    correctiveEventIDs?: string[];
  };
  [extension: `mingchu:${string}`]: string | number | null;
}

export interface EpcisDocument {
  '@context': typeof CONTEXT;
  type: 'EPCISDocument';
  schemaVersion: '2.0';
  creationDate: string;
  epcisBody: { eventList: EpcisEvent[] };
}

/** What an id of ours is called: ASCII in any case, since the scheme refuses everything else. */
export const urn = (what: string, id: string): string => `urn:mingchu:${what}:${encodeURIComponent(id)}`;

/** Something measured in tenths of a degree. */
export const celsius = (tenths: number, isOut = false): NonNullable<EpcisEvent['sensorElementList']> => [
  {
    sensorReport: [
      { type: 'Temperature', value: tenths / 10, uom: 'CEL', ...(isOut ? { exception: 'ALARM_CONDITION' } : {}) },
    ],
  },
];
