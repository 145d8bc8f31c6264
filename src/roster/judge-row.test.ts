import { expect, it } from '@jest/globals';
import type { RosterRow } from './file/columns.js';
import { judgeRow } from './judge-row.js';

it.each(['张\ud83d', '\udc4d张', '张\u0000三'])(
  'takes no row with half a character in it (%j), and says where',
  (name) => {
    const fields = { name, number: '', phone: '', school: '', area: '532301', role: '' };
    expect(judgeRow('people', { rowNumber: 2, fields, fault: null } as RosterRow)).toMatchObject({
      code: 'roster.broken-text',
      field: 'name',
    });
    expect(
      judgeRow('people', { rowNumber: 2, fields: { ...fields, name: '张👍' }, fault: null } as RosterRow),
    ).toBeNull();
  },
);
