import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { contradictions } from '../../../shared/areas/inspection/contradictions.ts';
import type { StandardView } from '../../../shared/areas/inspection/inspections.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { Code } from '../../ui/Code.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { StandardContradictions } from './StandardContradictions.tsx';
import { focusLine, StandardItems } from './StandardItems.tsx';
import { StandardMarks } from './StandardMarks.tsx';
import { StandardParts } from './StandardParts.tsx';
import { StandardPublishPanel } from './StandardPublishPanel.tsx';
import { StandardSaving } from './StandardSaving.tsx';
import type { StandardPart } from './standardDraft.ts';
import styles from './standards.module.css';
import { inLanguage } from './standardWords.ts';
import { TryOut } from './TryOut.tsx';
import { useStandardDraft } from './useStandardDraft.ts';

/** A draft under the hands of an administrator: kept by itself, looked through and tried out with every change, then published. */
export function StandardEditing({ view }: { readonly view: StandardView }) {
  const t = useT();
  const go = useGo();
  const ask = useConfirm();
  const [language] = useLanguage();
  const { draft, valid, blanks, saving, change, saveNow, undo, drop } = useStandardDraft(view.document, view.digest);
  const [opened, setOpened] = useState<StandardPart>();
  const [isPublishing, setIsPublishing] = useState(false);
  const found = useMemo(() => contradictions(draft), [draft]);
  const discard = useCommand(api.inspection.standards.discard, {
    onDone: () => go('/inspection/standards', { replace: true }),
  });

  // The places of the items may be others than before.
  const takeBack =
    undo &&
    (() => {
      if (undo()?.items.length !== draft.items.length) setOpened(undefined);
    });

  async function publish() {
    if (await saveNow()) setIsPublishing(true);
  }

  const askToDiscard = () =>
    ask({
      title: t('inspection.standards.discard.title', { name: inLanguage(draft.name, language), version: view.version }),
      content: t('inspection.standards.discard.content'),
      okText: t('inspection.standards.discard.run'),
      cancelText: t('app.form.cancel'),
      onOk: () => {
        drop();
        return discard.run({ standardId: view.id, version: view.version });
      },
    });

  function openItem(itemId: string) {
    const at = draft.items.findIndex(({ id }) => id === itemId);
    if (at < 0) return;
    setOpened(at);
    focusLine(at);
  }

  useKeys(
    {
      F8: () => void saveNow(),
      F9: () => void publish(),
      'ctrl+z': takeBack,
      Escape: () => go('/inspection/standards'),
    },
    {
      F8: t('inspection.standards.edit.saveNow'),
      F9: t('inspection.standards.publish.run'),
      'ctrl+z': t('inspection.standards.edit.undo'),
      Escape: t('inspection.standards.back'),
    },
  );
  return (
    <Page
      title={inLanguage(draft.name, language) || view.id}
      aside={
        <>
          <Code>{view.id}</Code>
          <span>{t('inspection.standards.versionShort', { version: view.version })}</span>
          <StandardMarks of={view} />
          <StandardSaving saving={saving} blanks={blanks} />
        </>
      }
      hint={t('inspection.standards.edit.hint')}
      actions={
        <>
          <Button disabled={!takeBack} onClick={takeBack}>
            <KeyCap name="ctrl+z" /> {t('inspection.standards.edit.undo')}
          </Button>
          <Button danger onClick={askToDiscard}>
            {t('inspection.standards.discard.run')}
          </Button>
          <Button type="primary" disabled={blanks.size > 0} onClick={() => void publish()}>
            <KeyCap name="F9" /> {t('inspection.standards.publish.run')}
          </Button>
        </>
      }
    >
      <div className={styles.split}>
        <div>
          <StandardContradictions of={draft} found={found} onOpen={openItem} />
          <StandardParts
            draft={draft}
            change={change}
            opened={opened}
            onOpen={setOpened}
            blanks={blanks}
            found={found}
          />
          <StandardItems
            draft={draft}
            change={change}
            opened={opened}
            onOpen={setOpened}
            blanks={blanks}
            found={found}
          />
        </div>
        <TryOut standard={valid} isBehind={blanks.size > 0} />
      </div>
      {isPublishing && (
        <StandardPublishPanel draft={draft} found={found} onPublished={drop} onClose={() => setIsPublishing(false)} />
      )}
    </Page>
  );
}
