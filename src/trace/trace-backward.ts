import type { TraceGap, TraceLink, TraceNode } from '../contract/http/trace.js';
import type { QuantityUnit } from '../contract/quantity.js';
import { isLicensedOn, type LicensedSupplier } from '../procurement/index.js';
import { actNode, type Gap, howMuch, type TracedAct, thingNode } from './trace-forward.js';

/** Everything that is known of where one lot came from. */
export interface BackwardFacts {
  lot: {
    id: string;
    name: string;
    supplierLot: string | null;
    madeOn: string | null;
    useBy: string | null;
    receivedOn: string;
  };
  /** Null when the delivery was reversed or its line is gone. */
  delivery: {
    act: TracedAct;
    deliveryNoteNo: string | null;
    vehiclePlate: string | null;
    delivererName: string | null;
    orderedAmount: number | null;
    notedAmount: number | null;
    measuredAmount: number;
    acceptedAmount: number;
    unit: QuantityUnit;
    unitPriceFen: number | null;
    arrivalTenthsC: number | null;
    certificates: readonly { kind: string; number: string | null; attachmentId: string | null }[];
    signatures: readonly { name: string; method: string; signedAt: string }[];
  } | null;
  supplier: LicensedSupplier | null;
}

export interface BackwardTrace {
  nodes: TraceNode[];
  links: TraceLink[];
  missing: Gap<TraceGap>[];
}

/**
 * Where a lot came from: its delivery line with papers and all who signed, and the supplier with the licence as it was
 * on the day of the delivery (S-11, S-12, R-11), not as it is today. A lot exists only once its delivery is signed by all.
 */
export function traceBackward({ lot, delivery, supplier }: BackwardFacts): BackwardTrace {
  const nodes: TraceNode[] = [];
  const links: TraceLink[] = [];
  const missing: Gap<TraceGap>[] = [];
  const { id, name, ...goods } = lot;
  const taken = delivery ? { amount: delivery.acceptedAmount, unit: delivery.unit } : null;
  if (supplier) {
    const { licenceNo, licenceValidUntil } = supplier;
    const licenceValidAtDelivery = isLicensedOn(supplier, lot.receivedOn);
    const detail = { licenceNo, licenceValidUntil, licenceValidAtDelivery };
    nodes.push({ ...thingNode(supplier.id, 'supplier', supplier.name), detail });
    links.push({ from: supplier.id, to: delivery?.act.id ?? id, ...howMuch(taken) });
    if (!licenceValidAtDelivery) missing.push({ what: 'licence_expired', nodeId: supplier.id, name: supplier.name });
  } else {
    missing.push({ what: 'supplier', nodeId: id, name });
  }
  if (delivery) {
    const { act, certificates, signatures, acceptedAmount: _, ...line } = delivery;
    const papers = certificates.map((paper) => ({ ...paper }));
    const signers = signatures.map((signature) => ({ ...signature }));
    nodes.push(actNode(act, 'delivery', taken, { ...line, certificates: papers, signatures: signers }));
    links.push({ from: act.id, to: id, ...howMuch(taken) });
    if (certificates.length === 0) missing.push({ what: 'certificate', nodeId: id, name });
  } else {
    missing.push({ what: 'delivery', nodeId: id, name });
  }
  nodes.push({ ...thingNode(id, 'lot', name), ...howMuch(taken), detail: goods });
  return { nodes, links, missing };
}
