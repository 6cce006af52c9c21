import { useEffect } from 'react';

/** Asks for the printer as soon as the page is complete. The mark is what a desktop window or a test waits for. */
export function usePrintOnce(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    document.documentElement.setAttribute('data-print-ready', '');
    window.print();
  }, [isReady]);
}
