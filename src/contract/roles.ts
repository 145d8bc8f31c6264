/** Who uses the product (domain-rules §13). A person may hold several roles, each with its own scope. */
export const ROLES = [
  'system_admin',
  'safety_section',
  'market_inspector',
  'principal',
  'canteen_manager',
  'canteen_worker',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a route needs. A route names exactly one; everything not granted here is refused.
 *
 * `box.install` is bringing a recorder box and its cameras to work at a place; `box.manage` is ending and moving them.
 * `school.read` is the ledgers and the day view; `footage.watch` is every byte that shows a picture.
 */
export const CAPABILITIES = [
  'structure.read',
  'structure.manage',
  'account.manage',
  'box.manage',
  'box.install',
  'school.read',
  'footage.watch',
  'event.retag',
  'viewing.read',
  'audit.read',
  'act.record',
  'act.reverse',
  'inspection.conduct',
  'finding.open',
  'finding.read',
  'finding.answer',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const CAPABILITIES_OF_ROLE: Readonly<Record<Role, readonly Capability[]>> = {
  // Administrators run the system and may not touch or watch what schools do (domain-rules §13, last row).
  system_admin: ['structure.read', 'structure.manage', 'account.manage', 'box.manage', 'box.install'],
  safety_section: [
    'structure.read',
    'school.read',
    'footage.watch',
    'event.retag',
    'viewing.read',
    'finding.open',
    'finding.read',
  ],
  market_inspector: [
    'structure.read',
    'school.read',
    'footage.watch',
    'inspection.conduct',
    'finding.open',
    'finding.read',
  ],
  principal: [
    'structure.read',
    'box.install',
    'school.read',
    'footage.watch',
    'act.record',
    'act.reverse',
    'finding.read',
    'finding.answer',
  ],
  canteen_manager: [
    'structure.read',
    'box.install',
    'school.read',
    'footage.watch',
    'act.record',
    'act.reverse',
    'finding.read',
  ],
  canteen_worker: ['structure.read', 'school.read', 'act.record'],
  auditor: ['structure.read', 'school.read', 'viewing.read', 'audit.read', 'finding.read'],
};

/** The reason written into the viewing register when the viewer gives none: the routine duty of his role (P-06). */
export const ROUTINE_VIEWING_REASON: Readonly<Record<Role, string>> = {
  system_admin: 'system-duty',
  safety_section: 'daily-review',
  market_inspector: 'spot-check',
  principal: 'own-school-review',
  canteen_manager: 'own-canteen-review',
  canteen_worker: 'own-canteen-review',
  auditor: 'audit',
};
