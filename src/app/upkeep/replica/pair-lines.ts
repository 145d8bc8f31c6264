import type { PairStatus, Role } from './replica.js';

const ROLES: Readonly<Record<Role, string>> = {
  primary: '主,在写 / primary, writes',
  replica: '跟着另一台 / follows the other',
  waiting: '只读,谁也不跟 / only reads, and follows nobody',
  away: '没有应答 / does not answer',
};

/** How two servers stand, as lines for a terminal. */
export function pairLines({ here, other, behind, behindSeconds, isOnBoth, errors, amiss }: PairStatus): string[] {
  const unknown = '不知道 / not known';
  return [
    `这台 / here: ${ROLES[here]}`,
    `另一台 / the other: ${ROLES[other]}`,
    `差 / behind: ${behind === null ? unknown : `${behind} 个事务 / transactions`}, ${behindSeconds === null ? unknown : `${behindSeconds} s`}`,
    isOnBoth
      ? '说“已保存”的,两台上都有 / what is acknowledged is on both servers'
      : '说“已保存”的,现在只在一台上:这台坏了就丢 / what is acknowledged now is on one server alone, and is lost with it',
    ...errors.map((error) => `MariaDB: ${error}`),
    ...[...amiss.here.map((one) => `here ${one}`), ...amiss.other.map((one) => `other ${one}`)].map(
      (one) => `设置不对 / setting: ${one}`,
    ),
  ];
}
