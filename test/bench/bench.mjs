import { build, prepare } from '../../scripts/prepare.mjs';
import { runNamed } from '../setup/named.mjs';

/** `npm run bench -- NAME`: figures, each measured in that very run. */
const ready = async (programs) => {
  await prepare({ programs });
  await build({ pages: false });
};

await runNamed('bench', {
  backdate: {
    about:
      '[--days 1095] [--issues 200] [--database both]  an issue entered for a day long gone, with years of history and with a month of it',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./backdate.mjs')).backdate(args);
    },
  },
  'daily-burden': {
    about:
      'the compulsory day of a school of sixty pupils on a phone in Chromium: taps, digits, photos and PINs, and the minutes they cost by a keystroke-level model',
    run: async () => {
      await prepare({ programs: ['chromium', 'font'] });
      await build();
      return (await import('./daily-burden.mjs')).dailyBurden();
    },
  },
  'day-view': {
    about:
      '[--days 5] [--reads 200] [--database both]  a school’s day as the desk reads it, with a month and with a year of history: milliseconds, bytes, statements',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./day-view.mjs')).dayView(args);
    },
  },
  duties: {
    about:
      '[--schools 1500] [--pace 67] [--seconds 30] [--database both]  the board of duties of a prefecture while acts come in at an even pace',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./duties.mjs')).duties(args);
    },
  },
  'edge-cpu': {
    about:
      '[--cameras 8 or 1,4,8,16] [--source pedestrians|drawn|both] [--seconds 60] [--rounds 3] [--quality 180] [--film FILE] [--motion PROGRAM|none] [--without-box]  CPU and memory of the recorder box per camera, and of its reader alone, beside bare ffmpeg copying the same streams and motion 4.5 in the same seconds, with spread; what both find of the movement in drawn rooms',
    run: async (args) => {
      await ready(['ffmpeg']);
      const [withoutMotion] = await prepare({ programs: ['motion'], optional: true });
      return (await import('./edge-cpu.mjs')).edgeCpu(args, { motion: withoutMotion ? null : 'motion' });
    },
  },
  evidence: {
    about:
      '[--schools 10] [--days 10] [--database both]  a school-day judged again: milliseconds and statements; all checks over played days, and what a night of a prefecture would take',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./evidence.mjs')).evidence(args);
    },
  },
  'first-load': {
    about:
      '[--rounds 3]  desk and phone in Chromium on a slow line with a slow processor, first and second visit, against commit 92d8ee5',
    run: async (args) => {
      await prepare({ programs: ['chromium', 'font'] });
      await build();
      return (await import('./first-load.mjs')).firstLoad(args);
    },
  },
  'event-burst': {
    about:
      '[--boxes 8] [--events 100]  how long the platform keeps others waiting while boxes send what they saw, against the build of 2026-11',
    run: async (args) => {
      await ready([]);
      return (await import('./event-burst.mjs')).eventBurst(args);
    },
  },
  growth: {
    about:
      '[--events 30000000] [--first 1000000] [--schools 200] [--reads 200] [--pool-mb 2048]  a prefecture’s footage from its first events to years of them on MariaDB: reads of late days and, cold, of any day; events taken in beside bulk insert on one connection and on four',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./growth.mjs')).growth(args);
    },
  },
  ingest: {
    about:
      '[--boxes 60] [--minutes 20] [--seconds 20] [--database both]  what recorder boxes cost platform and database: per camera report, per event, per act beside a thousand events, a prefecture; beside bulk insert and the build of 2026-11',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./ingest.mjs')).ingest(args);
    },
  },
  ledger: {
    about:
      '[--writers 20] [--pace 50] [--seconds 20] [--database both]  issues at an even pace of one lot and of many, beside bare transactions of the same row writes; nothing oversold',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./ledger.mjs')).ledger(args);
    },
  },
  'note-reading': {
    about:
      '[--notes 64]  what the platform reads off drawn delivery notes, how much of it is wrong, and what a note costs (docs/note-reading.md says what they are)',
    run: async (args) => {
      await ready(['chromium', 'font']);
      return (await import('./note-reading.mjs')).noteReading(args);
    },
  },
  presence: {
    about:
      'how many people the box finds in labelled pictures, and what a picture costs (docs/presence.md says of which)',
    run: async () => {
      await ready(['ffmpeg']);
      return (await import('./presence.mjs')).presence();
    },
  },
  'month-sheet': {
    about:
      '[--schools 1500] [--days 22] [--database both]  the month of a school, and that of all schools of a prefecture, stopped once',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./month-sheet.mjs')).monthSheet(args);
    },
  },
  'roster-import': {
    about:
      '[--schools 1500] [--classes 12000] [--people 6000] [--limit 60]  a prefecture’s lists: taken over, cancelled, gone on with, handed in again (SQLite and MariaDB)',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./roster-import.mjs')).rosterImport(args);
    },
  },
  'stock-issue': {
    about: '[--requests 200]  so many at once want the last kilogram; one may have it (SQLite and MariaDB)',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./stock-issue.mjs')).stockIssue(args);
    },
  },
  trace: {
    about:
      '[--schools 1500] [--days 365] [--reads 200] [--database both]  where a lot went and where it came from, with a month and with a year of history of all schools: milliseconds and statements, beside one bare statement a hop; a recall drill over all schools',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./trace.mjs')).trace(args);
    },
  },
});
