import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSettings, SETTING_DOCS } from '../../src/platform/config/settings.js';

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

describe('settings', () => {
  it('are understood with nothing given', () => {
    expect(readSettings({})).toMatchObject({ port: 8080, database: { kind: 'sqlite' }, mqtt: { kind: 'embedded' } });
  });

  it('name the variable at fault', () => {
    expect(() => readSettings({ PORT: 'x' })).toThrow(/PORT/);
    expect(() => readSettings({ DATABASE_URL: 'postgres://x' })).toThrow(/DATABASE_URL/);
  });
});
