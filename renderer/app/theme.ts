import type { ThemeConfig } from 'antd';
import { theme } from 'antd';
import { useSyncExternalStore } from 'react';
import { preference } from './preference.ts';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** The chosen appearance, whether it is dark now, and how to choose; kept on this workstation. */
export function useAppearance() {
  const appearance = useSyncExternalStore(subscribe, () => chosen);
  const isSystemDark = useSyncExternalStore(subscribeSystem, () => systemDark.matches);
  const isDark = appearance === 'dark' || (appearance === 'system' && isSystemDark);
  return { appearance, isDark, choose };
}

/** antd in the house's colours: one accent, status colours for status alone. The same values stand in `app.css`. */
export function antdTheme(isDark: boolean): ThemeConfig {
  return {
    // Its styles come as one file (main.tsx): made while a screen opens they cost a sixth of the opening.
    zeroRuntime: true,
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: isDark ? '#2f6fc9' : '#1c5fb8',
      colorLink: isDark ? '#79b0f5' : '#1c5fb8',
      ...(isDark ? { colorBgBase: '#15181d' } : { colorTextDescription: '#5b6470', colorTextTertiary: '#5b6470' }),
      // antd's own red does not reach a contrast of 4.5 to 1.
      colorError: isDark ? '#ff8b82' : '#c0271d',
      colorTextPlaceholder: isDark ? '#9aa4b0' : '#68717d',
      borderRadius: 5,
      fontFamily: FONT,
      fontFamilyCode: MONO,
      motion: false,
    },
    components: {
      Table: { cellPaddingBlockSM: 6, headerBorderRadius: 4, ...(isDark ? {} : { headerBg: '#eef1f5' }) },
      Form: { itemMarginBottom: 16 },
    },
  };
}

const FONT =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const MONO = "'Cascadia Mono', Consolas, 'SF Mono', Menlo, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace";

const stored = preference<Appearance>('appearance', appearances, 'system');
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen = stored.read();

function choose(next: Appearance): void {
  chosen = next;
  stored.write(next);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function subscribeSystem(listener: () => void): () => void {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
}
