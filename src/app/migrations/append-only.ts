/** Tables whose rows the database itself keeps from being changed or deleted once written. */
export const APPEND_ONLY_TABLES: readonly string[] = [
  'act',
  'act_content',
  'act_link',
  'act_signature',
  'act_succession',
  'act_refusal',
  'stock_move',
  'viewing',
  'event_tag',
  'evidence_review',
  'finding_step',
  'inspection_officer',
  'inspection_check',
  'audit_entry',
  'programme_term',
];
