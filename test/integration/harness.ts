import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { generateSync } from 'otplib';
import { createApp } from '../../src/app/create-app.js';
import { addDays, businessDateOf } from '../../src/contract/business-date.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '../../src/contract/http/endpoint.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { ADMINISTRATORS, type Role, WARRANT_LEDGERS, WARRANTED_ROLES } from '../../src/contract/roles.js';
import { PLACE_KINDS, type PlaceKind } from '../../src/contract/stages.js';
import { Account } from '../../src/identity/identity.entities.js';
import { IdentityService, SessionDirectory } from '../../src/identity/index.js';
import { SecretHash } from '../../src/identity/sign-in/secret-hash.js';
import { Clock, Outbox, type Settings, UnitOfWork } from '../../src/platform/index.js';
import { SERVER_TLS, type ServerTls } from '../../src/platform/tls/server-tls.js';
import { emptyDatabase, fillWithSchema } from './empty-database.js';
import { tlsFetch } from './tls-fetch.js';

/** Somebody signed in, and what he signs in with. */
export interface Session {
  accountId: string;
  username: string;
  password: string;
  token: string;
  totpSecret?: string;
}

export interface Answer<E> {
  status: number;
  body: ResponseOf<E>;
  /** The problem document, when it is one. */
  problem: { code: string; field: string | null; rule: string | null; title: string; details: Record<string, unknown> };
  headers: Headers;
}

interface Request<E> {
  as?: Session | null;
  params?: ParamsOf<E>;
  query?: Partial<QueryOf<E>>;
  body?: BodyOf<E> | unknown;
  headers?: Record<string, string>;
  /** Default: a fresh one for routes that want it. */
  idempotencyKey?: string;
}

/** Of everybody a test makes. */
const PASSWORD = 'Green-Rice-7-Pots-and-Pans';

/** How often somebody who is told to come back later does. */
const MOST_TRIES = 10;

/** Roles that each test school has somebody of; the others are made by the test that wants them. */
type StaffedRole =
  | 'safety_section'
  | 'market_inspector'
  | 'principal'
  | 'canteen_manager'
  | 'canteen_worker'
  | 'auditor';

export interface TestSchool {
  id: string;
  kitchenId: string;
  places: Record<PlaceKind, string>;
  classIds: string[];
  people: Record<StaffedRole | 'second_manager', Session>;
}

/** The database under test: `TEST_DATABASE_URL` (a MySQL/MariaDB server), or a SQLite file of its own. */
export const DATABASE_UNDER_TEST = process.env.TEST_DATABASE_URL ? 'mysql' : 'sqlite';

/** What an answer says, without ids, hashes and made-up names: any digits may stand in these by chance. */
export function saidIn(answer: unknown): string {
  return JSON.stringify(answer).replaceAll(/[0-9a-f]{8}[0-9a-f-]*/g, '');
}

/** A whole platform on a free port with an empty database of its own. */
export class TestPlatform {
  private constructor(
    readonly app: NestExpressApplication,
    readonly settings: Settings,
    readonly url: string,
    readonly admin: Session,
    private readonly dispose: () => Promise<void>,
  ) {}

  static async start(clock: Clock = new Clock(), overrides: Partial<Settings> = {}): Promise<TestPlatform> {
    const platform = await TestPlatform.upon(fillWithSchema, clock, overrides);
    const identity = platform.app.get(IdentityService);
    const token = (await identity.offerSetup()) as string;
    const { accountId } = await identity.createFirstAdministrator({
      token,
      username: 'admin',
      password: PASSWORD,
      displayName: 'Admin',
      unit: 'Prefecture bureau',
    });
    Object.assign(platform.admin, { accountId, username: 'admin', password: PASSWORD });
    await platform.signIn(platform.admin);
    return platform;
  }

