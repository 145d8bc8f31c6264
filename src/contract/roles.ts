/** Who uses the product (domain-rules §13). A person may hold several roles, each with its own scope. */
export const ROLES = [
  'security_admin',
  'system_admin',
  'audit_admin',
  'safety_section',
  'finance_section',
  'basic_education_section',
  'market_inspector',
  'health_cdc',
  'principal',
  'food_safety_director',
  'food_safety_officer',
  'canteen_manager',
  'canteen_worker',
  'parent_committee',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Whoever holds one of these must sign in with a second factor. */
export const ADMINISTRATORS: readonly Role[] = ['security_admin', 'system_admin', 'audit_admin'];

/**
 * Roles that nobody holds for good: each grant is a warrant with a reason and an end (domain-rules §13: incident only;
 * time-limited warrant). When it has ended its holder has no role any more, without anybody doing anything.
 */
export const WARRANTED_ROLES: readonly Role[] = ['health_cdc', 'auditor'];

/** Who reads and writes nothing, whatever a route would let him do. */
export const READING_ROLES: readonly Role[] = ['auditor'];

/** What a warrant for audit can name of the books; what is not named stays shut. */
export const WARRANT_LEDGERS = ['records', 'funds', 'findings', 'reports', 'registers'] as const;
export type WarrantLedger = (typeof WARRANT_LEDGERS)[number];

/**
 * How high a role stands when one person administers another: a grant is given, changed or taken away only by
 * somebody who stands strictly higher. Within one role a wider area stands higher than a narrower one.
 */
export const RANK_OF_ROLE: Readonly<Record<Role, number>> = {
  security_admin: 9,
  system_admin: 8,
  audit_admin: 8,
  safety_section: 6,
  finance_section: 6,
  basic_education_section: 6,
  market_inspector: 6,
  health_cdc: 6,
  auditor: 6,
  principal: 4,
  food_safety_director: 3,
  food_safety_officer: 3,
  canteen_manager: 3,
  canteen_worker: 2,
  parent_committee: 1,
};

/**
 * What a route needs. A route names exactly one; everything not granted here is refused.
 *
 * `catalogue.manage` is changing a list of ingredients, where one's organ owns it.
 * `box.install` is bringing a recorder box and its cameras to work at a place; `box.manage` is ending and moving them.
 * `school.read` is the ledgers and the day view; `footage.watch` is every byte that shows a picture.
 * `misfit.read` is the list of what does not fit between records and footage; `misfit.review` is saying that one looked.
 * `chain.verify` is having a school's whole journal recomputed: for who answers for it and who looks into it.
 * `staff-health.read` is what the morning check says of a person who works in the kitchen (P-12, PIPL 28).
 * `published.read` is what a school shows its parents of a day; `headcount.read` is how many ate at each school.
 * `pupils.manage` is taking lists of pupils, and giving them back with what is known here.
 * `notice.manage` is saying what the public notice of a school shows besides what the law orders.
 * `feedback.read` is what the public said of a school, `feedback.answer` is answering it, `feedback.contact` is how its sender
 * can be reached where he does not let the school know. `morning.read` is which schools are late today.
 * `funds.read` is the money of a school: claim, cost, ledger, returns; `funds.enter` is writing and signing its ledger,
 * `funds.submit` is answering for a month, `funds.settle` is the bureau's side: terms, and locking what was submitted.
 * `case.manage` is keeping footage and records together because one looks into something, and handing out a copy.
 * `incident.read` is the alarm of suspected food incidents, `incident.answer` is reading it for an office that must be told
 * (S-23), and saying by which telephones the offices of an area are reached.
 * `report.read` is the figures of schools for a month side by side, and who owes what; its money wants `funds.read` besides.
 * `deduction.read` is what is proposed to be deducted from suppliers' payments, `deduction.manage` is proposing it, agreeing to
 * what somebody else proposed, and saying how it was settled.
 * `project.read` is works at canteens, what they cost and how far they are; `project.manage` is planning them and saying so.
 * `draw.manage` is drawing which schools are visited by whom (I-01): risk grades, lists, the draw, and what came of it.
 */
export const CAPABILITIES = [
  'structure.read',
  'structure.manage',
  'catalogue.manage',
  'account.manage',
  'box.manage',
  'box.install',
  'school.read',
  'staff-health.read',
  'published.read',
  'headcount.read',
  'pupils.manage',
  'notice.manage',
  'feedback.read',
  'feedback.answer',
  'feedback.contact',
  'morning.read',
  'funds.read',
  'funds.enter',
  'funds.submit',
  'funds.settle',
  'footage.watch',
  'event.retag',
  'misfit.read',
  'misfit.review',
  'viewing.read',
  'audit.read',
  'chain.verify',
  'server.diagnose',
  'act.record',
  'act.reverse',
  'guest.invite',
  'inspection.conduct',
  'draw.manage',
  'finding.open',
  'finding.read',
  'finding.answer',
  'case.manage',
  'incident.read',
  'incident.answer',
  'report.read',
  'deduction.read',
  'deduction.manage',
  'project.read',
  'project.manage',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const CAPABILITIES_OF_ROLE: Readonly<Record<Role, readonly Capability[]>> = {
  // Administrators run the system and may not touch or watch what schools do (domain-rules §13, last row).
  security_admin: ['structure.read', 'server.diagnose', 'account.manage'],
  system_admin: [
    'structure.read',
    'server.diagnose',
    'structure.manage',
    'catalogue.manage',
    'account.manage',
    'box.manage',
    'box.install',
  ],
  audit_admin: ['structure.read', 'server.diagnose', 'viewing.read', 'audit.read'],
  safety_section: [
    'structure.read',
    'catalogue.manage',
    'school.read',
    'chain.verify',
    'published.read',
    'headcount.read',
    'feedback.read',
    'feedback.contact',
    'morning.read',
    'footage.watch',
    'event.retag',
    'misfit.read',
    'misfit.review',
    'viewing.read',
    'finding.open',
    'finding.read',
    'case.manage',
    'incident.read',
    'incident.answer',
    'report.read',
    'deduction.read',
    'deduction.manage',
    'project.read',
  ],
  finance_section: [
    'structure.read',
    'school.read',
    'chain.verify',
    'headcount.read',
    'funds.read',
    'funds.enter',
    'funds.settle',
    'report.read',
    'deduction.read',
    'deduction.manage',
    'project.read',
    'project.manage',
  ],
  basic_education_section: ['structure.read', 'headcount.read', 'pupils.manage', 'report.read', 'project.read'],
  market_inspector: [
    'structure.read',
    'catalogue.manage',
    'school.read',
    'chain.verify',
    'feedback.read',
    'feedback.contact',
    'morning.read',
    'footage.watch',
    'misfit.read',
    'misfit.review',
    'inspection.conduct',
    'draw.manage',
    'finding.open',
    'finding.read',
    'case.manage',
    'incident.read',
    'incident.answer',
    'report.read',
  ],
  // Under a warrant only: what an incident asks for (samples, meals, who ate, the way of a batch), never footage.
  health_cdc: [
    'structure.read',
    'school.read',
    'staff-health.read',
    'chain.verify',
    'published.read',
    'incident.read',
    'incident.answer',
  ],
  principal: [
    'structure.read',
    'box.install',
    'school.read',
    'chain.verify',
    'published.read',
    'notice.manage',
    'feedback.read',
    'feedback.answer',
    'funds.read',
    'funds.enter',
    'funds.submit',
    'footage.watch',
    'act.record',
    'act.reverse',
    'guest.invite',
    'finding.read',
    'finding.answer',
    'incident.read',
    'deduction.read',
    'project.read',
  ],
  food_safety_director: [
    'structure.read',
    'school.read',
    'staff-health.read',
    'chain.verify',
    'footage.watch',
    'act.record',
    'act.reverse',
    'finding.read',
    'incident.read',
  ],
  food_safety_officer: [
    'structure.read',
    'school.read',
    'staff-health.read',
    'chain.verify',
    'footage.watch',
    'act.record',
    'finding.read',
    'incident.read',
  ],
  canteen_manager: [
    'structure.read',
    'box.install',
    'school.read',
    'chain.verify',
    'published.read',
    'funds.read',
    'footage.watch',
    'act.record',
    'act.reverse',
    'guest.invite',
    'finding.read',
    'deduction.read',
    'project.read',
  ],
  canteen_worker: ['structure.read', 'school.read', 'act.record'],
  parent_committee: ['structure.read', 'published.read'],
  auditor: [
    'structure.read',
    'school.read',
    'chain.verify',
    'misfit.read',
    'viewing.read',
    'audit.read',
    'finding.read',
    'funds.read',
    'report.read',
    'deduction.read',
    'project.read',
  ],
};

/**
 * What each of them opens: `records` the ledgers, the day and what does not fit in it; `registers` who watched footage and
 * who did what on the platform.
 */
export const CAPABILITIES_OF_LEDGER: Readonly<Record<WarrantLedger, readonly Capability[]>> = {
  records: ['school.read', 'chain.verify', 'misfit.read'],
  funds: ['funds.read', 'deduction.read', 'project.read'],
  findings: ['finding.read'],
  reports: ['report.read'],
  registers: ['viewing.read', 'audit.read'],
};
const OF_LEDGERS: readonly Capability[] = Object.values(CAPABILITIES_OF_LEDGER).flat();

/** A role as somebody holds it; without a warrant, or under one from before they named ledgers, `ledgers` is null. */
export interface HeldRole {
  role: Role;
  ledgers: readonly WarrantLedger[] | null;
  /** Whether a warrant names footage, of some places and a span. */
  namesFootage: boolean;
}

/** Whether what somebody holds gives a capability somewhere; of footage under a warrant, at the places and in the span it names. */
export function gives({ role, ledgers, namesFootage }: HeldRole, capability: Capability): boolean {
  if (capability === 'footage.watch' && namesFootage) return true;
  if (!CAPABILITIES_OF_ROLE[role].includes(capability)) return false;
  if (ledgers === null || !OF_LEDGERS.includes(capability)) return true;
  return ledgers.some((ledger) => CAPABILITIES_OF_LEDGER[ledger].includes(capability));
}

/** The reason written into the viewing register when the viewer gives none: the routine duty of his role (P-06). */
export const ROUTINE_VIEWING_REASON: Readonly<Record<Role, string>> = {
  security_admin: 'system-duty',
  system_admin: 'system-duty',
  audit_admin: 'audit',
  safety_section: 'daily-review',
  finance_section: 'daily-review',
  basic_education_section: 'daily-review',
  market_inspector: 'spot-check',
  health_cdc: 'incident',
  principal: 'own-school-review',
  food_safety_director: 'own-school-review',
  food_safety_officer: 'own-school-review',
  canteen_manager: 'own-canteen-review',
  canteen_worker: 'own-canteen-review',
  parent_committee: 'own-school-review',
  auditor: 'audit',
};
