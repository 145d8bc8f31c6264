import { z } from 'zod';
import { ROLES } from '../roles.js';
import { id, instant, page, pageQuery, words } from './common.js';
import { endpoint } from './endpoint.js';

const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/);
const password = z.string().min(8).max(128);
export const areaCode = z.string().regex(/^\d{6}$/);

/** A role within an area (with all below it) or within one school; exactly one of the two is given. */
export const grantSchema = z
  .strictObject({
    role: z.enum(ROLES),
    areaCode: areaCode.nullable().default(null),
    schoolId: id.nullable().default(null),
  })
  .refine((grant) => (grant.areaCode === null) !== (grant.schoolId === null), {
    path: ['areaCode'],
    message: 'give either areaCode or schoolId',
  });

export const me = z.strictObject({
  accountId: id,
  username: z.string(),
  displayName: z.string(),
  unit: z.string(),
  grants: z.array(
    z.strictObject({ role: z.enum(ROLES), areaCode: z.string().nullable(), schoolId: z.string().nullable() }),
  ),
});

export const authEndpoints = {
  login: endpoint({
    id: 'auth.login',
    method: 'POST',
    path: '/auth/login',
    summary: 'Sign in with name and password; answers a bearer token and sets the session cookie',
    access: 'public',
    body: z.strictObject({ username: z.string().min(1).max(80), password: z.string().min(1).max(200) }),
    response: z.strictObject({ accessToken: z.string(), expiresAt: instant }),
    errors: ['auth.wrong-credentials', 'auth.too-many-attempts'],
  }),
  logout: endpoint({
    id: 'auth.logout',
    method: 'POST',
    path: '/auth/logout',
    summary: 'End this session everywhere it is used',
    access: 'signed-in',
    status: 204,
  }),
  me: endpoint({
    id: 'auth.me',
    method: 'GET',
    path: '/auth/me',
    summary: 'Who is signed in, with roles and scope',
    access: 'signed-in',
    response: me,
  }),
  setPin: endpoint({
    id: 'auth.setPin',
    method: 'PUT',
    path: '/auth/pin',
    summary: 'Choose the six-digit PIN with which one co-signs on a shared phone',
    access: 'signed-in',
    body: z.strictObject({ password: z.string().min(1).max(200), pin: z.string().regex(/^\d{6}$/) }),
    status: 204,
    errors: ['auth.wrong-credentials', 'auth.weak-pin'],
  }),
  firstAdministrator: endpoint({
    id: 'auth.firstAdministrator',
    method: 'POST',
    path: '/auth/first-administrator',
    summary: 'Create the first administrator of an empty platform with the one-time token printed at its start',
    access: 'public',
    body: z.strictObject({ token: z.string().min(16).max(200), username, password, displayName: words(60) }),
    response: z.strictObject({ accountId: id }),
    status: 201,
    errors: ['auth.setup-closed', 'auth.wrong-credentials'],
  }),
  createAccount: endpoint({
    id: 'identity.createAccount',
    method: 'POST',
    path: '/accounts',
    summary: 'Create an account with its roles',
    access: 'account.manage',
    body: z.strictObject({
      username,
      password,
      displayName: words(60),
      unit: words(80),
      grants: z.array(grantSchema).min(1).max(20),
    }),
    response: z.strictObject({ accountId: id }),
    status: 201,
    errors: ['identity.username-taken', 'identity.outside-own-scope', 'identity.rank-too-high'],
  }),
  accounts: endpoint({
    id: 'identity.accounts',
    method: 'GET',
    path: '/accounts',
    summary: 'Accounts whose roles lie within the administrator’s own area',
    access: 'account.manage',
    query: pageQuery,
    response: page(
      z.strictObject({
        id,
        username: z.string(),
        displayName: z.string(),
        unit: z.string(),
        disabledAt: instant.nullable(),
        grants: me.shape.grants,
      }),
    ),
  }),
  disableAccount: endpoint({
    id: 'identity.disableAccount',
    method: 'POST',
    path: '/accounts/:accountId/disable',
    summary: 'Disable an account and end its sessions at once',
    access: 'account.manage',
    scopedBy: { param: 'accountId', of: 'account' },
    params: z.strictObject({ accountId: id }),
    status: 204,
    errors: [
      'identity.account-not-found',
      'identity.last-administrator',
      'identity.own-account',
      'identity.rank-too-high',
      'identity.outside-own-scope',
    ],
  }),
} as const;
