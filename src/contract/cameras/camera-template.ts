import type { PlaceKind } from '../stages.js';

/** One point of domain-rules §5.2: what a camera there is for. */
export interface CameraPoint {
  code: string;
  kind: PlaceKind;
  zh: string;
  en: string;
}

const point = (code: string, kind: PlaceKind, zh: string, en: string): CameraPoint => ({ code, kind, zh, en });

/** §5.2, the point without which least can be shown first: what a smaller template has, a larger one has too. */
const POINTS: readonly CameraPoint[] = [
  point('CP02', 'scale', '验收区(电子秤)', 'Acceptance (scale)'),
  point('CP08', 'stove', '烹饪区', 'Cooking'),
  point('CP12', 'washing', '餐用具清洗消毒间', 'Washing and disinfection'),
  point('CP13', 'serving', '售餐/分餐窗口', 'Serving window'),
  point('CP11', 'sample_cabinet', '留样柜', 'Sample cabinet'),
  point('CP04', 'dry_store', '主食库/副食库', 'Dry store'),
  point('CP06', 'preparation', '粗加工(择洗)间', 'Rough preparation'),
  point('CP14', 'dining_hall', '就餐区', 'Dining hall'),
  point('CP01', 'gate', '校门/卸货口', 'Gate and unloading'),
  point('CP05', 'cold_store', '冷藏冷冻区', 'Cold store'),
  point('CP07', 'preparation', '切配区', 'Cutting'),
  point('CP10', 'serving', '备餐间/专间', 'Portioning room'),
  point('CP03', 'dry_store', '库房入口', 'Store entrance'),
  point('CP09', 'stove', '面点/蒸煮间', 'Pastry and steaming'),
  point('CP16', 'dry_store', '添加剂专柜', 'Additives cabinet'),
  point('CP15', 'dining_hall', '回收/泔水桶', 'Returns and waste'),
];

/** How many cameras a template is for: a small teaching point, a usual canteen, a large one. */
export const TEMPLATE_SIZES = [4, 8, 16] as const;
export type TemplateSize = (typeof TEMPLATE_SIZES)[number];

/** The points of the smallest template that has room for `cameras` (at least one, at most as many as there are). */
export function pointsFor(cameras: number): readonly CameraPoint[] {
  const size = TEMPLATE_SIZES.find((room) => cameras <= room) ?? 16;
  return POINTS.slice(0, size);
}

interface Spot {
  id: string;
  kind: PlaceKind;
  name: string;
}

/**
 * Which place stands for each point: one of the same kind that no earlier point has taken, the one with the point's
 * name first. Null: there is none yet and it has to be made.
 */
export function matchPoints<P extends Spot>(
  points: readonly CameraPoint[],
  places: readonly P[],
): { point: CameraPoint; place: P | null }[] {
  const free = [...places];
  const take = (fits: (place: P) => boolean): P | null => {
    const index = free.findIndex(fits);
    return index < 0 ? null : (free.splice(index, 1)[0] ?? null);
  };
  const byName = points.map((wanted) => take(({ kind, name }) => kind === wanted.kind && name === wanted.zh));
  return points.map((wanted, i) => ({
    point: wanted,
    place: byName[i] ?? take(({ kind }) => kind === wanted.kind),
  }));
}

/** The cameras that look nowhere yet, in order, each with the next place that nobody looks at; null when none is left. */
export function proposeBindings(
  cameras: readonly { id: string; placeId: string | null }[],
  placeIds: readonly string[],
): { cameraId: string; placeId: string | null }[] {
  const watched = new Set(cameras.map(({ placeId }) => placeId));
  const open = placeIds.filter((id) => !watched.has(id));
  return cameras
    .filter(({ placeId }) => placeId === null)
    .map(({ id }, i) => ({ cameraId: id, placeId: open[i] ?? null }));
}
