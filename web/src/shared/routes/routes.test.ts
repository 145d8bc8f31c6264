import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ACT_KINDS } from '../../../../src/contract/acts';
import type { Endpoint } from '../../../../src/contract/http/endpoint';
import { boxRoutes } from '../boxes/box-routes';
import { isWord } from '../i18n/vocabulary';
import { canteenRoutes } from './canteen-routes';
import { caseRoutes } from './case-routes';
import { challengeRoutes } from './challenge-routes';
import { deductionRoutes } from './deduction-routes';
import { deskRoutes } from './desk-routes';
import { drawRoutes } from './draw-routes';
import { dutyRoutes } from './duty-routes';
import { exportRoutes } from './export-routes';
import { fundsRoutes } from './funds-routes';
import { guestRoutes } from './guest-routes';
import { incidentRoutes } from './incident-routes';
import { menuRoutes } from './menu-routes';
import { messageRoutes } from './message-routes';
import { northboundRoutes } from './northbound-routes';
import { noticeRoutes } from './notice-routes';
import { officeRoutes } from './office-routes';
import { peopleRoutes } from './people-routes';
import { printingRoutes } from './printing-routes';
import { projectRoutes } from './project-routes';
import { pupilRoutes } from './pupil-routes';
import { recallRoutes } from './recall-routes';
import { routes } from './routes';
import { visitRoutes } from './visit-routes';

const folder = new URL('../../../../src/contract/http/', import.meta.url);

async function declared(): Promise<Map<string, Endpoint>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  // one after the other: jest loses its way among modules that several imports at once have in common
  const modules = [];
  for (const name of files) modules.push(await import(new URL(name, folder).pathname));
  const all = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) =>
      name.endsWith('Endpoints') ? Object.values(value as Record<string, Endpoint>) : [],
    ),
  );
  return new Map(all.map((endpoint) => [endpoint.id, endpoint]));
}

describe('the routes the pages call', () => {
  it('are the declared ones', async () => {
    const contract = await declared();
    for (const { id, method, path } of [
      ...Object.values(challengeRoutes),
      ...Object.values({
        ...routes,
        ...deskRoutes,
        ...dutyRoutes,
        ...peopleRoutes,
        ...guestRoutes,
        ...fundsRoutes,
        ...northboundRoutes,
        ...exportRoutes,
        ...drawRoutes,
        ...caseRoutes,
        ...pupilRoutes,
        ...projectRoutes,
        ...recallRoutes,
        ...deductionRoutes,
        ...noticeRoutes,
        ...incidentRoutes,
        ...menuRoutes,
        ...messageRoutes,
        ...printingRoutes,
        ...officeRoutes,
        ...boxRoutes,
        ...canteenRoutes,
        ...visitRoutes,
      }),
    ]) {
      expect({ id, method: contract.get(id)?.method, path: contract.get(id)?.path }).toEqual({ id, method, path });
    }
  });

  it('have words for every kind of act', () => {
    expect(Object.keys(ACT_KINDS).filter((kind) => !isWord(`act.${kind}`))).toEqual([]);
  });
});
