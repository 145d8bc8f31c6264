import type { PairVerdict } from './judge-pair.js';
import type { PairStatus, Role } from './replica.js';

const ROLES: Readonly<Record<Role, string>> = {
  primary: '主,在写 / primary, writes',
  replica: '跟着另一台 / follows the other',
  waiting: '只读,谁也不跟 / only reads, and follows nobody',
  away: '没有应答 / does not answer',
};

/** How two servers stand, as lines for a terminal: who is who, then what is the matter and what to type next. */
export function pairLines(status: PairStatus, verdicts: readonly PairVerdict[]): string[] {
  const { here, other, behind, behindSeconds, errors, amiss } = status;
  const unknown = '不知道 / not known';
  return [
    `这台 / here: ${ROLES[here]}`,
    `另一台 / the other: ${ROLES[other]}`,
    `差 / behind: ${behind === null ? unknown : `${behind} 个事务 / transactions`}, ${behindSeconds === null ? unknown : `${behindSeconds} s`}`,
    ...errors.map((error) => `MariaDB: ${error}`),
    ...[...amiss.here.map((one) => `here ${one}`), ...amiss.other.map((one) => `other ${one}`)].map(
      (one) => `设置不对 / setting: ${one}`,
    ),
    ...verdicts.flatMap(({ zh, en, next }) => [zh, en, ...(next === null ? [] : [`接着 / next: ${next}`])]),
  ];
}
