/** One box of the picture; `lines` are drawn below its title. */
export interface ChainNode {
  id: string;
  column: number;
  title: string;
  lines: string[];
  tone: 'plain' | 'missing' | 'bad';
  /** Where it leads when it is pressed. */
  href?: string;
}
export interface ChainLink {
  from: string;
  to: string;
  /** Drawn dashed: one end is missing. */
  broken: boolean;
}
export interface PlacedNode extends ChainNode {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const CHAIN = { width: 160, gapX: 40, gapY: 14, title: 30, line: 19, padding: 8, head: 30 } as const;

/**
 * Fixed columns from left to right, and in each the nodes near what they are linked with on the left. Without any
 * free movement, so that it prints and reads in one order.
 */
export function layoutChain(
  nodes: readonly ChainNode[],
  links: readonly ChainLink[],
): { placed: PlacedNode[]; width: number; height: number } {
  const columns = Math.max(0, ...nodes.map((node) => node.column + 1));
  const byId = new Map<string, PlacedNode>();
  const neighbours = neighbourIds(links);
  let height = 0;
  for (let column = 0; column < columns; column += 1) {
    const wished = nodes
      .filter((node) => node.column === column)
      .map((node, index) => ({ node, index, wish: meanY(neighbours.get(node.id) ?? [], byId) }))
      .sort((a, b) => a.wish - b.wish || a.index - b.index);
    let y: number = CHAIN.head;
    for (const { node } of wished) {
      const placed = {
        ...node,
        x: column * (CHAIN.width + CHAIN.gapX),
        y,
        width: CHAIN.width,
        height: CHAIN.title + node.lines.length * CHAIN.line + CHAIN.padding,
      };
      byId.set(node.id, placed);
      y += placed.height + CHAIN.gapY;
    }
    height = Math.max(height, y);
  }
  return { placed: [...byId.values()], width: columns * (CHAIN.width + CHAIN.gapX) - CHAIN.gapX, height };
}

/** A curve between two boxes, from the facing sides; empty when an end is not on the picture. */
export function linkPath(a: PlacedNode | undefined, b: PlacedNode | undefined): string {
  if (a === undefined || b === undefined) return '';
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const [x1, y1] = [left.x + left.width, left.y + left.height / 2];
  const [x2, y2] = [right.x, right.y + right.height / 2];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function neighbourIds(links: readonly ChainLink[]): Map<string, string[]> {
  const result = new Map<string, string[]>();
  const add = (of: string, id: string): void => void result.set(of, [...(result.get(of) ?? []), id]);
  for (const { from, to } of links) {
    add(from, to);
    add(to, from);
  }
  return result;
}

function meanY(ids: readonly string[], placed: ReadonlyMap<string, PlacedNode>): number {
  const ys = ids.flatMap((id) => placed.get(id)?.y ?? []);
  return ys.length === 0 ? Number.MAX_SAFE_INTEGER : ys.reduce((sum, y) => sum + y, 0) / ys.length;
}
