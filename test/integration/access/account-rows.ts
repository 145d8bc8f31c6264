import type { Role } from '../../../src/contract/roles.js';
import { RECORD } from './roles.js';
import type { Row } from './row.js';

const ACCOUNTS: Role[] = ['security_admin', 'system_admin'];

/** People, accounts and sessions, lists of them, and what was done by whom. */
export const ACCOUNT_ROWS: Record<string, Row> = {
  'auth.login': { roles: 'public' },
  'auth.firstAdministrator': { roles: 'public' },
  'auth.logout': { roles: 'signed-in' },
  'auth.me': { roles: 'signed-in' },
  'auth.setPin': { roles: 'signed-in' },
  'auth.passwordRule': { roles: 'public' },
  'auth.provider': { roles: 'public' },
  'auth.startWithProvider': { roles: 'public' },
  'auth.finishWithProvider': { roles: 'public' },
  'auth.switchPerson': { roles: 'signed-in' },
  'auth.readSlip': { roles: 'public' },
  'auth.activate': { roles: 'public' },
  'auth.changePassword': { roles: 'signed-in' },
  'auth.offerTotp': { roles: 'signed-in' },
  'auth.confirmTotp': { roles: 'signed-in' },
  'auth.dropTotp': { roles: 'signed-in' },
  'auth.coSigners': { roles: RECORD },
  'auth.sessions': { roles: 'signed-in' },
  'auth.endSession': { roles: 'signed-in' },
  'auth.endOtherSessions': { roles: 'signed-in' },

  'identity.account': { roles: ACCOUNTS },
  'identity.addGrant': { roles: ACCOUNTS, body: () => ({ role: 'canteen_worker', areaCode: '532301' }) },
  'identity.removeGrant': { roles: ACCOUNTS },
  'identity.enableAccount': { roles: ACCOUNTS },
  'identity.resetTotp': { roles: ACCOUNTS },
  'identity.endSessions': { roles: ACCOUNTS },
  'identity.linkProvider': { roles: ACCOUNTS, body: () => ({ providerSubject: 's' }) },
  'identity.unlinkProvider': { roles: ACCOUNTS },
  'identity.issueSlips': { roles: ACCOUNTS },
  'identity.vacancies': { roles: ACCOUNTS },
  'identity.warrants': { roles: ACCOUNTS },
  'identity.warrantUses': { roles: ACCOUNTS },
  'identity.accounts': { roles: ACCOUNTS },
  'identity.createAccount': { roles: ACCOUNTS },
  'identity.disableAccount': { roles: ACCOUNTS },

  'roster.template': { roles: ACCOUNTS },
  'roster.imports': { roles: ACCOUNTS },
  'roster.import': { roles: ACCOUNTS },
  'roster.rows': { roles: ACCOUNTS, query: { outcome: 'created' } },
  'roster.run': { roles: ACCOUNTS },
  'roster.cancel': { roles: ACCOUNTS },
  'roster.faults': { roles: ACCOUNTS },
  'roster.faultsFile': { roles: ACCOUNTS },
  'roster.upload': { roles: ACCOUNTS, query: { fileName: 'a.csv' } },

  'app.health': { roles: 'public' },
  'app.openapi': { roles: 'public' },
  'app.diagnosis': { roles: ['security_admin', 'system_admin', 'audit_admin'] },

  'audit.entries': { roles: ['auditor', 'audit_admin'] },
  'audit.export': { roles: ['auditor', 'audit_admin'] },
  'audit.verify': { roles: ['auditor', 'audit_admin'] },
};
