import type { BusinessDate } from '../contract/business-date.js';
import type { Language } from '../contract/language.js';

/** What stands on a sheet besides what it says of acts. */
export interface SheetWords {
  school: string;
  days: (from: BusinessDate, to: BusinessDate) => string;
  dayToFill: string;
  none: (from: BusinessDate, to: BusinessDate) => string;
  onPaper: string;
  count: (acts: number) => string;
  recorders: string;
  coSigners: string;
  nobody: string;
  signHere: string;
  signDate: string;
  code: string;
  madeAt: string;
  checkHere: string;
  blank: string;
  page: (page: number, pages: number) => string;
  continued: string;
}

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = {
  zh: {
    school: '单位:',
    days: (from, to) => (from === to ? `日期:${from}` : `日期:${from} 至 ${to}`),
    dayToFill: '日期:____________________',
    none: (from, to) => (from === to ? `${from} 没有记录。` : `${from} 至 ${to} 没有记录。`),
    onPaper: '这本台账记在纸上,系统里没有它的记录。',
    count: (acts) => `共 ${acts} 条记录`,
    recorders: '系统中的记录人:',
    coSigners: '系统中的会签人:',
    nobody: '无',
    signHere: '签字',
    signDate: '日期',
    code: '校验码',
    madeAt: '打印时间',
    checkHere: '扫码登录后,可核对台账现在是否仍与打印时一致',
    blank: '空白表,手工填写',
    page: (page, pages) => `第 ${page} 页 / 共 ${pages} 页`,
    continued: '(续)',
  },
  en: {
    school: 'School: ',
    days: (from, to) => (from === to ? `Day: ${from}` : `Days: ${from} to ${to}`),
    dayToFill: 'Day: ____________________',
    none: (from, to) =>
      from === to ? `Nothing was recorded on ${from}.` : `Nothing was recorded from ${from} to ${to}.`,
    onPaper: 'This book is kept on paper; the system has no record of it.',
    count: (acts) => `${acts} records`,
    recorders: 'Recorded in the system by: ',
    coSigners: 'Co-signed in the system by: ',
    nobody: 'nobody',
    signHere: 'signature',
    signDate: 'date',
    code: 'Check code',
    madeAt: 'Printed',
    checkHere: 'Scan and sign in to see whether the books still say what they said when this was printed',
    blank: 'Blank form, to be filled in by hand',
    page: (page, pages) => `Page ${page} of ${pages}`,
    continued: '(cont.)',
  },
};
