import { describe, expect, it } from '@jest/globals';
import { mergeStates } from './school-rows';

const schools = ['a', 'b', 'c'].map((id) => ({ id, name: `School ${id}`, areaId: '532301' }));
const state = (schoolId: string, actsInDoubt: number, eventsUnexplained: number, open = 0) => ({
  schoolId,
  acts: 5,
  events: 5,
  actsInDoubt,
  eventsUnexplained,
  pending: 0,
  open,
  recent: { misfits: actsInDoubt + eventsUnexplained, open },
});
const areas = new Map([['532301', '楚雄市']]);

describe('the school list', () => {
  it('puts records in doubt before unexplained footage before silence', () => {
    const rows = mergeStates(schools, [state('b', 0, 9), state('c', 1, 0)], areas, '', 'attention');
    expect(rows.map((row) => row.id)).toEqual(['c', 'b', 'a']);
    expect(rows[2]?.state).toBeNull();
  });

  it('puts what nobody has reviewed before what somebody has', () => {
    const rows = mergeStates(schools, [state('a', 3, 3), state('b', 1, 0, 1)], areas, '', 'attention');
    expect(rows.map((row) => row.id)).toEqual(['b', 'a', 'c']);
  });

  it('finds by name and by area', () => {
    expect(mergeStates(schools, [], areas, 'school B', 'name').map((row) => row.id)).toEqual(['b']);
    expect(mergeStates(schools, [], areas, '楚雄', 'name')).toHaveLength(3);
  });
});
