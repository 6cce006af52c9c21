import { useLayoutEffect, useRef } from 'react';

/**
 * Up and down (and Enter) on the lines of a guided task, wherever the focus is; lists, calendars and
 * text areas that use these keys themselves keep them.
 */
export function useArrows(move: (by: 1 | -1) => void, enter?: () => void): void {
  const latest = useRef({ move, enter });
  useLayoutEffect(() => {
    latest.current = { move, enter };
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !isFree(event.target)) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        latest.current.move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Enter' && event.target === document.body) {
        latest.current.enter?.();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** What an arrow leads to from the item at `at`; both ends hold. */
export function arrowTo<Item>(items: readonly Item[], at: number, by: 1 | -1): Item | undefined {
  return items[Math.min(Math.max(at + by, 0), items.length - 1)];
}

function isFree(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'textarea, .ant-select, .ant-picker, .ant-modal, .ant-drawer, .ant-radio-group, .ant-segmented, [role="combobox"], [role="menu"]',
    ) === null
  );
}
