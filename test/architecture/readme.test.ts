import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ALARMS } from '../../src/contract/alarms.js';
import { BOX_NOTICES } from '../../src/contract/wire/mqtt/up.js';
import { boxWords } from '../../src/contract/words/box-words.js';
import { readSettings, SETTING_DOCS } from '../../src/platform/config/settings.js';
import { writtenIn } from '../../web/runbook-plugin.js';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('lists every setting as the program knows it', () => {
    const rows = Object.entries(SETTING_DOCS).map(([name, doc]) => `| \`${name}\` | ${doc.meaning} | ${doc.default} |`);
    expect(readme).toContain(`<!-- settings -->\n${rows.join('\n')}\n<!-- /settings -->`);
  });

  it('points at nothing that is not there', () => {
    const targets = [...readme.matchAll(/\]\(([^):]+)\)/g)].map((match) => match[1] as string);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/`?npm (?:run )?([a-z:]+)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the runbook', () => {
  const known = [...ALARMS].sort();
  const pages = readdirSync('docs/runbook').filter((name) => name !== 'README.md');

  it('has a page for every alarm of server and box, and none for another', () => {
    expect(pages.map((name) => name.replace(/\.md$/, '')).sort()).toEqual(known);
    const index = readFileSync('docs/runbook/README.md', 'utf8');
    expect([...index.matchAll(/\]\(([^)]+)\.md\)/g)].map((match) => match[1]).sort()).toEqual(known);
  });

  it('says of each what it means, what to do and how one sees that it is over', () => {
    const parts = ['## 意思', '## 怎么办', '## 怎样算好了'];
    const headings = (name: string) => readFileSync(`docs/runbook/${name}`, 'utf8').match(/^## .*$/gm);
    expect(pages.filter((name) => String(headings(name)) !== String(parts))).toEqual([]);
  });

  it('can be shown on the desk, each page under its own code, and leads only to pages that are there', () => {
    const told = (name: string) => JSON.stringify(writtenIn(readFileSync(`docs/runbook/${name}.md`, 'utf8')));
    for (const alarm of known) expect(told(alarm)).toMatch(new RegExp(`^\\[{"tag":"h1","within":\\["${alarm} · `));
    const led = [...known, 'README'].flatMap((name) => [...told(name).matchAll(/"\/alarms\/([^"]+)"/g)]);
    expect(led.length).toBeGreaterThan(known.length);
    expect(led.map((match) => match[1] as string).filter((name) => !known.some((alarm) => alarm === name))).toEqual([]);
  });

  it('shows texts as they are, and nothing that could load or run something', () => {
    expect(writtenIn('a `b<c>` & **d**\n\n1. [e](box.strays.md)')).toEqual([
      { tag: 'p', within: ['a ', { tag: 'code', within: ['b<c>'] }, ' & ', { tag: 'strong', within: ['d'] }] },
      {
        tag: 'ol',
        within: [{ tag: 'li', within: [{ tag: 'a', href: '/alarms/box.strays', within: ['e'] }] }],
      },
    ]);
    const kept = ['<b>x</b>', 'x <i>y</i>', '![x](y.png)', '[x](https://example.com)', '[x](//y.md)', '[x](../z.md)'];
    for (const markdown of kept) expect(() => writtenIn(markdown)).toThrow(/the runbook/);
  });

  it('is named by whatever a box says of itself, and by its silence', () => {
    const now = new Date();
    const limits = {
      ...{ silentMinutes: 10, crowdedMessages: 100, lowDiskGigabytes: 10 },
      ...{ clockWatchSeconds: 5, clockFaultSeconds: 60 },
    };
    const box = { name: 'x', lastSeenAt: now, outboxPending: 0, diskFreeBytes: null };
    const notices = BOX_NOTICES.map((code) => ({ code, at: now.toISOString(), count: 1 }));
    const named = (facts: object) => boxWords({ ...box, ...facts }, limits, now).map(({ alarm }) => alarm);
    expect(named({ notices }).sort()).toEqual(BOX_NOTICES.map((code) => `box.${code}`).sort());
    expect([named({ lastSeenAt: null }), named({ lastSeenAt: new Date(0) }), named({})]).toEqual([
      ['server.boxes'],
      ['server.boxes'],
      [undefined],
    ]);
  });
});

describe('Node', () => {
  it('the images and the README stand on a supported line of Node', () => {
    const lines = Object.keys(JSON.parse(readFileSync('test/drill/node-lines.json', 'utf8')) as object);
    const bases = ['platform', 'agent'].flatMap((name) =>
      [...readFileSync(`docker/${name}.Dockerfile`, 'utf8').matchAll(/^FROM node:(\d+)/gm)].map((match) => match[1]),
    );
    expect(bases).toHaveLength(4);
    expect(lines).toEqual(expect.arrayContaining(bases));
    expect(readme).toContain(`Supported lines of Node are ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`);
  });
});

describe('settings', () => {
  it('are named to who looks after the server, on no page that an office or a school reads', () => {
    const files = readdirSync('web/src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    expect(files.length).toBeGreaterThan(300);
    const names = new RegExp(
      `\\b(${Object.keys(SETTING_DOCS)
        .filter((name) => name.includes('_'))
        .join('|')})\\b`,
    );
    expect(files.filter((name) => names.test(readFileSync(`web/src/${name}`, 'utf8')))).toEqual([]);
  });

  it('are understood with nothing given', () => {
    expect(readSettings({})).toMatchObject({ port: 8443, database: { kind: 'sqlite' }, mqtt: { kind: 'embedded' } });
  });

  it('encrypt on the net, and leave it on loopback or to a proxy', () => {
    const kind = (env: Record<string, string>) => readSettings(env).tls.kind;
    expect(kind({})).toBe('private');
    expect(kind({ HOST: '127.0.0.1' })).toBe('off');
    expect(kind({ TRUSTED_PROXIES: '10.0.0.1, fd00::/8' })).toBe('off');
    expect(kind({ TLS_CERT_FILE: 'c.pem', TLS_KEY_FILE: 'k.pem' })).toBe('files');
    expect(kind({ TLS: 'off' })).toBe('off');
    expect(readSettings({ PUBLIC_URL: 'https://mingchu.test:8443', TLS_NAMES: '10.1.2.3' }).tls).toEqual({
      kind: 'private',
      names: ['mingchu.test', '10.1.2.3', 'localhost', '127.0.0.1'],
    });
    expect(() => readSettings({ TLS_CERT_FILE: 'c.pem' })).toThrow(/TLS_KEY_FILE/);
    expect(() => readSettings({ TRUSTED_PROXIES: 'proxy.test' })).toThrow(/TRUSTED_PROXIES/);
  });

  it('name the variable at fault', () => {
    expect(() => readSettings({ PORT: 'x' })).toThrow(/PORT/);
    expect(() => readSettings({ DATABASE_URL: 'postgres://x' })).toThrow(/DATABASE_URL/);
  });
});
