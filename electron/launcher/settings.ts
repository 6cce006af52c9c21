import { posix, win32 } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder, type Home } from './dataFolder.ts';
import type { Line } from './texts.ts';

/** How the program was asked to run. */
export interface Settings {
  readonly dataDir: string;
  /** Undefined: 4710, or a free one where that is taken. */
  readonly port: number | undefined;
  readonly databaseUrl: string | undefined;
  /** Where the daily copies go; undefined: beside the data. */
  readonly backupsDir: string | undefined;
  readonly isDemo: boolean;
  readonly isLan: boolean;
  readonly isHelp: boolean;
}

export type SettingsRead =
  | { readonly isRight: true; readonly settings: Settings }
  | { readonly isRight: false; readonly problem: Line };

/**
 * Reads the arguments and their environment twins; an argument wins over its variable.
 * `isShared`: the command line also carries switches of others (Chromium's), so unknown ones are passed over.
 */
export function readSettings(
  args: readonly string[],
  home: Home & { readonly cwd: string },
  isShared = false,
): SettingsRead {
  const read = readArguments(args, isShared);
  if ('problem' in read) return { isRight: false, problem: read.problem };
  const { values } = read;
  const { env } = home;

  const port = values.port ?? env.PARTSDEPOT_PORT ?? '';
  if (port !== '' && !isPort(port)) return { isRight: false, problem: (t) => t.badPort(port) };
  const databaseUrl = values.database ?? env.PARTSDEPOT_DATABASE ?? '';
  if (databaseUrl !== '' && !/^postgres(ql)?:\/\//.test(databaseUrl))
    return { isRight: false, problem: (t) => t.badDatabase(databaseUrl) };
  const data = values.data ?? env.PARTSDEPOT_DATA ?? '';
  const backups = values.backups ?? env.PARTSDEPOT_BACKUPS ?? '';
  const { resolve } = home.platform === 'win32' ? win32 : posix;

  return {
    isRight: true,
    settings: {
      dataDir: data === '' ? defaultDataFolder(home) : resolve(home.cwd, data),
      port: port === '' ? undefined : Number(port),
      databaseUrl: databaseUrl === '' ? undefined : databaseUrl,
      backupsDir: backups === '' ? undefined : resolve(home.cwd, backups),
      isDemo: values.demo ?? isOn(env.PARTSDEPOT_DEMO),
      isLan: values.lan ?? isOn(env.PARTSDEPOT_LAN),
      isHelp: values.help ?? false,
    },
  };
}

/** The same settings as environment variables, for a child process: a password in a database URL stays out of `ps`. */
export function settingsToEnv(settings: Settings): Record<string, string> {
  return {
    PARTSDEPOT_DATA: settings.dataDir,
    PARTSDEPOT_PORT: settings.port === undefined ? '' : String(settings.port),
    PARTSDEPOT_DATABASE: settings.databaseUrl ?? '',
    PARTSDEPOT_BACKUPS: settings.backupsDir ?? '',
    PARTSDEPOT_DEMO: settings.isDemo ? '1' : '',
    PARTSDEPOT_LAN: settings.isLan ? '1' : '',
  };
}

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  database: { type: 'string' },
  backups: { type: 'string' },
  demo: { type: 'boolean' },
  lan: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface Values {
  readonly data?: string;
  readonly port?: string;
  readonly database?: string;
  readonly backups?: string;
  readonly demo?: boolean;
  readonly lan?: boolean;
  readonly help?: boolean;
}

function readArguments(args: readonly string[], isShared: boolean): { values: Values } | { problem: Line } {
  const { values, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const name = token.kind === 'option' ? token.rawName : token.value;
    const known = token.kind === 'option' && Object.hasOwn(options, token.name);
    if (!known && !isShared) return { problem: (t) => t.badOption(name) };
    // Without strict, a missing value reads as `true`, and the next option may have been taken for a value.
    if (known && options[token.name as keyof typeof options].type === 'string') {
      if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
        return { problem: (t) => t.needsValue(name) };
    }
  }
  // Every string option was seen above to have a string.
  return { values: values as Values };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value?.toLowerCase() === 'true';
}
