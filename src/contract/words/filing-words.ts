import { addDays, type BusinessDate, DAY_MS, startOfBusinessDate } from '../business-date.js';
import type { Words } from './reason-words.js';

export interface FilingFacts {
  name: string;
  /** The local day it first looked at a place; null: it never has. */
  inUseSince: BusinessDate | null;
  /** The day it was filed with the county police; null: nobody has said so. */
  filedOn: BusinessDate | null;
}

/** The last day on which a camera in use since `inUseSince` may be filed (P-04). */
export function filingDueOn(inUseSince: BusinessDate, filingDays: number): BusinessDate {
  return addDays(inUseSince, filingDays);
}

/** Whether the camera is filed with the police, as it must be within `filingDays` of its first use (P-04), in words. */
export function filingWords(
  { name, inUseSince, filedOn }: FilingFacts,
  today: BusinessDate,
  filingDays: number,
): Words {
  if (filedOn !== null)
    return { level: 'ok', zh: `${name}已备案(${filedOn})`, en: `${name} was filed with the police on ${filedOn}` };
  if (inUseSince === null)
    return { level: 'ok', zh: `${name}还没启用,暂不用备案`, en: `${name} is not in use yet and need not be filed` };
  const dueOn = filingDueOn(inUseSince, filingDays);
  const left = Math.round((startOfBusinessDate(dueOn) - startOfBusinessDate(today)) / DAY_MS);
  if (left < 0) {
    return {
      level: 'fault',
      zh: `${name}没有公安备案,已超期 ${-left} 天:请带备案表到县公安局办理`,
      en: `${name} is not filed with the police and ${-left} days overdue: take the form to the county police`,
    };
  }
  return {
    level: 'watch',
    zh: `${name}还没有公安备案,还剩 ${left} 天(${dueOn} 前)`,
    en: `${name} is not filed with the police yet; ${left} days are left (until ${dueOn})`,
  };
}
