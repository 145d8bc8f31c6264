import { mock } from 'node:test';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { askAgain, forgetAnswers, questionOf, run, runAnew } from './questions';

/** A server whose answers leave when the test says so, each with what the books knew when it was asked. */
class SlowServer {
  books = 0;
  private readonly underWay: (() => void)[] = [];

  readonly ask = (): Promise<number> => {
    const known = this.books;
    return new Promise((resolve) => this.underWay.push(() => resolve(known)));
  };
  /** Lets the oldest answer arrive, and what follows from it. */
  async arrives(): Promise<void> {
    this.underWay.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  get waiting(): number {
    return this.underWay.length;
  }
}

describe('questions of the phone', () => {
  let server: SlowServer;
  let name = 0;
  const looking = () => {
    const question = questionOf(`kept/${name}`, server.ask);
    question.listeners.add(() => undefined);
    return question;
  };
  beforeEach(() => {
    server = new SlowServer();
    name += 1;
  });

  it('is asked once for all who look at the same time', () => {
    const question = looking();
    void run(question);
    void run(question);
    expect(server.waiting).toBe(1);
  });

  it('is asked once more when a record arrived after it had left', async () => {
    const question = looking();
    void run(question);
    server.books = 1;
    askAgain(`kept/${name}`);
    await server.arrives();
    expect(question.answer.data).toBe(0);
    await server.arrives();
    expect(question.answer.data).toBe(1);
    expect(server.waiting).toBe(0);
  });

  it('answers whoever asks anew with what is known since', async () => {
    const question = looking();
    void run(question);
    server.books = 1;
    const anew = runAnew(question).then(() => question.answer.data);
    await server.arrives();
    await server.arrives();
    expect(await anew).toBe(1);
  });

  it('asks again by itself what could not be answered just now, later each time, while somebody looks', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    let asked = 0;
    let problem: Error | null = Object.assign(new Error('busy'), { isPassing: true });
    const question = questionOf(`busy/${name}`, async () => {
      asked += 1;
      if (problem !== null) throw problem;
      return 'here';
    });
    const look = () => undefined;
    question.listeners.add(look);
    const askedAfter = async (ms: number) => {
      mock.timers.tick(ms);
      await new Promise((resolve) => setImmediate(resolve));
      return asked;
    };
    try {
      await run(question);
      expect(await askedAfter(1_999)).toBe(1);
      expect(await askedAfter(1)).toBe(2);
      expect(await askedAfter(3_999)).toBe(2);
      expect(await askedAfter(1)).toBe(3);
      question.listeners.delete(look);
      expect(await askedAfter(60_000)).toBe(3);
      question.listeners.add(look);
      problem = null;
      await run(question);
      expect(question.answer).toMatchObject({ data: 'here', error: null });
      // what is refused for good stays refused
      problem = new Error('not found');
      await run(question);
      expect(await askedAfter(60_000)).toBe(5);
    } finally {
      mock.timers.reset();
    }
  });

  it('shows nobody what the person before him had asked', async () => {
    const question = looking();
    void run(question);
    forgetAnswers();
    await server.arrives();
    expect(question.answer.data).toBeUndefined();
    server.books = 1;
    void run(question);
    await server.arrives();
    expect(question.answer.data).toBe(1);
  });
});
