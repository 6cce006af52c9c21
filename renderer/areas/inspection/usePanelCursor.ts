import { useLayoutEffect, useRef } from 'react';
import type { PanelSize } from '../../../shared/areas/inspection/record.ts';
import { useLive } from '../../ui/useLive.ts';

/**
 * The crosshair on the panel. Arrow keys walk it wherever the focus is: ten pixels a step, a tenth of the panel with Shift, one pixel
 * with Ctrl; a key held down goes on. Enter is one wish, however long it is held: the Enter of the step before must not confirm this one.
 */
export function usePanelCursor({ widthPx, heightPx }: PanelSize, onEnter: () => void) {
  const [cursor, set, read] = useLive({ x: Math.floor(widthPx / 2), y: Math.floor(heightPx / 2) });
  function place(x: number, y: number): void {
    set({ x: Math.min(Math.max(x, 0), widthPx - 1), y: Math.min(Math.max(y, 0), heightPx - 1) });
  }
  const latest = useRef({ place, onEnter });
  useLayoutEffect(() => {
    latest.current = { place, onEnter };
  });
  useLayoutEffect(() => {
    function walk(event: KeyboardEvent) {
      if (event.key === 'Enter' && event.target === document.body && !event.repeat && !event.defaultPrevented) {
        latest.current.onEnter();
      }
      const [dx, dy] = ARROWS[event.key] ?? [0, 0];
      if ((dx === 0 && dy === 0) || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, .ant-select, .ant-drawer')) return;
      event.preventDefault();
      const step = event.shiftKey ? Math.round(widthPx / 10) : event.ctrlKey ? 1 : 10;
      const { x, y } = read();
      latest.current.place(x + dx * step, y + dy * step);
    }
    window.addEventListener('keydown', walk);
    return () => window.removeEventListener('keydown', walk);
  }, [read, widthPx]);
  return { cursor, read, place };
}

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
