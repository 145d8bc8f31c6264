import { build, PRINTS, prepare } from '../../scripts/prepare.mjs';
import { runNamed } from '../setup/named.mjs';

/** `npm run drill -- NAME`: what goes wrong in service, done on purpose, and what it cost. */
const ready = async (programs = ['ffmpeg']) => {
  await prepare({ programs });
  await build({ pages: false });
};

await runNamed('drill', {
  kill: {
    about:
      '[--cycles 50] [--minutes N] [--seed N] [--instances 1] [--reader direct|ffmpeg]  kill -9 of recorder box, platform (one instance of it, or all) and ffmpeg under load; nothing acknowledged may be lost',
    run: async (args) => {
      await ready(['ffmpeg', ...(args.includes('--instances') ? ['mariadb', 'mosquitto'] : [])]);
      return (await import('./kill/kill.mjs')).kill(args);
    },
  },
  upgrade: {
    about:
      '[--database sqlite|mariadb] [--every 1] [--seed N]  release 0.1 at work is carried to this version, killed at every step boundary, or every Nth of them; nothing acknowledged may be lost',
    run: async (args) => {
      await ready(['ffmpeg', 'mariadb']);
      return (await import('./upgrade/upgrade.mjs')).upgrade(args);
    },
  },
  backup: {
    about:
      '[--database both] [--seconds 20] [--megabytes N]  a platform at work, with a database of that size, is backed up, killed and restored elsewhere; nothing acknowledged before may be lost, and no spoiled backup be taken',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./backup.mjs')).backup(args);
    },
  },
  bundle: {
    about:
      '[--database both] [--bundle FILE]  the bundle is installed without network as another user, upgraded with people at work, cut short, rolled back by itself; nothing acknowledged may be lost, and no changed bundle be taken',
    run: async (args) => {
      await prepare({ programs: ['mariadb'] });
      await build();
      return (await import('./bundle.mjs')).bundle(args);
    },
  },
  'two-servers': {
    about:
      '[--seconds 5]  two MariaDB servers: the one that writes is lost with its platform, the other takes over, the first comes back, and the same again; nothing acknowledged may be lost',
    run: async (args) => {
      await ready(['mariadb']);
      return (await import('./two-servers.mjs')).twoServers(args);
    },
  },
  prefecture: {
    about:
      '[--minutes 10] [--schools 150] [--cameras 8] [--phones N] [--seed 1] [--broker mosquitto|rabbitmq]  three databases in a Galera, two bridged Mosquittos or three RabbitMQs, Redis, a store that speaks S3, two instances behind nginx, boxes and phones at work: each kind of node is killed amid it, then all at once; nothing acknowledged may be lost',
    run: async (args) => {
      const broker = args.includes('rabbitmq') ? 'rabbitmq' : 'mosquitto';
      await ready(['mariadb', 'galera', 'rsync', broker, 'redis', 'nginx', 'nginxLines']);
      return (await import('./prefecture.mjs')).prefecture(args);
    },
  },
  docker: {
    about: '[--keep]  carries out the Dockerfiles step by step without Docker, as another user, and starts the results',
    run: async (args) => {
      await ready();
      return (await import('./docker-proof.mjs')).dockerProof(args);
    },
  },
  guessing: {
    about:
      '[--guesses 1000]  passwords guessed on one account and on many; locked, limited, and everybody else still served',
    run: async (args) => {
      await ready([]);
      return (await import('./guessing.mjs')).guessing(args);
    },
  },
  phone: {
    about:
      '[--kills 50] [--seed 1]  a day on a phone without a line, its browser killed at seeded points while forms are filled, saved and sent; those acts arrive once, in order, none late',
    run: async (args) => {
      await prepare({ programs: ['chromium', 'font'] });
      await build();
      return (await import('./phone.mjs')).phoneDrill(args);
    },
  },
  'old-browser': {
    about: '[--pictures DIR]  desk, phone and public pages in a real Chromium 87, the oldest browser we promise',
    run: async (args) => {
      await prepare({ programs: ['ffmpeg', 'chromium'] });
      await build();
      return (await import('./old-browser.mjs')).oldBrowser(args);
    },
  },
  'node-lines': {
    about: '[--lines 22,24,26] [--only PATTERN]  rules, platform and recorder box under every supported line of Node',
    run: async (args) => {
      await prepare({ programs: ['ffmpeg', 'redis'] });
      await build();
      return (await import('./node-lines.mjs')).nodeLines(args);
    },
  },
  books: {
    about:
      '[--days 10] [--folder DIR]  every ledger of a school whose term was played: printed, and as a workbook that LibreOffice reads back',
    run: async (args) => {
      await ready(['poppler', 'libreOffice', ...PRINTS]);
      return (await import('./books.mjs')).books(args);
    },
  },
  fresh: {
    about: 'a clone in an empty folder: the demo is started, stopped, gone on with, killed half-way and gone on with',
    run: async () => {
      await ready();
      return (await import('./fresh.mjs')).fresh();
    },
  },
  edge: {
    about:
      '[--cycles 50] [--seed N] [--only NAMES]  the recorder box against what happens in a school, one fault a cycle: killed programs, a full disk, leaping clocks, lost indexes, cameras that restart, move, hang or are set otherwise, a cut line; what was told and what is there agree, each second has its cause',
    run: async (args) => {
      await ready();
      return (await import('./edge/edge.mjs')).edge(args);
    },
  },
  'box-faults': {
    about:
      '[--rounds 2]  the recorder box with a clock that leaps and an index lost, older or damaged; footage stays and is told',
    run: async (args) => {
      await ready();
      return (await import('./box-faults.mjs')).boxFaults(args);
    },
  },
  'reader-fuzz': {
    about:
      '[--inputs 1000000] [--seed 1]  mutated RTSP, descriptions, packets and parameter sets into the reader of the recorder box; no crash, bounded memory and time',
    run: async (args) => {
      await ready([]);
      return (await import('./reader-fuzz.mjs')).readerFuzz(args);
    },
  },
  foreign: {
    about: '--onvif URL --username U --password P [--seconds 20]  our camera adapter against a camera that is not ours',
    run: async (args) => {
      await ready();
      return (await import('./foreign.mjs')).foreign(args);
    },
  },
});
