import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { AuditEntry, SteppedClock } from '../../src/platform/index.js';
import { TestCas } from './cas.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';
import { TestProvider } from './provider.js';

/** What the provider is told beforehand; nobody answers there: the browser of these tests reads the address. */
const PUBLIC = 'http://mingchu.test';

describe(`signing in through the office’s identity provider, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let provider: TestProvider;
  let folder: string;
  const clock = new SteppedClock(new Date());

  beforeAll(async () => {
    provider = await TestProvider.start(PUBLIC);
    folder = await mkdtemp(join(tmpdir(), 'mingchu-provider-'));
    const secretFile = join(folder, 'secret');
    await writeFile(secretFile, `${TestProvider.secret}\n`);
    platform = await TestPlatform.start(clock, {
      publicUrl: PUBLIC,
      oidc: { issuer: provider.issuer, clientId: 'mingchu', secretFile, name: '州教育体育局统一登录' },
    });
  });
  afterEach(() => {
    provider.broken = null;
  });
  afterAll(async () => {
    await platform.stop();
    await provider.stop();
    await rm(folder, { recursive: true });
  });

  const start = async () => {
    const { status, body, headers, problem } = await platform.call(authEndpoints.startWithProvider, { body: {} });
    return { status, url: body.url, problem, cookie: String(headers.get('set-cookie')).split(';')[0] ?? '' };
  };
  const finish = (cookie: string, body: { returned?: string; code?: string }) =>
    platform.call(authEndpoints.finishWithProvider, { headers: { cookie }, body });
  const link = (who: Session, providerSubject: string, as = platform.admin) =>
    platform.call(peopleEndpoints.linkProvider, {
      ...{ as, params: { accountId: who.accountId } },
      body: { providerSubject },
    });
  /** What the platform answers somebody whom the provider calls `subject`. */
  const signIn = async (subject: string) => {
    const { url, cookie } = await start();
    const back = await provider.signIn(url, subject);
    return { back, cookie, answer: await finish(cookie, { returned: back.search }) };
  };
  const actionsUpon = (accountId: string) =>
    platform.uow.read(async (tx) => {
      const rows = await tx.find(AuditEntry, { where: { subjectId: accountId }, order: { seq: 'ASC' } });
      return rows.map(({ action, detail }) => ({ action, by: (detail as { by?: string }).by }));
    });

  it('lets in whose account an administrator has linked, with our rights, and says so in the audit log', async () => {
    expect(await platform.ok(authEndpoints.provider)).toEqual({ name: '州教育体育局统一登录' });
    const clerk = await platform.newPerson('finance_section', '532301');
    expect((await link(clerk, 'zhang-3')).status).toBe(204);
    const { answer } = await signIn('zhang-3');
    expect(answer.status).toBe(200);
    const as = { ...clerk, token: answer.body.accessToken };
    const me = await platform.ok(authEndpoints.me, { as });
    expect(me.accountId).toBe(clerk.accountId);
    expect(me.grants).toMatchObject([{ role: 'finance_section', areaCode: '532301', schoolId: null }]);
    expect(await actionsUpon(clerk.accountId)).toEqual(
      expect.arrayContaining([
        { action: 'identity.provider-linked', by: undefined },
        { action: 'auth.signed-in', by: 'provider' },
      ]),
    );
    await platform.ok(authEndpoints.logout, { as });
    expect((await platform.call(authEndpoints.me, { as })).status).toBe(401);
  });

  it('makes no account and goes by no name: whoever is not linked is told his number, for his administrator', async () => {
    const clerk = await platform.newPerson('safety_section', '532301');
    for (const subject of [clerk.username, `${clerk.username}@example.org`, 'a-stranger']) {
      const { answer } = await signIn(subject);
      expect(answer.problem).toMatchObject({ code: 'auth.provider-not-linked', details: { subject } });
    }
  });

  it('links one account to one number, by those who may act upon it, and ends what was opened when it is taken away', async () => {
    const clerk = await platform.newPerson('market_inspector', '532301');
    const other = await platform.newPerson('market_inspector', '532301');
    const abroad = await platform.newPerson('system_admin', '532302');
    expect((await link(clerk, 'li-4', abroad)).problem.code).toBe('identity.account-not-found');
    expect((await link(abroad, 'li-4', abroad)).problem.code).toBe('identity.own-account');
    expect((await link(clerk, 'li-4')).status).toBe(204);
    expect((await link(other, 'li-4')).problem).toMatchObject({
      code: 'identity.provider-subject-taken',
      field: 'providerSubject',
    });
    // numbers of others differ by upper and lower case
    expect((await link(other, 'LI-4')).status).toBe(204);
    const params = { accountId: clerk.accountId };
    const { answer } = await signIn('li-4');
    const as = { ...clerk, token: answer.body.accessToken };
    expect((await platform.ok(peopleEndpoints.account, { as: platform.admin, params })).providerSubject).toBe('li-4');
    await platform.ok(peopleEndpoints.unlinkProvider, { as: platform.admin, params });
    expect((await platform.call(authEndpoints.me, { as })).status).toBe(401);
    expect((await signIn('li-4')).answer.problem.code).toBe('auth.provider-not-linked');
    await link(clerk, 'li-4');
    await platform.ok(peopleEndpoints.disableAccount, { as: platform.admin, params });
    expect((await signIn('li-4')).answer.problem.code).toBe('auth.provider-refused');
  });

  it('asks for the authenticator of whoever has one, and takes the answer of the provider once', async () => {
    const administrator = await platform.newPerson('system_admin', '532301');
    await link(administrator, 'wang-5');
    clock.advance(60_000);
    const { back, cookie, answer } = await signIn('wang-5');
    expect(answer.problem.code).toBe('auth.code-required');
    const known = String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
    expect((await finish(known, { code: '000000' })).problem.code).toBe('auth.wrong-code');
    const opened = await finish(known, { code: platform.codeOf(administrator) });
    expect([opened.status, opened.body.mustDo]).toEqual([200, null]);
    expect((await finish(cookie, { returned: back.search })).problem.code).toBe('auth.provider-refused');
  });

  it('takes no answer to another browser’s question, none that was changed, and none too late', async () => {
    const clerk = await platform.newPerson('finance_section', '532301');
    await link(clerk, 'zhao-6');
    const one = await start();
    const other = await start();
    const back = await provider.signIn(one.url, 'zhao-6');
    const refused = async (cookie: string, returned: string) => (await finish(cookie, { returned })).problem?.code;
    expect(await refused('', back.search)).toBe('auth.provider-expired');
    expect(await refused(one.cookie.slice(0, -4), back.search)).toBe('auth.provider-expired');
    expect(await refused(other.cookie, back.search)).toBe('auth.provider-refused');
    expect(await refused(one.cookie, back.search.replace('state=', 'state=x'))).toBe('auth.provider-refused');
    expect(await refused(one.cookie, '?error=access_denied')).toBe('auth.provider-refused');
    clock.advance(11 * 60_000);
    expect(await refused(one.cookie, back.search)).toBe('auth.provider-expired');
  });

  it('says in words that the provider is away, and leaves name and password as they are', async () => {
    const clerk = await platform.newPerson('finance_section', '532301');
    await link(clerk, 'qian-7');
    const { url, cookie } = await start();
    const back = await provider.signIn(url, 'qian-7');
    provider.broken = 502;
    expect((await finish(cookie, { returned: back.search })).problem).toMatchObject({
      code: 'auth.provider-away',
      title: '统一登录现在连不上,请用用户名和密码登录',
    });
    const { username, password } = clerk;
    expect((await platform.call(authEndpoints.login, { body: { username, password } })).status).toBe(200);
  });
});

it('a platform whose provider is not there starts, and says so when it is asked', async () => {
  const oidc = { issuer: 'http://127.0.0.1:9', clientId: 'mingchu', secretFile: null, name: 'X' };
  const platform = await TestPlatform.start(undefined, { oidc });
  const answer = await platform.call(authEndpoints.startWithProvider, { body: {} });
  expect([answer.status, answer.problem.code]).toEqual([503, 'auth.provider-away']);
  await platform.stop();
});

describe(`signing in through an identity provider that speaks CAS, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let cas: TestCas;
  const clock = new SteppedClock(new Date());

  beforeAll(async () => {
    cas = await TestCas.start();
    platform = await TestPlatform.start(clock, { publicUrl: PUBLIC, cas: { url: cas.url, name: '楚雄教育云' } });
  });
  afterEach(() => {
    cas.broken = null;
  });
  afterAll(async () => {
    await platform.stop();
    await cas.stop();
  });

  const start = async () => {
    const { body, headers } = await platform.call(authEndpoints.startWithProvider, { body: {} });
    return { url: body.url, cookie: String(headers.get('set-cookie')).split(';')[0] ?? '' };
  };
  const finish = (cookie: string, returned: string) =>
    platform.call(authEndpoints.finishWithProvider, { headers: { cookie }, body: { returned } });
  const refused = async (cookie: string, returned: string) => (await finish(cookie, returned)).problem?.code;

  it('lets in whose account is linked to the name there, and nobody by his name here', async () => {
    expect(await platform.ok(authEndpoints.provider)).toEqual({ name: '楚雄教育云' });
    const clerk = await platform.newPerson('finance_section', '532301');
    const one = await start();
    const stranger = await finish(one.cookie, cas.signIn(one.url, clerk.username).search);
    expect(stranger.problem).toMatchObject({
      code: 'auth.provider-not-linked',
      details: { subject: clerk.username },
    });
    await platform.ok(peopleEndpoints.linkProvider, {
      ...{ as: platform.admin, params: { accountId: clerk.accountId } },
      body: { providerSubject: 'zhang-3' },
    });
    const other = await start();
    const answer = await finish(other.cookie, cas.signIn(other.url, 'zhang-3').search);
    const me = await platform.ok(authEndpoints.me, { as: { ...clerk, token: answer.body.accessToken } });
    expect(me.accountId).toBe(clerk.accountId);
  });

  it('takes no ticket that is used, expired, another browser’s or another service’s', async () => {
    const one = await start();
    const back = cas.signIn(one.url, 'zhang-3');
    expect((await finish(one.cookie, back.search)).status).toBe(200);
    expect(await refused(one.cookie, back.search)).toBe('auth.provider-refused');

    const two = await start();
    const late = cas.signIn(two.url, 'zhang-3');
    cas.expireTickets();
    expect(await refused(two.cookie, late.search)).toBe('auth.provider-refused');

    // somebody’s ticket in another browser, with the state of that browser, too: it was made for another address
    const [mine, his] = [await start(), await start()];
    const stolen = cas.signIn(his.url, 'zhang-3');
    expect(await refused(mine.cookie, stolen.search)).toBe('auth.provider-refused');
    const mixed = cas.signIn(mine.url, 'nobody').searchParams;
    mixed.set('ticket', stolen.searchParams.get('ticket') ?? '');
    expect(await refused(mine.cookie, `?${mixed}`)).toBe('auth.provider-refused');

    const elsewhere = new URL(mine.url);
    elsewhere.searchParams.set('service', 'https://elsewhere.example.org/');
    const foreign = cas.signIn(elsewhere.href, 'zhang-3').searchParams.get('ticket') ?? '';
    mixed.set('ticket', foreign);
    expect(await refused(mine.cookie, `?${mixed}`)).toBe('auth.provider-refused');
    for (const ticket of ['', 'PT-1', 'ST-1&service=x', `ST-${'1'.repeat(300)}`]) {
      mixed.set('ticket', ticket);
      expect(await refused(mine.cookie, `?${mixed}`)).toBe('auth.provider-refused');
    }
  });

  it('believes no answer that brings entities, and says in words when it is away', async () => {
    const { url, cookie } = await start();
    const { search } = cas.signIn(url, 'zhang-3');
    const said = (user: string) =>
      `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas"><cas:authenticationSuccess><cas:user>${user}</cas:user></cas:authenticationSuccess></cas:serviceResponse>`;
    for (const [status, body, code] of [
      [200, `<!DOCTYPE r [<!ENTITY e "zhang-3">]>${said('&e;')}`, 'auth.provider-refused'],
      [200, said('zhang-3').repeat(1_000), 'auth.provider-away'],
      [302, '', 'auth.provider-away'],
      [503, '', 'auth.provider-away'],
    ] as const) {
      cas.broken = { status, body };
      expect([status, await refused(cookie, search)]).toEqual([status, code]);
    }
    cas.broken = null;
    expect((await finish(cookie, search)).status).toBe(200);
  });
});
