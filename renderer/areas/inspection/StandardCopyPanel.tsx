import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { StandardHead } from '../../../shared/areas/inspection/inspections.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { pathOfStandard } from './standardPath.ts';
import { isKey } from './standardReadings.ts';

/** A draft copied from a version: the next one of the same standard, or a standard of its own. */
export function StandardCopyPanel({ of, onClose }: { readonly of: StandardHead; readonly onClose: () => void }) {
  const t = useT();
  const go = useGo();
  const [isNew, setIsNew] = useState(false);
  const [newId, setNewId] = useState('');
  const copy = useCommand(api.inspection.standards.copy, { onDone: (draft) => go(pathOfStandard(draft)) });
  const isWrong = isNew && newId !== '' && !isKey(newId);
  const isReady = !isNew || isKey(newId);
  return (
    <SidePanel
      title={t('inspection.standards.copy.title', { name: of.name, version: of.version })}
      onClose={onClose}
      {...(isReady
        ? {
            onSave: () => void copy.run({ standardId: of.id, version: of.version, newId: isNew ? newId.trim() : null }),
          }
        : {})}
      saveText={t('inspection.standards.copy.run')}
      isSaving={copy.isRunning}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={t('inspection.standards.copy.into')}>
          <Radio.Group
            aria-label={t('inspection.standards.copy.into')}
            value={isNew}
            onChange={(event) => setIsNew(event.target.value === true)}
            options={[
              { value: false, label: t('inspection.standards.copy.next', { id: of.id }) },
              { value: true, label: t('inspection.standards.copy.own') },
            ]}
            style={{ display: 'flex', flexDirection: 'column', gap: 6 }}
          />
        </Form.Item>
        {isNew && (
          <Form.Item
            label={t('inspection.standards.fields.id')}
            htmlFor="standard-new-id"
            extra={t('inspection.standards.copy.idHint')}
            validateStatus={isWrong ? 'error' : ''}
          >
            <Input
              id="standard-new-id"
              autoFocus
              maxLength={40}
              value={newId}
              onChange={(event) => setNewId(event.target.value)}
            />
          </Form.Item>
        )}
        <p>{t('inspection.standards.copy.after')}</p>
      </Form>
    </SidePanel>
  );
}
