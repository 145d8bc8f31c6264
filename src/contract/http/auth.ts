import { z } from 'zod';
import { ROLES, WARRANT_LEDGERS, WARRANTED_ROLES } from '../roles.js';
import { id, instant, words } from './common.js';
import { endpoint } from './endpoint.js';

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/);
/** Any text of a sane length; what makes a good one is the password profile's business. */
export const password = z.string().min(1).max(128);
const givenPassword = z.string().min(1).max(200);
const pin = z.string().regex(/^\d{6}$/);
/** Six digits of the authenticator, or one of the recovery codes. */
const secondFactor = z.string().trim().min(6).max(20);
/** A random name the phone gave itself; it tells one shared phone from another. */
const deviceId = z.string().regex(/^[\w-]{16,64}$/);
export const areaCode = z.string().regex(/^\d{6}$/);

/** Footage that a warrant names: of these places of its school, filmed in [`from`, `to`). */
export const warrantFootage = z.strictObject({ placeIds: z.array(id).min(1).max(50), from: instant, to: instant });

/**
 * A role within an area (with all below it) or within one school; exactly one of the two is given. A role of
 * `WARRANTED_ROLES` says when it ends and why it is given, no other does; that of an auditor also the number of the paper it
 * rests on and which books it opens. Footage is named for one school only. Without `from` it begins now.
 */
export const grantSchema = z
  .strictObject({
    role: z.enum(ROLES),
    areaCode: areaCode.nullable().default(null),
    schoolId: id.nullable().default(null),
    until: instant.nullable().default(null),
    reason: words(200).nullable().default(null),
    from: instant.nullable().default(null),
    document: words(80).nullable().default(null),
    ledgers: z.array(z.enum(WARRANT_LEDGERS)).min(1).max(WARRANT_LEDGERS.length).nullable().default(null),
    footage: warrantFootage.nullable().default(null),
  })
  .refine((grant) => (grant.areaCode === null) !== (grant.schoolId === null), {
    path: ['areaCode'],
    message: 'give either areaCode or schoolId',
  })
  .refine(
    ({ role, until, reason, from, document, ledgers, footage }) =>
      WARRANTED_ROLES.includes(role) ||
      [until, reason, from, document, ledgers, footage].every((said) => said === null),
    { path: ['until'], message: 'only a warrant ends by itself' },
  );

/** What stands between a sign-in and one's work: until it is done the session may do nothing else. */
export const MUST_DO = ['enrol-totp', 'change-password'] as const;

export const me = z.strictObject({
  accountId: id,
  username: z.string(),
  displayName: z.string(),
  unit: z.string(),
  grants: z.array(
    z.strictObject({
      role: z.enum(ROLES),
      areaCode: z.string().nullable(),
      schoolId: z.string().nullable(),
      /** Of a warrant: what it rests on and opens; null and false of any other role. */
      document: z.string().nullable(),
      ledgers: z.array(z.enum(WARRANT_LEDGERS)).nullable(),
      namesFootage: z.boolean(),
      footage: z.strictObject({ from: instant, to: instant }).nullable(),
    }),
  ),
  mustDo: z.enum(MUST_DO).nullable(),
  hasPin: z.boolean(),
  hasTotp: z.boolean(),
  /** When the last of the warrants ends that are in force; null without any. */
  warrantUntil: instant.nullable(),
  /** When the next warrant begins; null when none lies ahead. */
  warrantFrom: instant.nullable(),
});

/** The password profile in force, for a page to say it before somebody types. */
export const passwordRule = z.strictObject({
  profile: z.enum(['dengbao', 'nist']),
  minLength: z.int(),
  /** How many of lower case, upper case, digits and signs it must mix; 0 when it need not. */
  classes: z.int(),
  history: z.int(),
  /** Days after which it must be changed; null when it need not. */
  days: z.int().nullable(),
});

export const session = z.strictObject({
  id,
  device: z.string(),
  createdAt: instant,
  seenAt: instant,
  expiresAt: instant,
  isThis: z.boolean(),
});

const signedIn = z.strictObject({ accessToken: z.string(), expiresAt: instant, mustDo: z.enum(MUST_DO).nullable() });

