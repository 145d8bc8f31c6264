import 'reflect-metadata';
import { createApp } from '../../dist/src/app/create-app.js';
import { IdentityService } from '../../dist/src/identity/index.js';
import { readSettings } from '../../dist/src/platform/config/settings.js';
import { Jobs, Outbox, SteppedClock } from '../../dist/src/platform/index.js';

/**
 * The platform on a clock that its parent moves, over the channel between the two processes and in no other way: a real
 * start has neither. A sign-in lasts as long as anybody plays, since what signing in is like is not what is played.
 */
const SESSION_MS = 4_000 * 86_400_000;
const clock = new SteppedClock(new Date(process.argv[2]));
const settings = { ...readSettings(process.env), sessionMs: SESSION_MS, sessionIdleMs: SESSION_MS };
const app = await createApp(settings, clock);
await app.init();
const setupToken = await app.get(IdentityService).offerSetup();
await app.listen(0, settings.host);
const answers = process.argv[3] === undefined ? {} : (await import(process.argv[3])).answersOf(app);
process.on('message', async ({ now, jobs, question, about }) => {
  if (question !== undefined) {
    const said = await answers[question](about).then(
      (answer) => ({ answer }),
      (error) => ({ error: String(error.stack) }),
    );
    process.send(said);
    return;
  }
  if (jobs) await app.get(Outbox).settled();
  clock.set(new Date(now));
  if (jobs) {
    await app.get(Jobs).doDue();
    await app.get(Outbox).settled();
  }
  process.send({ now });
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.send({ port: app.getHttpServer().address().port, setupToken });
