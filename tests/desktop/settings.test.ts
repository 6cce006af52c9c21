import { describe, expect, test } from 'vitest';
import { readSettings, settingsToEnv } from '../../electron/launcher/settings.ts';
import { en } from '../../electron/launcher/texts.ts';

const linux = { platform: 'linux', env: {}, home: '/home/li', cwd: '/home/li/desk' };
const usual = {
  dataDir: '/home/li/.local/share/partsdepot',
  port: undefined,
  databaseUrl: undefined,
  backupsDir: undefined,
  isDemo: false,
  isLan: false,
  isHelp: false,
};

describe('settings', () => {
  test.each([
    { name: 'without any', args: [], env: {}, gives: {} },
    {
      name: '--data is taken from where one stands',
      args: ['--data', 'shop'],
      env: {},
      gives: { dataDir: '/home/li/desk/shop' },
    },
    { name: '--data=DIR', args: ['--data=/srv/shop'], env: {}, gives: { dataDir: '/srv/shop' } },
    { name: 'PARTSDEPOT_DATA', args: [], env: { PARTSDEPOT_DATA: '/srv/shop' }, gives: { dataDir: '/srv/shop' } },
    { name: 'an argument wins', args: ['--port', '80'], env: { PARTSDEPOT_PORT: '81' }, gives: { port: 80 } },
    { name: 'PARTSDEPOT_PORT', args: [], env: { PARTSDEPOT_PORT: '4800' }, gives: { port: 4800 } },
    { name: '--demo', args: ['--demo'], env: {}, gives: { isDemo: true } },
    { name: 'PARTSDEPOT_DEMO=1', args: [], env: { PARTSDEPOT_DEMO: '1' }, gives: { isDemo: true } },
    { name: 'PARTSDEPOT_DEMO=0', args: [], env: { PARTSDEPOT_DEMO: '0' }, gives: { isDemo: false } },
    { name: 'PARTSDEPOT_LAN=true', args: [], env: { PARTSDEPOT_LAN: 'true' }, gives: { isLan: true } },
    { name: '--database', args: ['--database', 'postgres://db/p'], env: {}, gives: { databaseUrl: 'postgres://db/p' } },
    {
      name: 'PARTSDEPOT_DATABASE',
      args: [],
      env: { PARTSDEPOT_DATABASE: 'postgresql://db/p' },
      gives: { databaseUrl: 'postgresql://db/p' },
    },
    { name: '--backups', args: ['--backups', 'safe'], env: {}, gives: { backupsDir: '/home/li/desk/safe' } },
    { name: 'PARTSDEPOT_BACKUPS', args: [], env: { PARTSDEPOT_BACKUPS: '/safe' }, gives: { backupsDir: '/safe' } },
    { name: '-h', args: ['-h'], env: {}, gives: { isHelp: true } },
  ])('$name', ({ args, env, gives }) =>
    expect(readSettings(args, { ...linux, env })).toEqual({ isRight: true, settings: { ...usual, ...gives } }),
  );

  test.each([
    { args: ['--port', '0'], says: '"0"' },
    { args: ['--port', '65536'], says: '"65536"' },
    { args: ['--port', '1e3'], says: '"1e3"' },
    { args: ['--database', 'mysql://db/p'], says: 'postgres://' },
    { args: ['--prot', '80'], says: '--prot' },
    { args: ['--data'], says: '--data' },
    { args: ['--data', '--demo'], says: '--data' },
    { args: ['shop'], says: 'shop' },
  ])('$args are refused', ({ args, says }) => {
    const read = readSettings(args, linux);
    expect(read.isRight ? '' : read.problem(en)).toContain(says);
  });

  test('switches of Chromium are passed over where the command line is shared with it', () =>
    expect(readSettings(['--no-sandbox', '/app', '--demo'], linux, true)).toMatchObject({
      settings: { isDemo: true },
    }));

  test('the data folder of Windows keeps its own way of writing', () =>
    expect(
      readSettings(['--data', 'shop'], { platform: 'win32', env: {}, home: 'C:\\Users\\li', cwd: 'C:\\work' }),
    ).toMatchObject({ settings: { dataDir: 'C:\\work\\shop' } }));

  test('a child process reads from its environment what its parent was told', () => {
    const told = {
      ...usual,
      dataDir: '/srv/shop',
      port: 4800,
      databaseUrl: 'postgres://db/p',
      backupsDir: '/safe',
      isDemo: true,
      isLan: true,
    };
    expect(readSettings([], { ...linux, env: settingsToEnv(told) })).toEqual({ isRight: true, settings: told });
    expect(readSettings([], { ...linux, env: settingsToEnv(usual) })).toEqual({ isRight: true, settings: usual });
  });
});
