import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ImportProblem } from '../../../shared/areas/catalog/contract.ts';
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
import { SenderFields } from './SenderFields.tsx';

interface Read {
  readonly file: File;
  readonly preview: Awaited<ReturnType<typeof api.receiving.notes.preview>>;
}

/** An Excel delivery note: drop it, see every problem at once, open the delivery from its good lines. */
export function NoteImport() {
  const t = useT();
  const go = useGo();
  const [read, setRead] = useState<Read>();
  const [isReading, setIsReading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [heads, setHeads] = useState({ carrier: '', sender: '' });
  const apply = useCommand(api.receiving.notes.apply, { onDone: (delivery) => go(pathOf('/receiving', delivery.id)) });
  const canOpen = read !== undefined && read.preview.toAdd > 0;

  async function preview(file: File) {
    setIsReading(true);
    setRefusal(undefined);
    try {
      setRead({ file, preview: await api.receiving.notes.preview({ file }) });
    } catch (error) {
      setRead(undefined);
      setRefusal(refusalOf(error, t));
      playSound('bad');
    } finally {
      setIsReading(false);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a note that another screen recognised is read once, on arrival
  useEffect(() => {
    const handed = takeHandedOver();
    if (handed) void preview(handed);
  }, []);

  const open = () => read && void apply.run({ file: read.file, digest: read.preview.digest, ...heads });
  const zone = useRef<HTMLDivElement>(null);
  useKeys(
    {
      o: () => zone.current?.querySelector<HTMLInputElement>('input[type=file]')?.click(),
      F8: canOpen ? open : undefined,
    },
    { o: t('receiving.new.choose'), F8: t('receiving.new.open') },
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
        <p style={{ margin: '4px 0' }}>{isReading ? t('receiving.new.reading') : t('receiving.new.drop')}</p>
      </Upload.Dragger>
      {refusal && <Alert type="error" showIcon title={refusal.sentence} style={{ marginTop: 12 }} />}
      {read && (
        <>
          <NoteSummary read={read} />
          {read.preview.problems.length > 0 && (
            <>
              {read.preview.problems.some(isAboutPart) && (
                <Alert
                  type="warning"
                  showIcon
                  style={{ marginBottom: 12 }}
                  title={t('receiving.new.unknownParts')}
                  action={<Button onClick={() => go('/parts')}>{t('receiving.new.toParts')}</Button>}
                />
              )}
              <div style={{ marginBottom: 16 }}>
                <ImportProblems problems={read.preview.problems} label={t('receiving.new.problems')} />
                <MarkedButton load={() => api.receiving.notes.marked({ file: read.file })} />
              </div>
            </>
          )}
          <Form layout="vertical" component="div" style={{ maxWidth: 520 }}>
            <SenderFields value={heads} onChange={setHeads} />
          </Form>
          <Button type="primary" size="large" disabled={!canOpen} loading={apply.isRunning} onClick={open}>
            <KeyCap name="F8" /> {t('receiving.new.openWith', { count: read.preview.toAdd })}
          </Button>
        </>
      )}
    </div>
  );
}

function NoteSummary({ read }: { readonly read: Read }) {
  const t = useT();
  const { preview } = read;
  return (
    <p style={{ fontSize: 16, margin: '14px 0' }} data-testid="note-summary">
      {t('receiving.new.summary', {
        file: read.file.name,
        note: preview.noteNumber || '—',
        waybill: preview.waybill || '—',
        rows: preview.rows,
        good: preview.toAdd,
        refused: preview.refusedRows,
      })}
      {preview.packageGrade &&
        ` ${t('receiving.new.noteGrade', { grade: t(`words.packageGrade.${preview.packageGrade}`) })}`}
    </p>
  );
}

/** A line whose part the catalogue does not know is repaired in the catalogue, not in the note. */
function isAboutPart(problem: ImportProblem): boolean {
  return problem.severity === 'error' && /编码|part code/i.test(problem.heading ?? '');
}
