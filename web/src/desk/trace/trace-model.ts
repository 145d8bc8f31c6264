import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { traceEndpoints } from '../../../../src/contract/http/trace';
import { clockTime, dateTime } from '../../shared/time';
import { quantityText } from '../../shared/units';
import type { ChainLink, ChainNode } from './chain-layout';

export type LotTrace = ResponseOf<(typeof traceEndpoints)['lot']>;
export type TraceDirection = LotTrace['direction'];
type TraceNodeType = LotTrace['nodes'][number]['type'];

/** Columns from the supplier to the class; types that stand at the same step share one. */
const COLUMNS: readonly (readonly TraceNodeType[])[] = [
  ['supplier'],
  ['delivery'],
  ['lot'],
  ['stock_in'],
  ['issue', 'return', 'stock', 'write_off', 'send_back', 'count'],
  ['batch'],
  ['meal', 'sample'],
  ['handover', 'dispatch'],
  ['class', 'site'],
];

/** Column heads are the first type of each column that is there; columns without nodes are left out. */
export function traceColumns(nodes: readonly { type: TraceNodeType }[]): TraceNodeType[][] {
  return COLUMNS.map((types) => types.filter((type) => nodes.some((node) => node.type === type))).filter(
    (types) => types.length > 0,
  );
}

export function traceNodes(
  trace: LotTrace,
  columns: readonly TraceNodeType[][],
  typeName: (type: TraceNodeType) => string,
): ChainNode[] {
  const wanting = new Set(trace.missing.flatMap((gap) => gap.nodeId ?? []));
  return trace.nodes.map((node) => ({
    id: node.id,
    column: columns.findIndex((types) => types.includes(node.type)),
    title: node.label,
    lines: [
      typeName(node.type),
      ...(node.at === null
        ? []
        : [
            node.type === 'delivery'
              ? dateTime(node.at).slice(0, 16)
              : `${dateTime(node.at).slice(5, 10)} ${clockTime(node.at)}`,
          ]),
      ...(node.quantity === null ? [] : [quantityText(node.quantity)]),
    ],
    tone: wanting.has(node.id) ? 'bad' : 'plain',
    ...(node.type === 'meal' ? { href: `/meals/${node.id}` } : {}),
  }));
}

export function traceLinks(trace: LotTrace): ChainLink[] {
  return trace.links.map(({ from, to }) => ({ from, to, broken: false }));
}
