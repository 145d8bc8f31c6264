import type { authEndpoints } from '../../../../src/contract/http/auth';
import type { peopleEndpoints } from '../../../../src/contract/http/people';
import { route } from './routes';

type Auth = typeof authEndpoints;
type People = typeof peopleEndpoints;

/** Routes of the pages about accounts; apart from the others, so that the phone's first screen does not carry them. */
export const peopleRoutes = {
  switchPerson: route<Auth['switchPerson']>('auth.switchPerson', 'POST', '/auth/switch'),
  provider: route<Auth['provider']>('auth.provider', 'GET', '/auth/provider'),
  startWithProvider: route<Auth['startWithProvider']>('auth.startWithProvider', 'POST', '/auth/provider/start'),
  finishWithProvider: route<Auth['finishWithProvider']>('auth.finishWithProvider', 'POST', '/auth/provider/finish'),
  readSlip: route<Auth['readSlip']>('auth.readSlip', 'POST', '/auth/slip'),
  activate: route<Auth['activate']>('auth.activate', 'POST', '/auth/activation'),
  passwordRule: route<Auth['passwordRule']>('auth.passwordRule', 'GET', '/auth/password-rule'),
  changePassword: route<Auth['changePassword']>('auth.changePassword', 'PUT', '/auth/password'),
  offerTotp: route<Auth['offerTotp']>('auth.offerTotp', 'POST', '/auth/totp'),
  confirmTotp: route<Auth['confirmTotp']>('auth.confirmTotp', 'PUT', '/auth/totp'),
  dropTotp: route<Auth['dropTotp']>('auth.dropTotp', 'DELETE', '/auth/totp'),
  sessions: route<Auth['sessions']>('auth.sessions', 'GET', '/auth/sessions'),
  endSession: route<Auth['endSession']>('auth.endSession', 'DELETE', '/auth/sessions/:sessionId'),
  endOtherSessions: route<Auth['endOtherSessions']>('auth.endOtherSessions', 'DELETE', '/auth/sessions'),
  createAccount: route<People['createAccount']>('identity.createAccount', 'POST', '/accounts'),
  accounts: route<People['accounts']>('identity.accounts', 'GET', '/accounts'),
  vacancies: route<People['vacancies']>('identity.vacancies', 'GET', '/administrators/vacant'),
  account: route<People['account']>('identity.account', 'GET', '/accounts/:accountId'),
  addGrant: route<People['addGrant']>('identity.addGrant', 'POST', '/accounts/:accountId/grants'),
  removeGrant: route<People['removeGrant']>('identity.removeGrant', 'DELETE', '/accounts/:accountId/grants/:grantId'),
  disableAccount: route<People['disableAccount']>('identity.disableAccount', 'POST', '/accounts/:accountId/disable'),
  enableAccount: route<People['enableAccount']>('identity.enableAccount', 'POST', '/accounts/:accountId/enable'),
  resetTotp: route<People['resetTotp']>('identity.resetTotp', 'DELETE', '/accounts/:accountId/totp'),
  endSessions: route<People['endSessions']>('identity.endSessions', 'DELETE', '/accounts/:accountId/sessions'),
  linkProvider: route<People['linkProvider']>('identity.linkProvider', 'PUT', '/accounts/:accountId/provider-link'),
  unlinkProvider: route<People['unlinkProvider']>(
    'identity.unlinkProvider',
    'DELETE',
    '/accounts/:accountId/provider-link',
  ),
  warrants: route<People['warrants']>('identity.warrants', 'GET', '/warrants'),
  warrantUses: route<People['warrantUses']>('identity.warrantUses', 'GET', '/warrants/:warrantId/uses'),
  issueSlips: route<People['issueSlips']>('identity.issueSlips', 'POST', '/activation-slips'),
} as const;
