import { z } from 'zod';
import { ROLES, WARRANT_LEDGERS } from '../roles.js';
import { grantSchema, password, session, username, warrantFootage } from './auth.js';
import { id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';

/** `awaiting`: no password was ever chosen; `disabled`: an administrator ended it. */
export const ACCOUNT_STATES = ['awaiting', 'active', 'disabled'] as const;
export const WARRANT_STATES = ['ahead', 'in-force', 'ended', 'withdrawn'] as const;

const grant = z.strictObject({
  role: z.enum(ROLES),
  areaCode: z.string().nullable(),
  schoolId: z.string().nullable(),
  /** Of a warrant only: when it begins, when it ends or ended, and why it was opened. */
  from: instant.nullable(),
  until: instant.nullable(),
  reason: z.string().nullable(),
  schoolName: z.string().nullable(),
});
/** A warrant as who issued it sees it. */
const warrant = z.strictObject({
  /** As that of its grant while there is one. */
  id,
  accountId: id,
  displayName: z.string(),
  unit: z.string(),
  role: z.enum(ROLES),
  areaCode: z.string().nullable(),
  schoolId: z.string().nullable(),
  schoolName: z.string().nullable(),
  document: z.string().nullable(),
  reason: z.string(),
  from: instant,
  until: instant,
  /** Null where it is not limited to some of what the role reads. */
  ledgers: z.array(z.enum(WARRANT_LEDGERS)).nullable(),
  footage: warrantFootage.extend({ placeNames: z.array(z.string()) }).nullable(),
  issuedAt: instant,
  withdrawnAt: instant.nullable(),
  state: z.enum(WARRANT_STATES),
  /** How often something was asked for under it, and when last. */
  uses: z.int(),
  lastUsedAt: instant.nullable(),
});
const account = z.strictObject({
  id,
  personId: id,
  username: z.string(),
  displayName: z.string(),
  unit: z.string(),
  staffNumber: z.string().nullable(),
  state: z.enum(ACCOUNT_STATES),
  hasTotp: z.boolean(),
  disabledAt: instant.nullable(),
  grants: z.array(grant),
});

const params = z.strictObject({ accountId: id });
const scopedBy = { param: 'accountId', of: 'account' } as const;
const ABOVE = [
  'identity.account-not-found',
  'identity.last-administrator',
  'identity.own-account',
  'identity.rank-too-high',
  'identity.outside-own-scope',
];

/** What an administrator does to other people’s accounts: always of lower rank, always inside his own area. */
export const peopleEndpoints = {
  createAccount: endpoint({
    id: 'identity.createAccount',
    method: 'POST',
    path: '/accounts',
    summary: 'Enter a person with an account and its roles; without a password it awaits activation by a slip',
    access: 'account.manage',
    body: z.strictObject({
      username,
      password: password.nullable().default(null),
      displayName: words(60),
      unit: words(80),
      staffNumber: words(30).nullable().default(null),
      phone: words(20).nullable().default(null),
      grants: z.array(grantSchema).min(1).max(20),
    }),
    response: z.strictObject({ accountId: id }),
    status: 201,
    errors: [
      'identity.username-taken',
      'identity.staff-number-taken',
      'identity.outside-own-scope',
      'identity.rank-too-high',
      'identity.administrators-apart',
      'identity.warrant-needed',
      'identity.warrant-length',
      'identity.warrant-beginning',
      'identity.warrant-document',
      'identity.warrant-ledgers',
      'identity.warrant-footage',
      'auth.password-too-short',
      'auth.password-too-plain',
      'auth.password-has-name',
      'auth.password-common',
    ],
  }),
  accounts: endpoint({
    id: 'identity.accounts',
    method: 'GET',
    path: '/accounts',
    summary: 'Accounts of people in the administrator’s own area; `search` is the start of a name, user name or number',
    access: 'account.manage',
    query: pageQuery.extend({
      search: z.string().trim().max(60).optional(),
      state: z.enum(ACCOUNT_STATES).optional(),
      schoolId: id.optional(),
    }),
    response: page(account),
  }),
  vacancies: endpoint({
    id: 'identity.vacancies',
    method: 'GET',
    path: '/administrators/vacant',
    summary: 'Which of the three administrators (system, security, audit) have not been appointed as persons apart',
    access: 'account.manage',
    response: z.strictObject({ vacant: z.array(z.enum(ROLES)) }),
  }),
  account: endpoint({
    id: 'identity.account',
    method: 'GET',
    path: '/accounts/:accountId',
    summary: 'One account: person, roles, sessions, and how its slip stands',
    access: 'account.manage',
    scopedBy,
    params,
    response: account.extend({
      phone: z.string().nullable(),
      /** By which number the identity provider knows him; null when he does not sign in through it. */
      providerSubject: z.string().nullable(),
      /** Whether the caller may act upon it: not his own, and of lower rank. */
      mayChange: z.boolean(),
      grants: z.array(grant.extend({ id })),
      sessions: z.array(session),
      slip: z.strictObject({ issuedAt: instant, expiresAt: instant, usedAt: instant.nullable() }).nullable(),
    }),
    errors: ['identity.account-not-found'],
  }),
  addGrant: endpoint({
    id: 'identity.addGrant',
    method: 'POST',
    path: '/accounts/:accountId/grants',
    summary: 'Give a role, in effect with the next request',
    access: 'account.manage',
    scopedBy,
    params,
    body: grantSchema,
    response: z.strictObject({ id }),
    status: 201,
    errors: [
      ...ABOVE,
      'identity.grant-already',
      'identity.administrators-apart',
      'identity.warrant-needed',
      'identity.warrant-length',
      'identity.warrant-beginning',
      'identity.warrant-document',
      'identity.warrant-ledgers',
      'identity.warrant-footage',
    ],
  }),
  removeGrant: endpoint({
    id: 'identity.removeGrant',
    method: 'DELETE',
    path: '/accounts/:accountId/grants/:grantId',
    summary: 'Take a role away, in effect with the next request',
    access: 'account.manage',
    scopedBy,
    params: params.extend({ grantId: id }),
    status: 204,
    errors: [...ABOVE, 'identity.grant-not-found'],
  }),
  disableAccount: endpoint({
    id: 'identity.disableAccount',
    method: 'POST',
    path: '/accounts/:accountId/disable',
    summary: 'Disable an account and end its sessions at once',
    access: 'account.manage',
    scopedBy,
    params,
    status: 204,
    errors: ABOVE,
  }),
  enableAccount: endpoint({
    id: 'identity.enableAccount',
    method: 'POST',
    path: '/accounts/:accountId/enable',
    summary: 'Let a disabled account sign in again',
    access: 'account.manage',
    scopedBy,
    params,
    status: 204,
    errors: ABOVE,
  }),
  resetTotp: endpoint({
    id: 'identity.resetTotp',
    method: 'DELETE',
    path: '/accounts/:accountId/totp',
    summary: 'Forget a lost authenticator and end the sessions; its owner sets up another one',
    access: 'account.manage',
    scopedBy,
    params,
    status: 204,
    errors: ABOVE,
  }),
  endSessions: endpoint({
    id: 'identity.endSessions',
    method: 'DELETE',
    path: '/accounts/:accountId/sessions',
    summary: 'End all sessions of an account at once',
    access: 'account.manage',
    scopedBy,
    params,
    status: 204,
    errors: ABOVE,
  }),
  linkProvider: endpoint({
    id: 'identity.linkProvider',
    method: 'PUT',
    path: '/accounts/:accountId/provider-link',
    summary: 'Say by which number the identity provider knows the owner of an account; sessions by an earlier one end',
    access: 'account.manage',
    scopedBy,
    params,
    body: z.strictObject({ providerSubject: z.string().min(1).max(255) }),
    status: 204,
    errors: [...ABOVE, 'auth.provider-none', 'identity.provider-subject-taken'],
  }),
  unlinkProvider: endpoint({
    id: 'identity.unlinkProvider',
    method: 'DELETE',
    path: '/accounts/:accountId/provider-link',
    summary: 'Let the owner of an account no longer sign in through the identity provider; his sessions end',
    access: 'account.manage',
    scopedBy,
    params,
    status: 204,
    errors: [...ABOVE, 'identity.provider-not-linked'],
  }),
  warrants: endpoint({
    id: 'identity.warrants',
    method: 'GET',
    path: '/warrants',
    summary: 'The warrants that the caller has issued, the latest first, and how often each was used',
    access: 'account.manage',
    query: pageQuery,
    response: page(warrant),
  }),
  warrantUses: endpoint({
    id: 'identity.warrantUses',
    method: 'GET',
    path: '/warrants/:warrantId/uses',
    summary:
      'What was asked for under a warrant, the latest first, for who issued it: each request, also one that was then refused',
    access: 'account.manage',
    params: z.strictObject({ warrantId: id }),
    query: pageQuery,
    response: page(
      z.strictObject({
        at: instant,
        /** The operation, as the description of the API calls it. */
        route: z.string(),
        /** Which right it needs, and so which of the named books it was. */
        access: z.string(),
        schoolId: z.string().nullable(),
        schoolName: z.string().nullable(),
        /** What it was asked about: names and values of the address. */
        asked: z.string(),
      }),
    ),
    errors: ['identity.warrant-not-found'],
  }),
  issueSlips: endpoint({
    id: 'identity.issueSlips',
    method: 'POST',
    path: '/activation-slips',
    summary:
      'Issue activation slips; the codes are answered once and kept nowhere. An older slip of the same account dies',
    access: 'account.manage',
    body: z.strictObject({ accountIds: z.array(id).min(1).max(500) }),
    response: z.strictObject({
      slips: z.array(
        z.strictObject({
          accountId: id,
          name: z.string(),
          unit: z.string(),
          username: z.string(),
          code: z.string(),
          expiresAt: instant,
        }),
      ),
      refused: z.array(z.strictObject({ accountId: id, code: z.string() })),
    }),
    status: 201,
  }),
} as const;
