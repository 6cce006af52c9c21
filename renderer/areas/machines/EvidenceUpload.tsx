import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Form } from 'antd';
import { useRef, useState } from 'react';
import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { type EvidenceKind, evidenceKinds } from '../../../shared/areas/machines/words.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { RmaChoice } from './RmaChoice.tsx';
import { RmaTextField } from './RmaTextField.tsx';
import styles from './rmas.module.css';
import { useRmaCommand } from './useRma.ts';

export interface EvidenceUploadProps {
  readonly line: RmaLine;
  /** The one kind that is asked for; otherwise it is chosen, what is missing first. */
  readonly only?: EvidenceKind;
}

/** Adds a paper or picture to a machine. Of an ID card only a masked number is kept, and it says so where the number is typed. */
export function EvidenceUpload({ line, only }: EvidenceUploadProps) {
  const t = useT();
  const { message } = App.useApp();
  const [chosen, choose] = useState<EvidenceKind>();
  const [idNumber, setIdNumber] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = useRmaCommand(api.machines.rmas.addEvidence);
  const kind = only ?? chosen;
  const missing = evidenceKinds.filter((each) => line.eligibility.missing.some(({ what }) => what === each));
  const kinds = [...missing, ...evidenceKinds.filter((each) => !missing.includes(each))];

  async function upload(file: File) {
    if (!kind) return;
    const added = await add.run({ lineId: line.id, kind, idNumber: kind === 'idCard' ? idNumber : '', file });
    if (!added) return;
    void message.success(t('machines.rmas.evidence.added', { kind: t(`words.evidenceKind.${kind}`) }));
    choose(undefined);
    setIdNumber('');
  }

  return (
    <Form layout="vertical" component="div" requiredMark={false} style={{ marginTop: 12 }}>
      <div data-form="rma">
        {!only && (
          <RmaChoice
            name="evidence-kind"
            label={t('machines.rmas.evidence.kind')}
            value={chosen}
            isFocused
            choices={kinds.map((each) => ({
              value: each,
              text: missing.includes(each)
                ? `${t(`words.evidenceKind.${each}`)}（${t('machines.rmas.evidence.needed')}）`
                : t(`words.evidenceKind.${each}`),
            }))}
            onChange={choose}
          />
        )}
        {kind === 'idCard' && (
          <RmaTextField
            name="idNumber"
            label={t('machines.rmas.evidence.idNumber')}
            hint={t('machines.rmas.evidence.idHint')}
            maxLength={60}
            isCode
            value={idNumber}
            onChange={setIdNumber}
          />
        )}
        <Button
          icon={<UploadOutlined />}
          disabled={!kind}
          loading={add.isRunning}
          onClick={() => input.current?.click()}
        >
          {t('machines.rmas.evidence.choose')}
        </Button>{' '}
        <span className={styles.quiet}>{t('machines.rmas.evidence.chooseHint')}</span>
        <input
          ref={input}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/heic,application/pdf"
          aria-label={t('machines.rmas.evidence.choose')}
          tabIndex={-1}
          className={styles.hidden}
          onChange={async (event) => {
            const field = event.target;
            const [file] = Array.from(field.files ?? []);
            if (file) await upload(file);
            field.value = '';
          }}
        />
      </div>
    </Form>
  );
}
