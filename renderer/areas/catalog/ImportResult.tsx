import { Alert, App, Button } from 'antd';
import type { ImportResult } from '../../../shared/areas/catalog/contract.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useT } from '../../app/texts.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** What an import did; where rows were refused, the way to repair them. */
export function ResultAlert({ result }: { readonly result: ImportResult }) {
  const t = useT();
  const isUnchanged = result.added + result.changed === 0 && result.refusedRows === 0;
  return (
    <Alert
      type={result.refusedRows > 0 ? 'warning' : 'success'}
      role="status"
      showIcon
      title={isUnchanged ? t('catalog.import.nothingChanged') : t('catalog.import.result', { ...result })}
      {...(result.refusedRows > 0 ? { description: t('catalog.import.resultRepair') } : {})}
      style={{ marginBottom: 12 }}
    />
  );
}

/** Downloads the workbook with its bad cells coloured and the reason in a comment. */
export function MarkedButton({ load }: { readonly load: () => Promise<File> }) {
  const t = useT();
  const { notification } = App.useApp();
  async function download() {
    try {
      saveFile(await load());
    } catch (error) {
      notification.error({ title: refusalOf(error, t).sentence });
    }
  }
  return <Button onClick={() => void download()}>{t('catalog.import.marked')}</Button>;
}
