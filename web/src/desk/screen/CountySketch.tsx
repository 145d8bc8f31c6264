import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { reportsEndpoints } from '../../../../src/contract/http/reports';
import { useT } from './words';

type County = ResponseOf<(typeof reportsEndpoints)['screen']>['areas'][number];

/**
 * Where the counties of Chuxiong lie to each other, in columns and rows of a drawn board: from the west to the east and from the
 * north to the south. It is no map and has no borders; data of others is not in it.
 */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '532327': [3, 1],
  '532326': [2, 1],
  '532328': [4, 1],
  '532325': [1, 2],
  '532323': [3, 2],
  '532329': [4, 2],
  '532324': [1, 3],
  '532301': [2, 3],
  '532302': [4, 3],
  '532322': [3, 4],
};

/** Counties that stand nowhere on the board come below it, in the order of their codes. */
export function CountySketch({ areas }: { areas: readonly County[] }) {
  const t = useT();
  return (
    <ul className="screen-map">
      {areas.map(({ areaId, areaName, schoolDay, unreported, late }) => {
        const [column, row] = PLACES[areaId] ?? [];
        const state = unreported > 0 ? 'unreported' : late > 0 ? 'late' : 'calm';
        return (
          <li key={areaId} className={`is-${state}`} style={{ gridColumn: column, gridRow: row }}>
            <span>{areaName}</span>
            <b>
              {schoolDay === 0
                ? t('noSchoolDay')
                : unreported > 0
                  ? t('notReported', { count: unreported })
                  : t('late', { count: late })}
            </b>
          </li>
        );
      })}
    </ul>
  );
}
