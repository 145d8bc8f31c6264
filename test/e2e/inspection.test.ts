import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/contract/roles.js';
import { Demo, signIn, TestBrowser } from './demo-process.js';

describe('an inspector, a finding tied to footage, and the principal’s answer', () => {
  let demo: Demo;
  let browser: TestBrowser;

  beforeAll(async () => {
    demo = await Demo.start();
    browser = await TestBrowser.launch(demo.ready.url);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const open = async (role: Role, path: string): Promise<Page> => {
    const page = await browser.page();
    await signIn(page, demo.ready.url, demo.account(role));
    await page.getByTestId('sign-out').waitFor();
    await page.goto(`${demo.ready.url}${path}`);
    return page;
  };
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

  it('opens a finding from a stretch of footage, answers it as the principal and closes it', async () => {
    const day = `/schools/${demo.ready.schoolId}/days/${demo.ready.yesterday}`;
    const { body } = await ask<{ stages: { events: { id: string; verdict: string; cause: string }[] }[] }>(
      'market_inspector',
      day,
    );
    const event = body.stages
      .flatMap(({ events }) => events)
      .find(({ verdict, cause }) => verdict === 'unexplained' && cause === 'none');

    const inspector = await open('market_inspector', day);
    await inspector.getByTestId(`event-${event?.id}`).click();
    await inspector.getByTestId('event-card').waitFor();
    await inspector.getByTestId('open-finding').click();
    const form = inspector.getByTestId('finding-form');
    await form.locator('textarea').fill('22:40 主食库画面中有活动,没有记录,请说明');
    await form.getByTestId('finding-clause').selectOption('other');
    await form.getByTestId('finding-clause-text').fill('S-15');
    await form.getByTestId('finding-submit').click();
    await form.waitFor({ state: 'detached' });

    const findings = await ask<{ items: { id: string; status: string; subject: { type: string; eventId: string } }[] }>(
      'principal',
      `${school()}/findings`,
    );
    const finding = findings.body.items[0];
    expect(finding).toMatchObject({ status: 'open', subject: { type: 'footage', eventId: event?.id } });

    const principal = await open('principal', `/findings/${finding?.id}`);
    const answer = principal.getByTestId('answer-form');
    await answer.locator('textarea').fill('值班人员取手电筒,已补值班记录');
    await answer.locator('button[type=submit]').click();
    await principal.locator('main').getByText('值班人员取手电筒').first().waitFor();

    await inspector.goto(`${demo.ready.url}/findings/${finding?.id}`);
    await inspector.getByText('值班人员取手电筒').first().waitFor();
    const settle = inspector.getByTestId('settle-form');
    await settle.locator('textarea').fill('已核实');
    await settle.getByTestId('close-finding').click();
    await settle.getByTestId('close-finding').waitFor({ state: 'detached' });
    const closed = await ask<{ status: string }>('principal', `/findings/${finding?.id}`);
    expect(closed.body.status).toBe('closed');
    expect(browser.complaints).toEqual([]);
  });
});