  /** A platform on a database that `fill` has put something into before; it makes no administrator. */
  static async upon(
    fill: (database: Settings['database']) => Promise<void>,
    clock: Clock = new Clock(),
    overrides: Partial<Settings> = {},
  ): Promise<TestPlatform> {
    const dataDir = await mkdtemp(join(tmpdir(), 'mingchu-test-'));
    const database = await emptyDatabase(dataDir);
    const settings: Settings = {
      port: 0,
      host: '127.0.0.1',
      dataDir,
      key: null,
      keyFile: join(dataDir, 'keys/platform.key'),
      previousKey: null,
      previousKeyFile: null,
      logKeysFile: join(dataDir, 'keys/log.keys'),
      database: database.settings,
      mqtt: { kind: 'embedded', port: 0 },
      mqttPublicUrl: null,
      redisUrl: null,
      s3: null,
      publicUrl: null,
      tls: { kind: 'off' },
      httpPort: null,
      trustedProxies: [],
      sessionMs: 12 * 3_600_000,
      // Stepped clocks jump over hours; the test of idleness sets its own.
      sessionIdleMs: 365 * 86_400_000,
      oidc: null,
      cas: null,
      sms: null,
      robotHosts: [],
      noteModelFolder: null,
      recovery: false,
      hashCost: 2, // slow on purpose in service, and a test of passwords makes hundreds
      metrics: null,
      slowStatementMs: 60_000,
      logLevel: (process.env.TEST_LOG_LEVEL as Settings['logLevel'] | undefined) ?? 'error',
      ...overrides,
    };
    const dispose = async () => {
      await database.drop();
      // what is still being closed may leave a file in a folder that is being emptied
      await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    };
    try {
      await fill(settings.database);
      const app = await createApp(settings, clock);
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as { port: number };
      const url = `${settings.tls.kind === 'off' ? 'http' : 'https'}://127.0.0.1:${port}`;
      const nobody: Session = { accountId: '', username: '', password: '', token: '' };
      return new TestPlatform(app, settings, url, nobody, async () => {
        await app.close();
        await dispose();
      });
    } catch (error) {
      // what a refused start leaves behind would keep the tests' own process alive
      await dispose();
      throw error;
    }
  }

  /** Opens a session for `who`; an administrator without an authenticator gets one, as he must. */
  async signIn(who: Session): Promise<Session> {
    const { username, password } = who;
    const code = who.totpSecret === undefined ? null : this.codeOf(who);
    const opened = await this.ok(authEndpoints.login, { body: { username, password, code } });
    who.token = opened.accessToken;
    if (opened.mustDo === 'enrol-totp') {
      const { secret } = await this.ok(authEndpoints.offerTotp, { as: who, body: { password } });
      who.totpSecret = secret;
      // The step before this one, so that the present one still serves for the next sign-in; where a step has just ended
      // it is too old, and then the one that was the present one serves.
      const confirm = () => ({ as: who, body: { code: this.codeOf(who, -1) } });
      const before = await this.call(authEndpoints.confirmTotp, confirm());
      if (before.status >= 300) await this.ok(authEndpoints.confirmTotp, confirm());
    }
    return who;
  }

  /** What the person's authenticator shows now, or so many steps of 30 s later. */
  codeOf({ totpSecret = '' }: Session, steps = 0): string {
    const epoch = Math.floor(this.app.get(Clock).now().getTime() / 1000) + steps * 30;
    return generateSync({ secret: totpSecret, epoch });
  }

  stop(): Promise<void> {
    return this.dispose();
  }

  get uow(): UnitOfWork {
    return this.app.get(UnitOfWork);
  }

  /** Waits until everything told through the outbox has been handled. */
  settled(): Promise<void> {
    return this.app.get(Outbox).settled();
  }

  /**
   * Calls a declared route over real HTTP, and again when the service says that it is busy, as a phone does; a test of
   * that answer itself uses `callOnce`.
   */
  async call<E extends Endpoint>(endpoint: E, request: Request<E> = {}): Promise<Answer<E>> {
    const same = { idempotencyKey: randomUUID(), ...request };
    for (let tries = 1; ; tries += 1) {
      const answer = await this.callOnce(endpoint, same);
      if (answer.problem?.code !== 'service.busy' || tries === MOST_TRIES) return answer;
      await new Promise((resume) => setTimeout(resume, 1_000 * Number(answer.headers.get('retry-after') ?? 1)));
    }
  }