const WRONG_PASSWORD = ['auth.wrong-credentials', 'auth.too-many-attempts', 'auth.busy'];
const BAD_PASSWORD = ['auth.password-too-short', 'auth.password-too-plain', 'auth.password-has-name'];
const WORN_PASSWORD = ['auth.password-common', 'auth.password-used-before'];
const SLIP = ['auth.slip-unknown', 'auth.slip-used', 'auth.slip-expired', 'auth.slip-replaced'];

export const authEndpoints = {
  login: endpoint({
    id: 'auth.login',
    method: 'POST',
    path: '/auth/login',
    summary:
      'Sign in with name and password, and a code where one is asked for; answers a bearer token and sets the cookie',
    access: 'public',
    body: z.strictObject({
      username: z.string().min(1).max(80),
      password: givenPassword,
      code: secondFactor.nullable().default(null),
      deviceId: deviceId.nullable().default(null),
    }),
    response: signedIn,
    errors: [...WRONG_PASSWORD, 'auth.code-required', 'auth.wrong-code'],
  }),
  provider: endpoint({
    id: 'auth.provider',
    method: 'GET',
    path: '/auth/provider',
    summary: 'Whether one may sign in through an identity provider as well, and what its button says',
    access: 'public',
    response: z.strictObject({ name: z.string().nullable() }),
  }),
  startWithProvider: endpoint({
    id: 'auth.startWithProvider',
    method: 'POST',
    path: '/auth/provider/start',
    summary:
      'Begin to sign in through the identity provider: answers where to go; comes back to the page /sign-in/provider',
    access: 'public',
    body: z.strictObject({}),
    response: z.strictObject({ url: z.string() }),
    errors: ['auth.provider-none', 'auth.provider-away'],
  }),
  finishWithProvider: endpoint({
    id: 'auth.finishWithProvider',
    method: 'POST',
    path: '/auth/provider/finish',
    summary:
      'Sign in with the query that the provider has sent the browser back with; after `auth.code-required` once more with the code alone',
    access: 'public',
    body: z.strictObject({
      returned: z.string().max(8_000).nullable().default(null),
      code: secondFactor.nullable().default(null),
    }),
    response: signedIn,
    errors: [
      ...['auth.provider-none', 'auth.provider-away', 'auth.provider-expired', 'auth.provider-refused'],
      ...['auth.provider-not-linked', 'auth.code-required', 'auth.wrong-code', 'auth.too-many-attempts', 'auth.busy'],
    ],
  }),
  switchPerson: endpoint({
    id: 'auth.switchPerson',
    method: 'POST',
    path: '/auth/switch',
    summary: 'On a shared phone: go on as somebody who signed in on it today, by his PIN; answers as signing in does',
    access: 'signed-in',
    body: z.strictObject({ username: z.string().min(1).max(80), pin, deviceId }),
    response: z.strictObject({ accessToken: z.string(), expiresAt: instant }),
    errors: [...WRONG_PASSWORD, 'auth.switch-needs-password'],
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
    summary: 'Who is signed in, with roles and scope, and what he must do first',
    access: 'signed-in',
    response: me,
  }),
  setPin: endpoint({
    id: 'auth.setPin',
    method: 'PUT',
    path: '/auth/pin',
    summary: 'Choose the six-digit PIN with which one co-signs on a shared phone',
    access: 'signed-in',
    body: z.strictObject({ password: givenPassword, pin }),
    status: 204,
    errors: [...WRONG_PASSWORD, 'auth.weak-pin'],
  }),
  coSigners: endpoint({
    id: 'auth.coSigners',
    method: 'GET',
    path: '/schools/:schoolId/co-signers',
    summary: 'Who at the caller’s own school can sign by PIN as a second person, by name',
    access: 'act.record',
    scopedBy: { param: 'schoolId', of: 'school' },
    params: z.strictObject({ schoolId: id }),
    response: z.strictObject({ items: z.array(z.strictObject({ username: z.string(), displayName: z.string() })) }),
    errors: ['organization.school-not-found'],
  }),
  passwordRule: endpoint({
    id: 'auth.passwordRule',
    method: 'GET',
    path: '/auth/password-rule',
    summary: 'What a password must be like here',
    access: 'public',
    response: passwordRule,
  }),
  changePassword: endpoint({
    id: 'auth.changePassword',
    method: 'PUT',
    path: '/auth/password',
    summary: 'Change one’s own password; every other session of one’s own ends',
    access: 'signed-in',
    body: z.strictObject({ password: givenPassword, next: password }),
    status: 204,
    errors: [...WRONG_PASSWORD, ...BAD_PASSWORD, ...WORN_PASSWORD],
  }),
  offerTotp: endpoint({
    id: 'auth.offerTotp',
    method: 'POST',
    path: '/auth/totp',
    summary: 'Begin with an authenticator: answers the secret, once, for its QR code',
    access: 'signed-in',
    body: z.strictObject({ password: givenPassword }),
    response: z.strictObject({ secret: z.string(), uri: z.string() }),
    status: 201,
    errors: [...WRONG_PASSWORD, 'auth.totp-already'],
  }),
  confirmTotp: endpoint({
    id: 'auth.confirmTotp',
    method: 'PUT',
    path: '/auth/totp',
    summary: 'Prove with a code that the authenticator has the secret; answers ten recovery codes, once',
    access: 'signed-in',
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    response: z.strictObject({ recoveryCodes: z.array(z.string()) }),
    errors: ['auth.wrong-code', 'auth.too-many-attempts', 'auth.totp-not-offered', 'auth.totp-already'],
  }),
  dropTotp: endpoint({
    id: 'auth.dropTotp',
    method: 'DELETE',
    path: '/auth/totp',
    summary: 'Do without the authenticator again; administrators may not',
    access: 'signed-in',
    body: z.strictObject({ password: givenPassword, code: secondFactor }),
    status: 204,
    errors: [...WRONG_PASSWORD, 'auth.wrong-code', 'auth.totp-required', 'auth.totp-not-offered'],
  }),
  sessions: endpoint({
    id: 'auth.sessions',
    method: 'GET',
    path: '/auth/sessions',
    summary: 'One’s own sessions that are alive, the latest first',
    access: 'signed-in',
    response: z.strictObject({ items: z.array(session) }),
  }),
  endSession: endpoint({
    id: 'auth.endSession',
    method: 'DELETE',
    path: '/auth/sessions/:sessionId',
    summary: 'End one of one’s own sessions',
    access: 'signed-in',
    params: z.strictObject({ sessionId: id }),
    status: 204,
    errors: ['auth.session-not-found'],
  }),
  endOtherSessions: endpoint({
    id: 'auth.endOtherSessions',
    method: 'DELETE',
    path: '/auth/sessions',
    summary: 'End all of one’s own sessions but this one',
    access: 'signed-in',
    status: 204,
  }),
  readSlip: endpoint({
    id: 'auth.readSlip',
    method: 'POST',
    path: '/auth/slip',
    summary: 'Whose activation slip this is, and the name proposed to sign in with',
    access: 'public',
    body: z.strictObject({ code: z.string().trim().min(12).max(40) }),
    response: z.strictObject({ name: z.string(), unit: z.string(), username: z.string(), rule: passwordRule }),
    errors: [...SLIP, 'auth.too-many-attempts'],
  }),
  activate: endpoint({
    id: 'auth.activate',
    method: 'POST',
    path: '/auth/activation',
    summary: 'Take over one’s account with the code of the slip: name, password, and PIN when one co-signs',
    access: 'public',
    body: z.strictObject({
      code: z.string().trim().min(12).max(40),
      username,
      password,
      pin: pin.nullable().default(null),
    }),
    response: z.strictObject({ username: z.string() }),
    errors: [
      ...SLIP,
      ...BAD_PASSWORD,
      ...WORN_PASSWORD,
      'auth.weak-pin',
      'auth.too-many-attempts',
      'auth.busy',
      'identity.username-taken',
    ],
  }),
  firstAdministrator: endpoint({
    id: 'auth.firstAdministrator',
    method: 'POST',
    path: '/auth/first-administrator',
    summary: 'Create the first administrator of an empty platform with the one-time token printed at its start',
    access: 'public',
    body: z.strictObject({
      token: z.string().min(16).max(200),
      username,
      password,
      displayName: words(60),
      unit: words(80),
    }),
    response: z.strictObject({ accountId: id }),
    status: 201,
    errors: ['auth.setup-closed', 'auth.wrong-credentials', ...BAD_PASSWORD, 'auth.password-common'],
  }),
} as const;
