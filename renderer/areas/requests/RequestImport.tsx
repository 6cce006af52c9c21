import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { takeHandedOver } from '../../app/handover.ts';
import { type Refusal, refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { ImportProblems } from '../catalog/ImportProblems.tsx';
import { MarkedButton } from '../catalog/ImportResult.tsx';
import { StationStanding } from './StationStanding.tsx';

interface Read {
  readonly file: File;
  readonly preview: Awaited<ReturnType<typeof api.requests.papers.preview>>;
}

/** A station's 备件申请单 as a workbook: drop it, see every problem at once, make the request from its good rows. */
export function RequestImport() {
  const t = useT();
  const go = useGo();
  const [read, setRead] = useState<Read>();
  const [isReading, setIsReading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const apply = useCommand(api.requests.papers.apply, { onDone: (request) => go(pathOf('/requests', request.id)) });
  const canOpen = read !== undefined && read.preview.toAdd > 0;

  async function preview(file: File) {
    setIsReading(true);
    setRefusal(undefined);
    try {
      setRead({ file, preview: await api.requests.papers.preview({ file }) });
    } catch (error) {
      setRead(undefined);
      setRefusal(refusalOf(error, t));
      playSound('bad');
    } finally {
      setIsReading(false);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a paper that another screen recognised is read once, on arrival
  useEffect(() => {
    const handed = takeHandedOver();
    if (handed) void preview(handed);
  }, []);

  const open = () => read && void apply.run({ file: read.file, digest: read.preview.digest });
  const zone = useRef<HTMLDivElement>(null);
  useKeys(
    {
      o: () => zone.current?.querySelector<HTMLInputElement>('input[type=file]')?.click(),
      F8: canOpen ? open : undefined,
    },
    { o: t('requests.new.choose'), F8: t('requests.new.open') },
  );
  return (
    <div ref={zone}>
      <Upload.Dragger
        accept=".xlsx"
        multiple={false}
        showUploadList={false}
        disabled={isReading}
        beforeUpload={(file) => {
          void preview(file);
          return false;
        }}
      >
        <p style={{ fontSize: 30, margin: 0 }}>
          <FileExcelOutlined aria-hidden="true" />
        </p>
        <p style={{ margin: '4px 0' }}>{isReading ? t('requests.new.reading') : t('requests.new.drop')}</p>
      </Upload.Dragger>
      {refusal && <Alert type="error" showIcon title={refusal.sentence} style={{ marginTop: 12 }} />}
      {read && (
        <>
          <p style={{ fontSize: 16, margin: '14px 0' }} data-testid="paper-summary">
            {t('requests.new.summary', {
              file: read.file.name,
              station: read.preview.stationCode || '—',
              paper: read.preview.paperNumber || '—',
              rows: read.preview.rows,
              good: read.preview.toAdd,
              refused: read.preview.refusedRows,
            })}
          </p>
          {read.preview.stationCode && (
            <StationStanding stationCode={read.preview.stationCode} name={read.preview.stationCode} />
          )}
          {read.preview.problems.length > 0 && (
            <div style={{ marginBottom: 16 }}>
              <ImportProblems problems={read.preview.problems} label={t('requests.new.problems')} />
              <MarkedButton load={() => api.requests.papers.marked({ file: read.file })} />
            </div>
          )}
          <Button type="primary" size="large" disabled={!canOpen} loading={apply.isRunning} onClick={open}>
            <KeyCap name="F8" /> {t('requests.new.openWith', { count: read.preview.toAdd })}
          </Button>
        </>
      )}
    </div>
  );
}