  async callOnce<E extends Endpoint>(endpoint: E, request: Request<E> = {}): Promise<Answer<E>> {
    const path = endpoint.path.replace(/[:*](\w+)/g, (_, name: string) =>
      encodeURIComponent(String((request.params as Record<string, unknown> | undefined)?.[name] ?? randomUUID())),
    );
    const query = new URLSearchParams(
      Object.entries(request.query ?? {}).flatMap(([key, value]): [string, string][] =>
        value === undefined ? [] : [[key, String(value)]],
      ),
    );
    const response = await this.fetch(`${this.url}/api${path}${query.size > 0 ? `?${query}` : ''}`, {
      method: endpoint.method,
      headers: {
        ...(request.as ? { authorization: `Bearer ${request.as.token}` } : {}),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(endpoint.idempotent ? { 'idempotency-key': request.idempotencyKey ?? randomUUID() } : {}),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    const body = isJson ? await response.json() : await response.text();
    return { status: response.status, body, problem: body, headers: response.headers } as Answer<E>;
  }

  private fetch(
    url: string,
    init: { method: string; headers: Record<string, string>; body?: string },
  ): Promise<Response> {
    const tls = this.app.get<ServerTls | null>(SERVER_TLS);
    return tls === null ? fetch(url, init) : tlsFetch(url, init, tls.ca);
  }

  /** As `call`, but anything other than success is a failure of the test. */
  async ok<E extends Endpoint>(endpoint: E, request: Request<E> = {}): Promise<ResponseOf<E>> {
    const answer = await this.call(endpoint, request);
    if (answer.status >= 300) {
      throw new Error(`${endpoint.id} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  /** An account with one role, signed in. The scope is a school's id or an area's code. */
  async newPerson(role: Role, scope: string): Promise<Session> {
    const username = `p${randomUUID().slice(0, 12)}`;
    const isArea = /^\d{6}$/.test(scope);
    const { accountId } = await this.ok(peopleEndpoints.createAccount, {
      as: this.admin,
      body: {
        username,
        displayName: `${role} ${username.slice(1, 5)}`,
        unit: 'Unit',
        grants: [{ role, areaCode: isArea ? scope : null, schoolId: isArea ? null : scope, ...this.warrantFor(role) }],
      },
    });
    const person = { accountId, username, password: PASSWORD, token: '' };
    const passwordHash = await this.app.get(SecretHash).of(PASSWORD);
    await this.uow.write((tx) =>
      tx.update(Account, { id: accountId }, { passwordHash, passwordSince: this.app.get(Clock).now() }),
    );
    if (ADMINISTRATORS.includes(role)) return this.signIn(person);
    return { ...person, token: await this.tokenOf(accountId) };
  }

  /** Of a session that is opened for the account without its password. */
  async tokenOf(accountId: string): Promise<string> {
    const device = { device: 'test', passwordExpired: false };
    return (await this.uow.write((tx) => this.app.get(SessionDirectory).open(tx, accountId, device))).token;
  }

  private warrantFor(role: Role): object {
    if (!WARRANTED_ROLES.includes(role)) return {};
    const until = new Date(this.app.get(Clock).now().getTime() + 80 * 86_400_000).toISOString();
    const audit = { document: 'test 1', ledgers: [...WARRANT_LEDGERS] };
    return { until, reason: 'a test', ...(role === 'auditor' ? audit : {}) };
  }

  /** A school of its own with a kitchen, one place of each kind, two classes and a person of each role. */
  async newSchool(areaId = '532301'): Promise<TestSchool> {
    const as = this.admin;
    const school = await this.ok(organizationEndpoints.createSchool, {
      as,
      body: { name: `School ${randomUUID().slice(0, 8)}`, areaId },
    });
    const params = { schoolId: school.id };
    const kitchen = await this.ok(organizationEndpoints.createKitchen, {
      as,
      params,
      body: { name: 'Kitchen', servesFrom: addDays(businessDateOf(new Date()), -400) },
    });
    const places = {} as Record<PlaceKind, string>;
    for (const kind of PLACE_KINDS) {
      const kitchenId = kind === 'dining_hall' ? null : kitchen.id;
      places[kind] = (
        await this.ok(organizationEndpoints.createPlace, { as, params, body: { name: kind, kind, kitchenId } })
      ).id;
    }
    const classIds = [];
    for (const name of ['1A', '1B']) {
      classIds.push((await this.ok(organizationEndpoints.createClass, { as, params, body: { name, size: 40 } })).id);
    }
    return {
      id: school.id,
      kitchenId: kitchen.id,
      places,
      classIds,
      people: {
        safety_section: await this.newPerson('safety_section', areaId),
        market_inspector: await this.newPerson('market_inspector', areaId),
        principal: await this.newPerson('principal', school.id),
        canteen_manager: await this.newPerson('canteen_manager', school.id),
        second_manager: await this.newPerson('canteen_manager', school.id),
        canteen_worker: await this.newPerson('canteen_worker', school.id),
        auditor: await this.newPerson('auditor', areaId),
      },
    };
  }
}
