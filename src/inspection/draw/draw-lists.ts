import type { drawEndpoints, RiskGrade } from '../../contract/http/draws.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import type { DrawFrom } from './draw-schools.js';

export type DrawPlan = BodyOf<(typeof drawEndpoints)['prepare']>;

/** A school as it can be drawn, with the weight of its grade. */
export interface Drawable {
  schoolId: string;
  name: string;
  /** Null while nobody has stated one. */
  grade: RiskGrade | null;
  weight: number;
}

/** The lists as they are published: names only, no ids of accounts, no reasons. Numbers in them begin with 1. */
export interface DrawLists extends DrawFrom {
  v: 1;
  drawId: string;
  area: string;
  from: string;
  to: string;
  schools: { no: number; name: string; grade: RiskGrade | null; weight: number }[];
  /** The open schools that stand in no list: they were visited within the last `repeatDays` (I-10). Lists of before have neither. */
  visited?: string[];
  repeatDays?: number;
  inspectors: { no: number; name: string; organ: string }[];
  numberSource: string;
  numberDay: string;
  nonceSha256: string;
  publishedAt: string;
}

/**
 * The part of the lists that is drawn from. Schools and inspectors stand in the order of their ids, in which nobody has a say.
 *
 * @param inspectors those of the plan, with their names
 */
export function drawFrom(
  plan: Pick<DrawPlan, 'schoolCount' | 'randomCount' | 'excluded' | 'apart'>,
  schools: readonly Drawable[],
  inspectors: readonly { accountId: string; name: string; unit: string }[],
): Pick<DrawLists, 'schoolCount' | 'randomCount' | 'schools' | 'inspectors' | 'excluded' | 'apart'> & {
  schoolIds: string[];
  inspectorIds: string[];
} {
  const byId = (one: string, other: string): number => (one < other ? -1 : 1);
  const [ownSchools, own] = [
    [...schools].sort((one, other) => byId(one.schoolId, other.schoolId)),
    [...inspectors].sort((one, other) => byId(one.accountId, other.accountId)),
  ];
  const schoolNo = new Map(ownSchools.map(({ schoolId }, index) => [schoolId, index + 1]));
  const inspectorNo = new Map(own.map(({ accountId }, index) => [accountId, index + 1]));
  return {
    schoolCount: plan.schoolCount,
    randomCount: plan.randomCount,
    schools: ownSchools.map(({ name, grade, weight }, index) => ({ no: index + 1, name, grade, weight })),
    inspectors: own.map(({ name, unit }, index) => ({ no: index + 1, name, organ: unit })),
    // A school that was closed since, or an inspector who left, is of no list any more, nor is what was said of them.
    excluded: plan.excluded.flatMap(({ schoolId, inspectorId }) => {
      const [school, inspector] = [schoolNo.get(schoolId), inspectorNo.get(inspectorId)];
      return school === undefined || inspector === undefined ? [] : [{ school, inspector }];
    }),
    apart: plan.apart.flatMap(({ oneId, otherId }) => {
      const [one, other] = [inspectorNo.get(oneId), inspectorNo.get(otherId)];
      return one === undefined || other === undefined ? [] : [{ one, other }];
    }),
    schoolIds: ownSchools.map(({ schoolId }) => schoolId),
    inspectorIds: own.map(({ accountId }) => accountId),
  };
}
