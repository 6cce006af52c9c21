import { Checkbox } from 'antd';
import { useState } from 'react';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { api } from '../../app/api.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { type FoundContradiction, StandardContradictions } from './StandardContradictions.tsx';
import { inLanguage } from './standardWords.ts';

export interface StandardPublishPanelProps {
  readonly draft: StandardDocument;
  readonly found: readonly FoundContradiction[];
  readonly onPublished: () => void;
  readonly onClose: () => void;
}

/** Publishing is for good. What contradicts itself is published only by somebody who says that it is meant. */
export function StandardPublishPanel({ draft, found, onPublished, onClose }: StandardPublishPanelProps) {
  const t = useT();
  const [language] = useLanguage();
  const [isMeant, setIsMeant] = useState(false);
  const publish = useCommand(api.inspection.standards.publish, {
    onDone: () => {
      onPublished();
      onClose();
    },
  });
  const isReady = found.length === 0 || isMeant;
  return (
    <SidePanel
      title={t('inspection.standards.publish.title', {
        name: inLanguage(draft.name, language),
        version: draft.version,
      })}
      onClose={onClose}
      {...(isReady
        ? {
            onSave: () =>
              void publish.run({ standardId: draft.id, version: draft.version, isContradictionMeant: isMeant }),
          }
        : {})}
      saveText={t('inspection.standards.publish.run')}
      isSaving={publish.isRunning}
    >
      <p>{t('inspection.standards.publish.content')}</p>
      <StandardContradictions of={draft} found={found} />
      {found.length > 0 && (
        <Checkbox checked={isMeant} onChange={(event) => setIsMeant(event.target.checked)}>
          {t('inspection.standards.publish.meant')}
        </Checkbox>
      )}
    </SidePanel>
  );
}
