import { describe, expect, it } from '@jest/globals';
import { shapeOf } from './statement-shape.js';

describe('the shape of a statement', () => {
  it.each([
    [
      'SELECT `a`.`id` AS `a_id`, `a`.`b` AS `a_b` FROM `account` `a` WHERE `a`.`id` = ?',
      'SELECT … FROM account a WHERE a.id = ?',
    ],
    [
      "UPDATE account SET pin = 'Li''s \\' pin', n = 17, x = 0xCAFE WHERE id = \"wang\"",
      'UPDATE account SET pin = ?, n = ?, x = ? WHERE id = ?',
    ],
    ["SELECT 1 FROM t WHERE name = 'never closed", 'SELECT … FROM t WHERE name = ?'],
    ['DELETE FROM t WHERE a = 1 -- of wang', 'DELETE FROM t WHERE a = ?'],
  ])('has no value in it: %s', (sql, shape) => {
    expect(shapeOf(sql, false)).toBe(shape);
  });

  it('is the same however many rows and values there are', () => {
    const insert = (rows: number) => `INSERT INTO \`t\` (\`a\`,\`b\`) VALUES ${Array(rows).fill('(?,?)').join(',')}`;
    expect(shapeOf(insert(2), true)).toBe(shapeOf(insert(300), true));
    const among = (ids: number) => `SELECT a FROM t WHERE id IN (${Array(ids).fill('?').join(', ')})`;
    expect(shapeOf(among(2), true)).toBe(shapeOf(among(70), true));
    const spans = (n: number) => `DELETE FROM d WHERE (${Array(n).fill('(type = ? AND version = ?)').join(' OR ')})`;
    expect(shapeOf(spans(2), true)).toBe(shapeOf(spans(9), true));
  });

  it('takes double quotes for names where they are, and is never long', () => {
    expect(shapeOf('DELETE FROM "t" WHERE "sha256" = ?', true)).toBe('DELETE FROM t WHERE sha256 = ?');
    expect(shapeOf(`SELECT 1 FROM t WHERE ${'a = b AND '.repeat(500)}`, true).length).toBeLessThan(210);
  });
});
