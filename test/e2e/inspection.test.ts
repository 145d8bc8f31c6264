import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/contract/roles.js';
import { barriers, Demo, signIn, smallTargets, TestBrowser } from './demo-process.js';

describe('an inspector, a finding tied to footage, and the principal’s answer', () => {
  let demo: Demo;
  let browser: TestBrowser;
  /** What the pages looked like; kept in the folder that `PICTURES` names. */
  let pictures: string;

  beforeAll(async () => {
    demo = await Demo.start();
    browser = await TestBrowser.launch(demo.ready.url);
    pictures = process.env.PICTURES ?? (await mkdtemp(join(tmpdir(), 'mingchu-visit-')));
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    if (process.env.PICTURES === undefined) await rm(pictures, { recursive: true, force: true });
  });

  const ask = async <T>(role: Role, path: string, body?: object): Promise<{ status: number; body: T }> => {
    const answer = await fetch(`${demo.ready.url}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${await demo.token(role)}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  };
  const school = () => `/schools/${demo.ready.schoolId}`;

  it('keeps a planned visit from the school until the officers are on site (I-11)', async () => {
    const planned = await ask<{ id: string; inspectorsMissing: number }>(
      'market_inspector',
      `${school()}/inspections`,
      {
        kind: 'flight',
        plannedFor: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      },
    );
    expect(planned).toMatchObject({ status: 201, body: { inspectorsMissing: 1 } });
    for (const role of ['principal', 'canteen_manager', 'safety_section'] as const) {
      expect((await ask<{ items: unknown[] }>(role, `${school()}/inspections`)).body.items).toEqual([]);
      expect((await ask(role, `/inspections/${planned.body.id}`)).status).toBe(404);
    }
    const alone = await ask<{ code: string }>('market_inspector', `/inspections/${planned.body.id}/check-in`, {});
    expect(alone.body.code).toBe('inspection.too-few-officers');
  });

  it('leads an inspector’s tablet through a visit, and the principal to his answer', async () => {
    const walls: string[] = [];
    const [first, second] = demo.ready.accounts.filter(({ role }) => role === 'market_inspector');
    const yesterday = demo.ready.yesterday;
    const { body: day } = await ask<{ stages: { events: { id: string; verdict: string; cause: string }[] }[] }>(
      'market_inspector',
      `${school()}/days/${yesterday}`,
    );
    const event = day.stages
      .flatMap(({ events }) => events)
      .find(({ verdict, cause }) => verdict === 'unexplained' && cause === 'none');
    const tablet = await browser.page({ width: 1024, height: 768 }, true);
    const seen = async (where: string, page = tablet): Promise<void> => {
      await page.screenshot({ path: join(pictures, `${where}.png`) });
      walls.push(...(await barriers(page)).map((wall) => `${where}: ${wall}`));
      if (page === tablet) walls.push(...(await smallTargets(page)).map((target) => `${where}: ${target}`));
    };

    await signIn(tablet, demo.ready.url, first ?? { username: '', password: '' });
    await tablet.getByTestId('school-table').waitFor();
    await seen('1 schools');

    // planned from the menu, the school searched there (U23)
    await tablet.getByRole('button', { name: '检查与整改' }).tap();
    await tablet.getByRole('link', { name: '检查', exact: true }).tap();
    await tablet.getByTestId('plan-inspection').getByRole('combobox').first().fill('示范');
    await tablet.getByTitle('示范小学').last().click();
    await seen('2 inspections');
    await tablet.getByRole('button', { name: '安排检查' }).tap();

    // the second officer: a wrong PIN is said at the field, and how often still
    const joining = tablet.getByTestId('join-by-pin');
    await joining
      .locator('input')
      .first()
      .fill(second?.username ?? '');
    await tablet.getByTestId('join-pin').fill(second?.pin === '111112' ? '111113' : '111112');
    await joining.getByRole('button').tap();
    await tablet
      .getByTestId('join-pin-problem')
      .getByText(/还可以试 \d+ 次/)
      .waitFor();
    await seen('3 wrong PIN');
    await tablet.getByTestId('join-pin').fill(second?.pin ?? '');
    await joining.getByRole('button').tap();
    await tablet.getByTestId('check-in').getByRole('button').last().tap();
    await tablet.locator('[data-testid=inspection-status][data-status=on_site]').waitFor();

    // leads of the last seven days lead to their moment (U23); the panel is in sight there (U22)
    await tablet.getByTestId('visit-checks').getByRole('group').first().waitFor();
    await seen('4 visit');
    const visit = tablet.url();
    await tablet.getByTestId(`lead-${event?.id}`).tap();
    await tablet.getByTestId('event-card').waitFor();
    await tablet.getByTestId('flag').first().tap();
    await inSight(tablet, 'side-panel');
    await tablet.evaluate(() => window.scrollTo(0, 0));
    await tablet.getByTestId('flag-next').tap();
    await inSight(tablet, 'side-panel');
    await tablet.goto(`${demo.ready.url}/schools/${demo.ready.schoolId}/days/${yesterday}?item=event:${event?.id}`);
    await tablet.getByTestId('event-card').waitFor();
    await seen('5 day');

    // the session ends while text stands in the form: it is there again after signing in (R-F17)
    await tablet.getByTestId('open-finding').tap();
    const form = tablet.getByTestId('finding-form');
    const text = '22:40 主食库画面中有活动,没有记录,请说明';
    await form.locator('textarea').fill(text);
    await form.getByTestId('finding-clause').selectOption('other');
    await form.getByTestId('finding-clause-text').fill('S-15');
    await form.getByTestId('finding-joins').waitFor();
    await seen('6 finding');
    await tablet.context().clearCookies();
    await form.getByTestId('finding-submit').tap();
    await tablet.getByTestId('sign-in').waitFor();
    await tablet.fill('input[name=username]', first?.username ?? '');
    await tablet.fill('input[name=password]', first?.password ?? '');
    await tablet.getByTestId('sign-in').tap();
    await form.waitFor();
    expect(await form.locator('textarea').inputValue()).toBe(text);
    expect(await form.getByTestId('finding-clause-text').inputValue()).toBe('S-15');
    await tablet.reload();
    await form.waitFor();
    expect(await form.locator('textarea').inputValue()).toBe(text);
    await form.getByTestId('finding-joins').waitFor();
    await form.getByTestId('finding-submit').tap();
    await form.waitFor({ state: 'detached' });

    // it belongs to the visit (U10)
    await tablet.goto(visit);
    await tablet.locator('[data-testid=visit-count][data-total="1"]').waitFor();
    await tablet.locator('[data-testid=visit-findings][data-count="1"]').getByText(text).waitFor();

    // the checklist, one tap an answer; what does not fit asks for a finding
    const clothes = tablet.getByTestId('check-staff.clothes');
    await clothes.getByTestId('answer-fits').tap();
    await clothes.locator('[aria-pressed=true]').waitFor();
    await tablet.getByTestId('checks-dry_store').locator('summary').tap();
    const labels = tablet.getByTestId('check-dry_store.labels');
    await labels.getByTestId('answer-does_not_fit').tap();
    await labels.getByTestId('open-finding').tap();
    expect(await form.locator('textarea').inputValue()).toContain('散装食品标明名称');
    await form.getByTestId('finding-submit').tap();
    await form.waitFor({ state: 'detached' });
    await tablet.locator('[data-testid=visit-count][data-total="2"]').waitFor();
    await tablet
      .getByTestId('checks-done')
      .getByText(/^已填 2 /)
      .waitFor();
    await seen('7 checked');
    const closing = tablet.getByTestId('close-inspection');
    await closing.locator('textarea').fill('总体符合,提出两个问题');
    await closing.locator('input').first().fill('李校长');
    await closing.getByRole('button').tap();
    await tablet.locator('[data-testid=inspection-status][data-status=closed]').waitFor();
    await tablet.getByText('李校长').waitFor();
    await seen('8 closed');

    // the principal: a number in the menu, the deadline in list and page (U21)
    const principal = await browser.page({ width: 390, height: 844 });
    await signIn(principal, demo.ready.url, demo.account('principal'));
    const badge = principal.getByTestId('nav-findings');
    await badge.getByText('2', { exact: true }).waitFor();
    await seen('9 principal', principal);
    expect(await squeezed(principal)).toEqual([]);
    await badge.click();
    await principal.getByTestId('finding-table').getByText('还有 7 天').first().waitFor();
    await seen('10 findings', principal);
    expect(await squeezed(principal)).toEqual([]);
    await principal.getByRole('link', { name: text }).click();
    await principal.locator('.fact-list').getByText('还有 7 天').waitFor();
    const answer = principal.getByTestId('answer-form');
    await answer.locator('textarea').fill('值班人员取手电筒,已补值班记录');
    await answer.locator('button[type=submit]').click();
    await principal.getByTestId('finding-steps').getByText('值班人员取手电筒').waitFor();
    await badge.getByText('1', { exact: true }).waitFor();
    await seen('11 answered', principal);

    await tablet.goto(principal.url());
    await tablet.getByTestId('finding-steps').getByText('值班人员取手电筒').waitFor();
    await seen('12 answered');
    const settle = tablet.getByTestId('settle-form');
    await settle.locator('textarea').fill('已核实');
    await settle.getByTestId('close-finding').tap();
    await tablet.locator('[data-testid=finding-status][data-status=closed]').waitFor();
    const within = await ask<{ items: { subject: { type: string; eventId?: string } }[] }>(
      'principal',
      `${school()}/findings?inspectionId=${visit.split('/').at(-1)}`,
    );
    expect(within.body.items.map(({ subject }) => subject.eventId ?? subject.type).sort()).toEqual(
      [event?.id, 'none'].sort(),
    );
    expect(walls).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});

/** Waits until the top of it is within the window. */
async function inSight(page: Page, testId: string): Promise<void> {
  await page.waitForFunction((id) => {
    const box = document.querySelector(`[data-testid=${id}]`)?.getBoundingClientRect();
    return box !== undefined && box.top >= -1 && box.top < window.innerHeight / 2;
  }, testId);
}

/** Words that stand in a column of one or two characters. */
function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.shell a, .table th, .table td, h1, h2, button')].flatMap((each) => {
      const text = each.innerText.trim();
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(each);
      const room = each.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const needed = Math.min([...text].length, 4) * 0.55 * Number.parseFloat(fontSize);
      return each.clientWidth > 1 && room < needed ? [`${text.slice(0, 12)} ${room | 0}`] : [];
    }),
  );
}
