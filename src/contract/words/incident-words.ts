import { act as incident } from '../acts/dining.incident.js';
import { localMinute } from '../business-date.js';
import type { Role } from '../roles.js';

/** The offices of the county that are told of a suspected incident within two hours (S-23). */
export const INCIDENT_OFFICES = ['education', 'market', 'health'] as const;
export type IncidentOffice = (typeof INCIDENT_OFFICES)[number];

/** Whose reading is a reading by the office. */
export const OFFICE_OF_ROLE: Readonly<Partial<Record<Role, IncidentOffice>>> = {
  safety_section: 'education',
  market_inspector: 'market',
  health_cdc: 'health',
};

/** What a report says at the least. */
export interface IncidentSaid {
  schoolName: string;
  suspicion: string;
  /** Null: not counted yet. */
  touched: number | null;
  noticedAt: Date | number;
}

/**
 * A report as a text message, the same whether the platform sends it or a phone without a line does. Names a school and
 * numbers, never a person.
 */
export function incidentText({ schoolName, suspicion, touched, noticedAt }: IncidentSaid): string {
  const what = wordOf(suspicion, 'zh') ?? '疑似食品安全事件';
  const many = touched === null ? '人数待查' : `涉及 ${touched} 人`;
  return `【明厨】${schoolName} ${localMinute(noticedAt)} 发现${what},${many}。请登录平台查看,并立即联系学校。`;
}

/** As `incidentText`, when nobody of an office has read the report in time. */
export const unreadText = (said: IncidentSaid, minutes: number): string =>
  `【明厨】报告已 ${minutes} 分钟未读:${incidentText(said).replace('【明厨】', '')}`;

function wordOf(suspicion: string, language: 'zh' | 'en'): string | undefined {
  return (incident.fields.suspicion.options as Readonly<Record<string, { zh: string; en: string }>>)[suspicion]?.[
    language
  ];
}

/** What is suspected, in words. */
export const suspicionInWords = (suspicion: string, language: 'zh' | 'en'): string =>
  wordOf(suspicion, language) ?? suspicion;
