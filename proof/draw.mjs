import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const inWords = (line) => JSON.stringify(line, ['school', 'group', 'inspectors', 'no', 'name', 'organ']);

/** The lines of the outcome as lists and seed make them. */
function drawnAgain({ schools, schoolCount, randomCount, inspectors, excluded, apart }, seed) {
  let asked = 0;
  const next = () => sha256(seed, Buffer.from((asked++).toString(16).padStart(16, '0'), 'hex')).readUIntBE(0, 6);
  const pick = (from, no = next()) => (no < 2 ** 48 - (2 ** 48 % from.length) ? from[no % from.length] : pick(from));
  const drawn = new Map();
  const isLeft = (school) => !drawn.has(school);
  const tickets = schools.flatMap((school) => Array(school.weight).fill(school));
  while (drawn.size < randomCount) drawn.set(pick(schools.filter(isLeft)), 'random');
  while (drawn.size < schoolCount) drawn.set(pick(tickets.filter(isLeft)), 'risk');
  const pairs = inspectors.flatMap(({ no }, at) => inspectors.slice(at + 1).map((other) => [no, other.no]));
  const mayPair = pairs.filter((two) => !apart.some(({ one, other }) => two.includes(one) && two.includes(other)));
  const load = new Map(inspectors.map(({ no }) => [no, 0]));
  // by how many schools the two have together, then by the busier of them
  const cost = ([a, b]) => (load.get(a) + load.get(b)) * 1_000_000 + Math.max(load.get(a), load.get(b));
  return [...drawn].map(([school, group]) => {
    const able = mayPair.filter((two) => !excluded.some((it) => it.school === school.no && two.includes(it.inspector)));
    const least = able.map(cost).reduce((one, other) => Math.min(one, other));
    const chosen = pick(able.filter((two) => cost(two) === least));
    for (const no of chosen) load.set(no, load.get(no) + 1);
    return inWords({ school, group, inspectors: inspectors.filter(({ no }) => chosen.includes(no)) });
  });
}

/** Everything in which the file of a draw is not what its lists, nonce and number say; none when all is well. */
export function differencesIn(file, knownSha256 = file.listsSha256) {
  const [lists, nonce] = [JSON.parse(file.lists), Buffer.from(file.nonce, 'hex')];
  const twice = lists.schools.filter(({ name }) => lists.visited?.includes(name));
  const [again, said] = [drawnAgain(lists, sha256(nonce, file.publicNumber)), file.outcome.map(inWords)];
  return [
    sha256(file.lists).toString('hex') !== knownSha256 && 'the lists are not those of the published SHA-256',
    sha256(nonce).toString('hex') !== lists.nonceSha256 && 'the nonce is not the one the lists committed to',
    ...twice.map(({ name }) => `${name} was visited lately and is drawn from all the same`),
    ...again.map((line, at) => line !== said[at] && `line ${at + 1}: “${said[at]}” should be “${line}”`),
    ...said.slice(again.length).map((line) => `“${line}” was not drawn`),
  ].filter(Boolean);
}

if (process.argv[1]?.endsWith('draw.mjs')) {
  const found = differencesIn(JSON.parse(readFileSync(process.argv[2], 'utf8')), process.argv[3]);
  const verdict = JSON.stringify({ draw: found.length === 0 ? 'ok' : 'differs', differences: found.length });
  process.stdout.write(`${[...found, verdict].join('\n')}\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
