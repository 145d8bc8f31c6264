import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { videoEndpoints } from '../../../../src/contract/http/video';

export type Viewing = ResponseOf<(typeof videoEndpoints)['viewings']>['items'][number];

/** One glance of one person: everything taken for it, as one line of the page. The register itself keeps each row. */
export interface Glance {
  first: Viewing;
  cameraNames: string[];
  contents: Viewing['content'][];
  from: string;
  to: string;
  count: number;
}

/** Two cameras, a picture and a jump within a minute are one look at one thing. */
const SAME_GLANCE_MS = 60_000;

/**
 * Joins rows that follow each other within a minute: of the same person, unit and reason.
 *
 * @param rows newest first, as the register gives them
 */
export function groupViewings(rows: readonly Viewing[]): Glance[] {
  const glances: Glance[] = [];
  let previous: Viewing | undefined;
  for (const row of rows) {
    const glance = glances[glances.length - 1];
    // What was really sent on says more than what was asked for
    const { from, to } = row.served ?? row;
    if (glance !== undefined && previous !== undefined && isSameGlance(previous, row)) {
      glance.count += 1;
      if (from < glance.from) glance.from = from;
      if (to > glance.to) glance.to = to;
      if (!glance.cameraNames.includes(row.cameraName)) glance.cameraNames.push(row.cameraName);
      if (!glance.contents.includes(row.content)) glance.contents.push(row.content);
    } else {
      const { cameraName, content } = row;
      glances.push({ first: row, cameraNames: [cameraName], contents: [content], from, to, count: 1 });
    }
    previous = row;
  }
  return glances;
}

function isSameGlance(later: Viewing, earlier: Viewing): boolean {
  return (
    later.person === earlier.person &&
    later.unit === earlier.unit &&
    later.reason === earlier.reason &&
    Date.parse(later.viewedAt) - Date.parse(earlier.viewedAt) <= SAME_GLANCE_MS
  );
}
