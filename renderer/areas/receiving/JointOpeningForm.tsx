import { Button, Form, Input, type InputRef, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Delivery } from '../../../shared/areas/receiving/contract.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { PackagePhotos } from './PackagePhotos.tsx';

type Outcome = 'matches' | 'differs';

/** R4.1.2b: a slightly crushed package is opened together with the carrier; a difference is put to the sender before signing. */
export function JointOpeningForm({ delivery, onSaved }: { readonly delivery: Delivery; readonly onSaved: () => void }) {
  const t = useT();
  const [carrierPerson, setCarrierPerson] = useState(delivery.jointOpening?.carrierPerson ?? '');
  const [outcome, setOutcome] = useState<Outcome | undefined>(delivery.jointOpening?.outcome);
  const [senderDecision, setSenderDecision] = useState(delivery.jointOpening?.senderDecision ?? '');
  const [isTried, setIsTried] = useState(false);
  const person = useRef<InputRef>(null);
  const decision = useRef<InputRef>(null);
  const grade = useCommand(api.receiving.grade, {
    onRefused: (refusal) => {
      if (refusal.code === 'SENDER_DECISION_REQUIRED') decision.current?.focus();
      return false;
    },
  });
  useEffect(() => {
    (delivery.jointOpening ? decision : person).current?.focus();
  }, [delivery.jointOpening]);

  const missing = {
    person: carrierPerson.trim() === '',
    outcome: outcome === undefined,
    decision: outcome === 'differs' && senderDecision.trim() === '',
    photo: delivery.photos.length === 0,
  };

  async function save() {
    setIsTried(true);
    if (Object.values(missing).some(Boolean) || !outcome) return;
    const graded = await grade.run({
      id: delivery.id,
      packageGrade: 'slight',
      jointOpening: { carrierPerson, outcome, senderDecision },
    });
    if (graded) onSaved();
  }
  useKeys({ F8: () => void save() }, { F8: t('receiving.joint.save') });

  const help = (isMissing: boolean, text: string) =>
    isTried && isMissing ? { validateStatus: 'error' as const, help: text } : {};
  return (
    <Form layout="vertical" component="div" style={{ maxWidth: 640 }}>
      <Form.Item
        label={t('receiving.joint.person')}
        htmlFor="joint-person"
        required
        {...help(missing.person, t('receiving.joint.personMissing'))}
      >
        <Input
          id="joint-person"
          ref={person}
          maxLength={40}
          value={carrierPerson}
          onChange={(event) => setCarrierPerson(event.target.value)}
        />
      </Form.Item>
      <Form.Item
        label={t('receiving.joint.outcome')}
        required
        {...help(missing.outcome, t('receiving.joint.outcomeMissing'))}
      >
        <Radio.Group
          aria-label={t('receiving.joint.outcome')}
          value={outcome ?? null}
          onChange={(event) => setOutcome(event.target.value as Outcome)}
          options={[
            { value: 'matches', label: t('receiving.joint.matches') },
            { value: 'differs', label: t('receiving.joint.differs') },
          ]}
        />
      </Form.Item>
      <Form.Item
        label={t('receiving.joint.decision')}
        htmlFor="joint-decision"
        required={outcome === 'differs'}
        extra={t('receiving.joint.decisionHint')}
        {...help(missing.decision, t('receiving.joint.decisionMissing'))}
      >
        <Input
          id="joint-decision"
          ref={decision}
          maxLength={200}
          value={senderDecision}
          onChange={(event) => setSenderDecision(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t('receiving.photo.label')} required {...help(missing.photo, t('receiving.photo.missing'))}>
        <PackagePhotos delivery={delivery} isRequired />
      </Form.Item>
      <Button type="primary" size="large" loading={grade.isRunning} onClick={() => void save()}>
        <KeyCap name="F8" /> {t('receiving.joint.save')}
      </Button>
    </Form>
  );
}
