import type { ActStatus, SigningMethod } from '../../contract/acts.js';
import type { Words } from '../../contract/declaring/declaration.js';
import type { Language } from '../../contract/language.js';

/** What became of an act; numbers are places in the chain. */
export interface Fate {
  status: ActStatus;
  signaturesMissing: number;
  /** How it was taken back, and why; null while it stands. */
  undone: { by: 'reversal' | 'refusal'; reason: string } | null;
  replaces: number | null;
  replacedBy: number | null;
}

const STATUS: Readonly<Record<ActStatus, Words>> = {
  recorded: { zh: '已生效', en: 'In effect' },
  awaiting_second: { zh: '待第二人确认', en: 'Awaiting second person' },
  pending_shortage: { zh: '账面不足,待处理', en: 'Books short, to be settled' },
  refused: { zh: '第二人不予确认', en: 'Refused by the second person' },
};

const WITNESSED: Readonly<Partial<Record<SigningMethod, Words>>> = {
  witness: { zh: '见证', en: 'witness' },
  deliverer: { zh: '送货人见证', en: 'deliverer, as witness' },
};

/** A signer by name; of one without account that he was a witness, or brought the goods himself. */
export function signerInWords({ name, method }: { name: string; method: SigningMethod }, language: Language): string {
  const as = WITNESSED[method];
  if (as === undefined) return name;
  return language === 'zh' ? `${name}(${as.zh})` : `${name} (${as.en})`;
}

/** Where an act stands as its book says it: what took it back and why, and which acts it has to do with. */
export function standingInWords(fate: Fate, language: Language): string {
  const said: Words[] = [undoneOrStatus(fate)];
  if (fate.replacedBy !== null) {
    said.push({ zh: `更正后见第 ${fate.replacedBy} 号`, en: `corrected by no. ${fate.replacedBy}` });
  }
  if (fate.replaces !== null) said.push({ zh: `更正第 ${fate.replaces} 号`, en: `corrects no. ${fate.replaces}` });
  return said.map((words) => words[language]).join(language === 'zh' ? ';' : '; ');
}

function undoneOrStatus({ status, undone, signaturesMissing }: Fate): Words {
  const { zh, en } = STATUS[undone?.by === 'refusal' ? 'refused' : status];
  if (undone === null) {
    return status === 'awaiting_second'
      ? { zh: `${zh}(还差 ${signaturesMissing} 人)`, en: `${en} (${signaturesMissing} to go)` }
      : { zh, en };
  }
  const { reason } = undone;
  if (undone.by === 'refusal') return { zh: `${zh}:${reason}`, en: `${en}: ${reason}` };
  return { zh: `已冲销:${reason}`, en: `Reversed: ${reason}` };
}

/** What must be known of how it was captured; nothing where all is as it should be. */
export function marksInWords(
  { late, unprovenTime, offline }: { late: boolean | null; unprovenTime: boolean; offline: boolean },
  language: Language,
): string[] {
  const marks: Words[] = [
    ...(late === true ? [{ zh: '补录', en: 'late' }] : []),
    ...(unprovenTime ? [{ zh: '录入时间未经证实', en: 'capture time not proven' }] : []),
    ...(offline ? [{ zh: '离线录入', en: 'captured offline' }] : []),
  ];
  return marks.map((words) => words[language]);
}
