import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Endpoint } from '../../contract/http/endpoint.js';
import { NAMED_FIELDS } from '../../contract/words/field-words.js';
import { checked } from '../http/endpoint.decorator.js';
import './common-problems.js';
import { DomainError, problemTexts } from './domain-error.js';
import { massInWords, problemWords, timeInWords } from './problem-words.js';

const SRC = `${process.cwd()}/src/`;
const NIGHT = '2026-12-01T00:41:50.481Z';

async function allProblems(): Promise<ReadonlyMap<string, { zh: string; en: string }>> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.problems\.ts$/.test(path));
  for (const file of files) await import(SRC + file);
  return problemTexts();
}

async function allFields(): Promise<Set<string>> {
  const folder = `${SRC}contract/http/`;
  const found = new Set<string>();
  const walk = (schema: z.core.JSONSchema.BaseSchema | boolean | undefined): void => {
    if (typeof schema !== 'object') return;
    for (const [name, value] of Object.entries(schema.properties ?? {})) {
      found.add(name);
      walk(value as z.core.JSONSchema.BaseSchema);
    }
    for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) walk(part as never);
    walk(schema.items as never);
  };
  for (const file of readdirSync(folder).filter((name) => !name.includes('.test.'))) {
    for (const [name, value] of Object.entries(await import(folder + file))) {
      if (!name.endsWith('Endpoints')) continue;
      for (const { body, query } of Object.values(value as Record<string, Endpoint>)) {
        for (const schema of [body, query]) {
          if (schema) walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
        }
      }
    }
  }
  return found;
}

describe('the words of a refusal', () => {
  it('never show an instant as the machine writes it, whatever the text (R-M14)', async () => {
    const problems = await allProblems();
    expect(problems.size).toBeGreaterThan(100);
    for (const [code, text] of problems) {
      for (const language of ['zh', 'en'] as const) {
        const names = [...text[language].matchAll(/\{(\w+)/g)].map((match) => [match[1], NIGHT]);
        const words = problemWords(text[language], Object.fromEntries(names), language);
        expect([code, words]).toEqual([code, expect.not.stringMatching(/\d{4}-\d\d-\d\dT/)]);
      }
    }
    expect(timeInWords(NIGHT, 'zh')).toBe('12月1日 08:41');
    expect(timeInWords(NIGHT, 'en')).toBe('1 December 08:41');
  });

  it('are Chinese in Chinese: no sentence of a library or of English stands in them (R-M14)', async () => {
    for (const [code, { zh }] of await allProblems()) {
      const plain = zh.replace(/\{[\w:]+\}/g, '').replace(/\b(JPEG|PNG|WebP|JSON|Idempotency-Key|PIN)\b/g, '');
      expect([code, plain.match(/[a-z]{3,} [a-z]{2,}/i)]).toEqual([code, null]);
    }
  });

  it.each<[string, z.ZodType, unknown, string]>([
    [
      'a day that is none',
      z.strictObject({
        days: z.array(z.strictObject({ date: z.string().refine(() => false, { params: { why: 'date' } }) })),
      }),
      { days: [{ date: '2026-13-01' }] },
      '提交的内容不正确:第 1 行“日期”应为日期,如 2026-11-30',
    ],
    ['nothing', z.strictObject({ placeId: z.string() }), {}, '提交的内容不正确:“地点”没有填写'],
    [
      'half a gram',
      z.strictObject({ lines: z.array(z.strictObject({ measuredAmount: z.int() })) }),
      { lines: [{ measuredAmount: 1.5 }] },
      '提交的内容不正确:第 1 行“实收数量”应为整数',
    ],
    ['words for a number', z.strictObject({ size: z.number() }), { size: 'x' }, '提交的内容不正确:“人数”应为数字'],
    ['a field nobody knows', z.strictObject({}), { colour: 'red' }, '提交的内容不正确:不在这张表里,请更新页面再试'],
    [
      'none of the choices',
      z.strictObject({ mealKind: z.enum(['lunch']) }),
      { mealKind: 'tea' },
      '提交的内容不正确:“餐次”不是可选的内容',
    ],
    [
      'a time in words',
      z.strictObject({ occurredAt: z.iso.datetime() }),
      { occurredAt: '07:05' },
      '提交的内容不正确:“发生时间”应为日期和时间',
    ],
  ])('name the field and say in plain words what is wrong with %s', async (_, schema, value, words) => {
    const texts = await allProblems();
    try {
      checked(schema, value);
      throw new Error('it was taken');
    } catch (error) {
      const refusal = error as DomainError;
      expect(refusal).toBeInstanceOf(DomainError);
      expect(problemWords(texts.get(refusal.code)?.zh ?? '', refusal.details, 'zh')).toBe(words);
    }
  });

  it('have a name for every field of every route', async () => {
    const fields = await allFields();
    expect([...fields].filter((name) => !NAMED_FIELDS.includes(name))).toEqual([]);
  });

  it('weigh and count as the kitchen does, and leave out what is not known', () => {
    expect(massInWords(30_000, 'zh')).toBe('30 公斤(60 斤)');
    expect(massInWords(250, 'zh')).toBe('0.25 公斤(0.5 斤)');
    const text = '差 {short:quantity}。({what}){hint:problem}';
    expect(problemWords(text, { short: 500 }, 'zh')).toBe('差 0.5 公斤(1 斤)。');
    expect(problemWords(text, { short: 500, unit: 'piece' }, 'zh')).toBe('差 500 个。');
    expect(problemWords(text, { short: 1_500, unit: 'mL' }, 'zh')).toBe('差 1.5 L。');
  });
});
