import { FileExcelOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ImportProblems } from '../catalog/ImportProblems.tsx';
import { MarkedButton, ResultAlert } from '../catalog/ImportResult.tsx';

/** A year's published list from a workbook: what it would change and every problem first, then F8. */
export function CalendarImportPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ readonly id: number; readonly file: File }>();
  // The file stays chosen: its rows that were not taken can still be had marked.
  const apply = useCommand(api.clocks.calendarList.apply);
  const [result, setResult] = useState<Awaited<ReturnType<typeof apply.run>>>();
  const preview = useQuery({
    ...orpc.clocks.calendarList.preview.queryOptions({ input: { file: chosen?.file ?? new File([], '') } }),
    queryKey: ['calendarList', chosen?.id],
    enabled: chosen !== undefined,
    retry: false,
  });
  const good = preview.data ? preview.data.toAdd + preview.data.toChange : 0;
  const file = chosen?.file;
  const digest = preview.data?.digest;
  const take = file && digest && good > 0 ? async () => setResult(await apply.run({ file, digest })) : undefined;
  return (
    <SidePanel
      title={t('clocks.calendar.importTitle')}
      width={860}
      onClose={onClose}
      {...(take ? { onSave: () => void take(), saveText: t('clocks.calendar.take', { count: good }) } : {})}
      isSaving={apply.isRunning}
    >
      <p>{t('clocks.calendar.importHint')}</p>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={t('clocks.calendar.choose')}
        onChange={(event) => {
          const next = event.target.files?.[0];
          if (next) {
            setChosen({ id: Date.now(), file: next });
            setResult(undefined);
          }
          event.target.value = '';
        }}
      />
      <p>
        <Button icon={<FileExcelOutlined />} onClick={() => input.current?.click()}>
          {t('clocks.calendar.choose')}
        </Button>{' '}
        {file?.name}
      </p>
      {result && <ResultAlert result={result} />}
      {preview.error && <Alert type="error" showIcon role="alert" title={refusalOf(preview.error, t).sentence} />}
      {file && preview.isPending && <Skeleton active />}
      {file && preview.data && (
        <>
          {good === 0 && !result && <Alert type="info" showIcon title={t('clocks.calendar.nothing')} />}
          <ImportProblems problems={preview.data.problems} />
          {preview.data.problems.length > 0 && <MarkedButton load={() => api.clocks.calendarList.marked({ file })} />}
        </>
      )}
    </SidePanel>
  );
}
