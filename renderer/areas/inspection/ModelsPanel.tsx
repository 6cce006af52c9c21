import { App, Form, Radio } from 'antd';
import { useState } from 'react';
import type { PanelSize } from '../../../shared/areas/inspection/record.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ModelsAccessories } from './ModelsAccessories.tsx';
import { ModelsResolution } from './ModelsResolution.tsx';
import styles from './standards.module.css';

export interface ModelsPanelProps {
  readonly model: {
    readonly modelCode: string;
    readonly accessories: readonly string[];
    readonly isOwnList: boolean;
    readonly panel: PanelSize | null;
  };
  readonly onClose: () => void;
}

/** The carton's list and the panel of one model. A model without a list of its own takes that of the standard, whatever it will be. */
export function ModelsPanel({ model, onClose }: ModelsPanelProps) {
  const t = useT();
  const { message } = App.useApp();
  const { modelCode } = model;
  const [isOwn, setIsOwn] = useState(model.isOwnList);
  const [accessories, setAccessories] = useState(model.accessories);
  const [panel, setPanel] = useState<PanelSize | null | undefined>(model.panel);
  const save = useCommand(api.inspection.models.save, {
    onDone: () => {
      void message.success({ content: t('inspection.models.saved', { model: modelCode }), key: 'saved' });
      onClose();
    },
  });
  const named = accessories.map((each) => each.trim()).filter(Boolean);
  const isRepeated = isOwn && new Set(named).size < named.length;
  const isReady = panel !== undefined && !isRepeated && (!isOwn || named.length > 0);
  return (
    <SidePanel
      title={t('inspection.models.edit', { model: modelCode })}
      onClose={onClose}
      width={560}
      {...(isReady ? { onSave: () => void save.run({ modelCode, accessories: isOwn ? named : [], panel }) } : {})}
      isSaving={save.isRunning}
    >
      <Form layout="vertical" requiredMark={false} component="div">
        <Form.Item label={t('inspection.models.panel')} extra={t('inspection.models.panelHint')}>
          <ModelsResolution panel={panel} onChange={setPanel} />
        </Form.Item>
        <Form.Item
          label={t('inspection.models.accessories')}
          {...(isRepeated ? { validateStatus: 'error', help: t('inspection.models.repeated') } : {})}
        >
          <Radio.Group
            aria-label={t('inspection.models.accessories')}
            value={isOwn}
            onChange={(event) => setIsOwn(event.target.value === true)}
            options={[
              { value: false, label: t('inspection.models.byStandard') },
              { value: true, label: t('inspection.models.own') },
            ]}
            style={{ marginBottom: 6 }}
          />
          {isOwn ? (
            <ModelsAccessories accessories={accessories} onChange={setAccessories} />
          ) : (
            <p className={styles.quiet}>
              {model.isOwnList ? t('inspection.models.toStandard') : accessories.join(t('inspection.standards.and'))}
            </p>
          )}
        </Form.Item>
      </Form>
    </SidePanel>
  );
}
