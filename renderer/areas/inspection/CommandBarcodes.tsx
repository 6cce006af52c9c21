import { useEffect } from 'react';
import { useT } from '../../app/texts.ts';
import { Code128 } from '../../ui/Code128.tsx';
import { usePrintOnce } from '../../ui/usePrintOnce.ts';
import { benchCommands, commandCode } from './benchCommands.ts';
import styles from './report.module.css';

/** The sheet that hangs at the bench: each command as a barcode, so that a whole inspection is made with the scanner in the hand. */
export function CommandBarcodes() {
  const t = useT();
  useEffect(() => {
    document.title = t('inspection.bench.commands.title');
  }, [t]);
  usePrintOnce(true);
  return (
    <main className={styles.page}>
      <style>{'html, body, #root { background: #fff; color-scheme: light; height: auto }'}</style>
      <h1>{t('inspection.bench.commands.title')}</h1>
      <p>{t('inspection.bench.commands.how')}</p>
      <ul className={styles.commands}>
        {benchCommands.map((command) => (
          <li key={command}>
            <strong>{t(`inspection.bench.commands.${command}`)}</strong>
            <Code128 text={commandCode(command)} heightMm={16} label={commandCode(command)} />
            <code>{commandCode(command)}</code>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        {t('inspection.bench.commands.again')}
      </button>
    </main>
  );
}
