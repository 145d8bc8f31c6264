import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ACT_KINDS } from '../../src/contract/acts.js';
import { PLAIN_ACTS } from '../../src/contract/declaring/all.js';
import type { ActDeclaration } from '../../src/contract/declaring/declaration.js';

const ROOT = new URL('../../', import.meta.url).pathname;
// in a variable: what is plain JavaScript has no types to look up
const LISTING = `${ROOT}scripts/list-acts.mjs`;

describe('the kinds of acts', () => {
  it('are listed as the files declare them (else: npm run build)', async () => {
    expect(readFileSync(`${ROOT}src/contract/acts/declared.ts`, 'utf8')).toBe(
      await (await import(LISTING)).actsOf(ROOT),
    );
  });

  it('are declared each in the file that is called like it', () => {
    for (const { kind } of PLAIN_ACTS) {
      expect(readFileSync(`${ROOT}src/contract/acts/${kind}.ts`, 'utf8')).toContain(`kind: '${kind}'`);
    }
  });

  it('name limits and signatures that policy has', () => {
    const rows = parse(readFileSync(`${ROOT}config/policy.yaml`, 'utf8')) as { key: string }[];
    const keys = new Set(rows.map(({ key }) => key));
    const named = (Object.values(ACT_KINDS) as readonly ActDeclaration[]).flatMap(({ signers }) => signers ?? []);
    for (const { fields } of PLAIN_ACTS) {
      for (const field of Object.values(fields)) {
        if (field.type === 'number')
          named.push(...[field.limits?.min, field.limits?.max].filter((key) => key !== undefined));
      }
    }
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('have forms of different names, and ask for fields that they have', () => {
    const slugs = PLAIN_ACTS.map(({ phone }) => phone.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const { kind, stage, fields } of PLAIN_ACTS) {
      expect([kind, kind.split('.')[0]]).toEqual([kind, stage]);
      for (const { requiredWhen, optional } of Object.values(fields)) {
        if (!requiredWhen) continue;
        expect([kind, optional, requiredWhen.of.every((name) => name in fields)]).toEqual([kind, true, true]);
      }
    }
  });
});
