/** One act of a branch as its order needs it. */
export interface BranchNode {
  id: string;
  recordedAt: Date;
  chainIndex: number;
  /** Acts that rest on this one. */
  restedOnBy: readonly string[];
}

/**
 * The acts so that each comes after everything that rests on it, the latest recorded first among those that may come.
 * The reverse of it is the order in which they can be entered again.
 */
export function undoOrder<Node extends BranchNode>(nodes: readonly Node[]): Node[] {
  const left = [...nodes].sort(latestFirst);
  const ordered: Node[] = [];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ id }) => id));
    const free = left.findIndex((node) => !node.restedOnBy.some((id) => id !== node.id && waiting.has(id)));
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

const latestFirst = (a: BranchNode, b: BranchNode): number =>
  b.recordedAt.getTime() - a.recordedAt.getTime() || b.chainIndex - a.chainIndex;
