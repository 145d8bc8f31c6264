import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/**
 * @typedef {object} ProcessEntry
 * @property {number} pid
 * @property {number} parent
 * @property {string} startedAt ticks since boot: with the pid it names one process for ever
 * @property {number} ownCpuSeconds
 * @property {number} cpuSeconds its own, and that of its children it has already reaped
 * @property {string} command
 */

/** Every process there is, by pid. Zombies are left out. @returns {Map<number, ProcessEntry>} */
export function processes() {
  const found = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') continue;
      const seconds = (from, to) =>
        fields.slice(from, to).reduce((sum, field) => sum + Number(field), 0) / TICKS_PER_SECOND;
      found.set(Number(name), {
        pid: Number(name),
        parent: Number(fields[1]),
        startedAt: fields[19],
        ownCpuSeconds: seconds(11, 13),
        cpuSeconds: seconds(11, 15),
        command: readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' '),
      });
    } catch {
      // It has just ended.
    }
  }
  return found;
}

/** The process and everything below it. @param {number} root @returns {ProcessEntry[]} */
export function tree(root) {
  const all = processes();
  const below = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent } of all.values()) {
      if (below.has(parent) && !below.has(pid)) {
        below.add(pid);
        grown = true;
      }
    }
  }
  return [...below].flatMap((pid) => all.get(pid) ?? []);
}

/** CPU-seconds the process and everything below it, now or ever, has used. */
export function cpuSecondsOf(root) {
  return tree(root).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
}

/** Whether this very process, and not another with its pid, still lives. @param {ProcessEntry} entry */
export function lives({ pid, startedAt }) {
  return processes().get(pid)?.startedAt === startedAt;
}
