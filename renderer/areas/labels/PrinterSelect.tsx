import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useT } from '../../app/texts.ts';
import { desktopBridge, readPrinter, writePrinter } from './printing.ts';

/** The label printer, chosen once a workstation. Only the desktop window knows its printers. */
export function PrinterSelect() {
  const t = useT();
  const [chosen, choose] = useState(readPrinter());
  const printers = useQuery({ queryKey: ['printers'], queryFn: async () => (await desktopBridge()?.printers()) ?? [] });
  return (
    <Select
      aria-label={t('labels.printer')}
      placeholder={t('labels.printer')}
      style={{ minWidth: 240 }}
      value={chosen || null}
      onChange={(name: string) => {
        writePrinter(name);
        choose(name);
      }}
      options={(printers.data ?? []).map((printer) => ({ value: printer.name, label: printer.displayName }))}
    />
  );
}
