import { useAppearance } from '../app/theme.ts';

/** How something went: done, asks something back, refused. Never shown by colour alone: each has its shape. */
export type Mark = 'good' | 'ask' | 'bad';

export interface Tone {
  readonly ink: string;
  readonly paper: string;
  readonly line: string;
  /** Tells the marks apart in greyscale. */
  readonly shape: string;
}

/** Status colours with a contrast of at least 4.5 : 1 on their own paper, in both themes. */
export function useTones(): Readonly<Record<Mark, Tone>> {
  return useIsDark() ? dark : light;
}

/** Whether the theme in force is the dark one. */
export function useIsDark(): boolean {
  return useAppearance().isDark;
}

const light = {
  good: { ink: '#1f6b08', paper: '#f0f9eb', line: '#389e0d', shape: '✓' },
  ask: { ink: '#874d00', paper: '#fff7e0', line: '#c27803', shape: '?' },
  bad: { ink: '#a8071a', paper: '#fff1f0', line: '#cf1322', shape: '✕' },
} as const;

const dark = {
  good: { ink: '#95de64', paper: '#16240f', line: '#49aa19', shape: '✓' },
  ask: { ink: '#ffd666', paper: '#2b2111', line: '#d89614', shape: '?' },
  bad: { ink: '#ff9c9c', paper: '#2c1618', line: '#dc4446', shape: '✕' },
} as const;
