import { z } from 'zod';
import { defaultWedgeSettings, type WedgeSettings } from './wedge.ts';

/** This workstation's scanner as it was set up here; the default where it was not. */
export function readSetting(): WedgeSettings {
  current ??= load();
  return current;
}

/** Keeps how this workstation's scanner sends. */
export function writeSetting(next: WedgeSettings): void {
  current = next;
  try {
    window.localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Kept until the window closes where storage is closed to us.
  }
}

const KEY = 'partsdepot.scanner';
const schema = z.object({ maxGapMs: z.int().min(10).max(120), suffix: z.enum(['auto', 'none']) });

let current: WedgeSettings | undefined;

function load(): WedgeSettings {
  try {
    return schema.parse(JSON.parse(window.localStorage.getItem(KEY) ?? ''));
  } catch {
    return defaultWedgeSettings;
  }
}
