import { Link } from '@tanstack/react-router';
import { type ChainLink, type ChainNode, layoutChain, linkPath, type PlacedNode } from './chain-layout';

interface Props {
  heads: string[];
  nodes: ChainNode[];
  links: ChainLink[];
  label: string;
}

/** Boxes in columns with lines between them. The boxes are a list in reading order; the lines are only drawn. */
export function ChainPicture({ heads, nodes, links, label }: Props) {
  const { placed, width, height } = layoutChain(nodes, links);
  const byId = new Map(placed.map((node) => [node.id, node]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide picture must be scrollable by keyboard
    <section className="chain" aria-label={label} tabIndex={0}>
      <div className="chain-sheet" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {links.map(({ from, to, broken }) => (
            <path key={`${from} ${to}`} d={linkPath(byId.get(from), byId.get(to))} className={broken ? 'broken' : ''} />
          ))}
        </svg>
        {heads.map((head, column) => (
          <h2 key={head} style={{ left: byColumn(column) }}>
            {head}
          </h2>
        ))}
        <ol>
          {placed.map((node) => (
            <Box key={node.id} node={node} />
          ))}
        </ol>
      </div>
    </section>
  );
}

const byColumn = (column: number): number =>
  layoutChain([{ id: '', column, title: '', lines: [], tone: 'plain' }], []).placed[0]?.x ?? 0;

function Box({ node }: { node: PlacedNode }) {
  const { x, y, width, height, title, lines, tone, href } = node;
  return (
    <li className={`box ${tone}`} style={{ left: x, top: y, width, height }} data-testid={`node-${node.id}`}>
      <strong title={title}>{href === undefined ? title : <Link to={href}>{title}</Link>}</strong>
      {lines.map((line) => (
        <span key={line} title={line}>
          {line}
        </span>
      ))}
    </li>
  );
}
