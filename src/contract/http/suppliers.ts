import { z } from 'zod';
import { PAPER_KIND } from '../acts/acceptance.supplier-paper.js';
import { actEnvelope, actReceipt } from '../acts.js';
import { businessDate, id, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';
import { actErrors, inSchool, schoolParams } from './journal.js';

/** Papers that the school keeps of a supplier; what they are called is said once, in the declaration of their act. */
export const SUPPLIER_PAPER_KINDS = Object.keys(PAPER_KIND.options) as [SupplierPaperKind, ...SupplierPaperKind[]];
export type SupplierPaperKind = keyof typeof PAPER_KIND.options;
/** `replaced`: a later one of its kind is there, and counts instead. */
export const PAPER_STATES = ['valid', 'ending', 'ended', 'replaced'] as const;

/** What allows a supplier to sell or make food; what they are called is said in `PERMIT_WORDS`. */
export const PERMIT_KINDS = ['food_business', 'food_production', 'small_maker', 'prepacked_filing', 'farm'] as const;
export type PermitKind = (typeof PERMIT_KINDS)[number];

/** What the school’s file says of a supplier besides its papers (L25, L01); null where nobody has said it. */
const described = {
  permitKind: z.enum(PERMIT_KINDS).nullable().default(null),
  address: words(120).nullable().default(null),
  contact: words(80).nullable().default(null),
};
const supplierPaper = z.strictObject({
  paperKind: z.enum(SUPPLIER_PAPER_KINDS),
  paperNo: z.string().nullable(),
  /** Last local day on which it is valid; null where it has no end. */
  validUntil: businessDate.nullable(),
  state: z.enum(PAPER_STATES),
  /** To its last day: 0 on it, below 0 after it; null where it has no end. */
  daysLeft: z.int().nullable(),
  /** Null for the licence with which the supplier was added. */
  actId: id.nullable(),
  /** Photos of it. */
  attachmentIds: z.array(id),
});

const supplier = z.strictObject({
  id,
  name: z.string(),
  licenceNo: z.string(),
  licenceValidUntil: businessDate,
  ...described,
});

/** Suppliers and their papers. */
export const supplierEndpoints = {
  suppliers: endpoint({
    id: 'procurement.suppliers',
    method: 'GET',
    path: '/schools/:schoolId/suppliers',
    summary: 'The school’s suppliers, by name',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: pageQuery,
    response: page(supplier),
    errors: ['organization.school-not-found'],
  }),
  createSupplier: endpoint({
    id: 'procurement.createSupplier',
    method: 'POST',
    path: '/schools/:schoolId/suppliers',
    summary: 'Add a supplier with its licence (L25)',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({
      /** Made by a phone without signal, so that a delivery can name it; given again, it is the same supplier. */
      id: id.optional(),
      name: words(80),
      licenceNo: words(40),
      licenceValidUntil: businessDate,
      ...described,
    }),
    response: supplier,
    status: 201,
    errors: ['organization.school-not-found', 'procurement.supplier-exists'],
  }),
  describeSupplier: endpoint({
    id: 'procurement.describeSupplier',
    method: 'PUT',
    path: '/schools/:schoolId/suppliers/:supplierId',
    summary:
      'Say of a supplier what allows it to sell food, where it is and how it is reached (L25). Deliveries keep what was known when they came',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams.extend({ supplierId: id }),
    body: z.strictObject(described),
    response: supplier,
    errors: ['organization.school-not-found', 'procurement.supplier-not-found'],
  }),
  supplierFile: endpoint({
    id: 'procurement.supplierFile',
    method: 'GET',
    path: '/schools/:schoolId/supplier-file',
    summary:
      'The school’s suppliers with their papers, by name (L25): what is valid, what ends within `supplier.paper_days` and what has ended (S-12)',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: pageQuery,
    response: page(
      z.strictObject({
        id,
        name: z.string(),
        /** With which it was added: by it contracts of an area mean it. */
        licenceNo: z.string(),
        ...described,
        papers: z.array(supplierPaper),
      }),
    ).extend({
      daysAhead: z.int().min(0),
    }),
    errors: ['organization.school-not-found'],
  }),
  keepPaper: endpoint({
    id: 'procurement.keepPaper',
    method: 'POST',
    path: '/schools/:schoolId/supplier-papers',
    summary:
      'Keep a paper of a supplier, with photos of it (L25, S-12). A later one of a kind counts instead of the earlier; a later food licence lets deliveries be taken again',
    access: 'act.record',
    scopedBy: inSchool,
    params: schoolParams,
    body: actEnvelope.extend({
      supplierId: id,
      paperKind: z.enum(SUPPLIER_PAPER_KINDS),
      paperNo: words(60).nullable().default(null),
      validUntil: businessDate.nullable().default(null),
    }),
    response: actReceipt,
    status: 201,
    idempotent: true,
    errors: [...actErrors, 'procurement.supplier-not-found'],
  }),
} as const;
