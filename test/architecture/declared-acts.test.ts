import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ACT_KINDS } from '../../src/contract/acts.js';
import { PLAIN_ACTS } from '../../src/contract/declaring/all.js';
import { type ActDeclaration, type Field, reasonsOf } from '../../src/contract/declaring/declaration.js';
import { limitKeysOf } from '../../src/contract/declaring/missing.js';

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
    named.push(...PLAIN_ACTS.flatMap(limitKeysOf));
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('have forms of different names, and ask for fields that they have', () => {
    const slugs = PLAIN_ACTS.map(({ phone }) => phone.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const { kind, stage, fields } of PLAIN_ACTS) {
      expect([kind, kind.split('.')[0]]).toEqual([kind, stage]);
      for (const [name, field] of Object.entries(fields)) {
        for (const { of } of reasonsOf(field)) {
          const isWhole = field.optional === true && of.every((other) => other in fields);
          expect([kind, name, isWhole]).toEqual([kind, name, true]);
        }
      }
    }
  });

  it('keep what is restricted out of their names, and say who may read it', () => {
    const kinds = PLAIN_ACTS.filter(({ restricted }) => restricted !== undefined);
    expect(kinds.map(({ kind }) => kind)).toEqual(['cooking.morning-check']);
    for (const { fields, named, restricted } of kinds) {
      const shown = restricted?.shown ?? [];
      expect(shown.filter((name) => !(name in fields))).toEqual([]);
      expect(named.filter((name) => !shown.includes(name))).toEqual([]);
      // What is linked is for all who read records
      expect(Object.values(fields).filter(({ type }) => type === 'meal')).toEqual([]);
    }
  });

  it('go by choices that they have, and by answers that those offer', () => {
    for (const { kind, fields } of PLAIN_ACTS) {
      const offers = (choice: string, answers: readonly string[]) => {
        const options = optionsOf(fields[choice]);
        expect([kind, choice, answers.filter((answer) => !options.includes(answer))]).toEqual([kind, choice, []]);
      };
      for (const field of Object.values(fields)) {
        if (field.askedWhen) offers(field.askedWhen.of, field.askedWhen.is);
        if (field.type === 'number' && field.limits && 'by' in field.limits)
          offers(field.limits.by, Object.keys(field.limits.of));
      }
    }
  });
});

function optionsOf(field: Field | undefined): string[] {
  if (field?.type === 'yes-no') return ['true', 'false'];
  return field?.type === 'choice' ? Object.keys(field.options) : [];
}
