import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { StandardView } from '../../../shared/areas/inspection/inspections.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { Code } from '../../ui/Code.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { StandardContradictions } from './StandardContradictions.tsx';
import { StandardCopyPanel } from './StandardCopyPanel.tsx';
import { StandardMarks } from './StandardMarks.tsx';
import { StandardPaper } from './StandardPaper.tsx';
import styles from './standards.module.css';
import { TryOut } from './TryOut.tsx';

/** A version as it stands, with the try-out beside it; a published one never changes, it is copied. */
export function StandardReading({ view, mayChange }: { readonly view: StandardView; readonly mayChange: boolean }) {
  const t = useT();
  const go = useGo();
  const ask = useConfirm();
  const [isCopying, setIsCopying] = useState(false);
  const setDefault = useCommand(api.inspection.standards.setDefault);
  const confirm = useCommand(api.inspection.standards.confirm);
  const key = { standardId: view.id, version: view.version };
  const isPublished = view.state === 'published';
  const copy = mayChange ? () => setIsCopying(true) : undefined;
  const canBeDefault = mayChange && isPublished && view.scope === 'set' && view.isSelectable && !view.isDefault;
  const makeDefault = canBeDefault ? () => void setDefault.run(key) : undefined;
  const canBeConfirmed = mayChange && isPublished && view.document.needsConfirmation && !view.isSelectable;
  const askToConfirm = canBeConfirmed
    ? () =>
        ask({
          title: t('inspection.standards.confirm.title', { name: view.name }),
          content: t('inspection.standards.confirm.content'),
          okText: t('inspection.standards.confirm.run'),
          cancelText: t('app.form.cancel'),
          onOk: () => confirm.run(key),
        })
    : undefined;
  useKeys(
    { c: copy, d: makeDefault, o: askToConfirm, Escape: () => go('/inspection/standards') },
    {
      c: t('inspection.standards.copy.run'),
      d: t('inspection.standards.setDefault'),
      o: t('inspection.standards.confirm.run'),
      Escape: t('inspection.standards.back'),
    },
  );
  return (
    <Page
      title={view.name}
      aside={
        <>
          <Code>{view.id}</Code>
          <span>{t('inspection.standards.versionShort', { version: view.version })}</span>
          <StandardMarks of={view} />
        </>
      }
      actions={
        <>
          {askToConfirm && (
            <Button onClick={askToConfirm} loading={confirm.isRunning}>
              <KeyCap name="o" /> {t('inspection.standards.confirm.run')}
            </Button>
          )}
          {makeDefault && (
            <Button onClick={makeDefault} loading={setDefault.isRunning}>
              <KeyCap name="d" /> {t('inspection.standards.setDefault')}
            </Button>
          )}
          {copy && (
            <Button type="primary" onClick={copy}>
              <KeyCap name="c" /> {t('inspection.standards.copy.run')}
            </Button>
          )}
        </>
      }
    >
      {view.isSecondarySource && (
        <Alert type="warning" showIcon title={t('inspection.standards.secondary')} style={{ marginBottom: 12 }} />
      )}
      <div className={styles.split}>
        <div>
          <StandardContradictions of={view.document} found={view.contradictions} />
          <StandardPaper view={view} />
        </div>
        <TryOut standard={view.document} />
      </div>
      {isCopying && <StandardCopyPanel of={view} onClose={() => setIsCopying(false)} />}
    </Page>
  );
}
