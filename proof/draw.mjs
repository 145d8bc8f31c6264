import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** What the lists, the nonce and the public number make of each line of the outcome. */
function drawnAgain(lists, seed) {
  let counter = 0n;
  const below = (end) => {
    for (;;) {
      const count = Buffer.alloc(8);
      count.writeBigUInt64BE(counter++);
      const number = sha256(seed, count).readUIntBE(0, 6);
      if (number < 2 ** 48 - (2 ** 48 % end)) return number % end;
    }
  };
  const left = [...lists.schools];
  const take = (isRandom) => {
    if (isRandom) return left.splice(below(left.length), 1)[0];
    let rest = below(left.reduce((sum, { weight }) => sum + weight, 0));
    let at = 0;
    for (; rest >= left[at].weight; at += 1) rest -= left[at].weight;
    return left.splice(at, 1)[0];
  };
  const groups = Array.from({ length: lists.schoolCount }, (_, at) => (at < lists.randomCount ? 'random' : 'risk'));
  const drawn = groups.map((group) => ({ group, school: take(group === 'random') }));
  const load = new Map(lists.inspectors.map(({ no }) => [no, 0]));
  return drawn.map(({ group, school }) => {
    const free = ({ no }) => !lists.excluded.some((one) => one.school === school.no && one.inspector === no);
    const mayGo = (a, b) => !lists.apart.some(({ one, other }) => [one, other].includes(a) && [one, other].includes(b));
    const able = lists.inspectors.filter(free).map(({ no }) => no);
    const pairs = able.flatMap((a, at) => able.slice(at + 1).flatMap((b) => (mayGo(a, b) ? [[a, b]] : [])));
    // by how much they have together, then by the busier of the two
    const cost = ([a, b]) => (load.get(a) + load.get(b)) * 1_000_000 + Math.max(load.get(a), load.get(b));
    const least = pairs.reduce((lowest, pair) => Math.min(lowest, cost(pair)), Number.POSITIVE_INFINITY);
    const best = pairs.filter((pair) => cost(pair) === least);
    const inspectors = best[below(best.length)];
    for (const no of inspectors) load.set(no, load.get(no) + 1);
    const named = inspectors.map((no) => lists.inspectors.find((one) => one.no === no));
    return `${school.no} ${school.name} ${group} ${named.map(({ no, name, organ }) => `${no} ${name} ${organ}`).join(', ')}`;
  });
}

/** Everything in which the file of a draw is not what its lists, nonce and number say; none when all is well. */
export function differencesIn(file, knownSha256 = file.listsSha256) {
  const found = [];
  const lists = JSON.parse(file.lists);
  const nonce = Buffer.from(file.nonce, 'hex');
  if (sha256(file.lists).toString('hex') !== knownSha256)
    found.push('the lists are not those of the published SHA-256');
  if (sha256(nonce).toString('hex') !== lists.nonceSha256)
    found.push('the nonce is not the one the lists committed to');
  // lists of before say nothing of whom was left out because it was visited lately
  const twice = (lists.visited ?? []).filter((name) => lists.schools.some((school) => school.name === name));
  for (const name of twice) found.push(`${name} was visited lately and is drawn from all the same`);
  const again = drawnAgain(lists, sha256(nonce, file.publicNumber));
  const said = file.outcome.map(
    ({ school, group, inspectors }) =>
      `${school.no} ${school.name} ${group} ${inspectors.map(({ no, name, organ }) => `${no} ${name} ${organ}`).join(', ')}`,
  );
  for (let at = 0; at < Math.max(again.length, said.length); at += 1) {
    if (again[at] !== said[at])
      found.push(`line ${at + 1}: “${said[at] ?? 'nothing'}” should be “${again[at] ?? 'nothing'}”`);
  }
  return found;
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const [file, known] = process.argv.slice(2);
  if (file === undefined) {
    process.stderr.write('node draw.mjs FILE [SHA-256 that was published with the lists]\n');
    process.exitCode = 2;
  } else {
    const found = differencesIn(JSON.parse(readFileSync(file, 'utf8')), known);
    for (const one of found) process.stdout.write(`${one}\n`);
    process.stdout.write(
      `${JSON.stringify({ draw: found.length === 0 ? 'ok' : 'differs', differences: found.length })}\n`,
    );
    process.exitCode = found.length === 0 ? 0 : 1;
  }
}
