import type { ThemeConfig } from 'antd';
import { useIsDark, useTones } from './tones.ts';

/**
 * The theme of the guided tasks and of the bench. The red and the grey that antd brings fall short of 4.5 : 1 as text on white,
 * and so does white on the light red of its dark theme.
 */
export function useTaskTheme(): ThemeConfig {
  const tones = useTones();
  return useIsDark()
    ? { token: { colorTextDescription: '#a3adb9' }, components: { Button: { dangerColor: tones.bad.paper } } }
    : { token: { colorTextDescription: '#5b6470', colorError: tones.bad.line } };
}
