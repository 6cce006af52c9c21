import { api } from '../../app/api.ts';
import { useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { PartSelect } from '../stock/PartSelect.tsx';

export interface PartChooserProps {
  readonly value: string | undefined;
  readonly onChange: (partCode: string) => void;
}

/** One part by anything that names it; a scan of its code or article barcode chooses it as well. */
export function PartChooser({ value, onChange }: PartChooserProps) {
  const t = useT();
  useScan(async (text) => {
    const { findings } = await api.desk.find({ text });
    const part = findings.find((finding) => finding.kind === 'part');
    if (!part) return undefined;
    onChange(part.key);
    return { mark: 'good', line: part.title };
  });
  return (
    <div style={{ maxWidth: 460 }}>
      <PartSelect label={t('ledgers.part')} value={value} onChange={onChange} />
    </div>
  );
}
