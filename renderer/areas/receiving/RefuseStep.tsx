import { Descriptions, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import type { StepProps } from './DeliveryScreen.tsx';
import { PackagePhotos } from './PackagePhotos.tsx';

/** R4.6.1.2: a severely damaged package is refused; carrier, waybill, reason and photo stay on file. */
export function RefuseStep({ delivery, events, tell, goTo, trail, title }: StepProps) {
  const t = useT();
  const go = useGo();
  const [reason, setReason] = useState('');
  const [carrier, setCarrier] = useState(delivery.carrier);
  const field = useRef<InputRef>(null);
  const refuse = useCommand(api.receiving.refuse);
  const isRefused = delivery.state === 'refused';
  const isReady = delivery.photos.length > 0 && reason.trim().length >= 2 && carrier.trim() !== '';
  useEffect(() => field.current?.focus(), []);

  async function run() {
    const refused = await refuse.run({ id: delivery.id, reason, carrier });
    if (refused) tell('bad', t('receiving.refuse.done', { number: refused.number }));
  }

  const back: TaskKey = { key: 'Escape', label: t('receiving.back'), run: () => go('/receiving') };
  return (
    <GuidedTask
      title={title}
      tone="bad"
      sentence={isRefused ? t('receiving.refuse.refused') : t('receiving.refuse.sentence')}
      word={t('words.packageGrade.severe')}
      wordSize={48}
      detail={t('receiving.refuse.detail')}
      above={trail}
      leftTitle={t('receiving.refuse.left')}
      left={
        <Descriptions column={1} size="small" bordered styles={{ label: { width: 150 } }}>
          <Descriptions.Item label={t('receiving.fields.noteNumber')}>{delivery.noteNumber}</Descriptions.Item>
          <Descriptions.Item label={t('receiving.fields.carrier')}>
            {isRefused ? (
              delivery.carrier
            ) : (
              <Input
                aria-label={t('receiving.fields.carrier')}
                maxLength={40}
                value={carrier}
                onChange={(event) => setCarrier(event.target.value)}
              />
            )}
          </Descriptions.Item>
          <Descriptions.Item label={t('receiving.fields.waybill')}>{delivery.waybill}</Descriptions.Item>
          <Descriptions.Item label={t('receiving.fields.sender')}>{delivery.sender || '—'}</Descriptions.Item>
          <Descriptions.Item label={t('receiving.photo.label')}>
            <PackagePhotos delivery={delivery} isRequired={!isRefused} />
          </Descriptions.Item>
          <Descriptions.Item label={t('receiving.refuse.reason')}>
            {isRefused ? (
              delivery.refusalReason
            ) : (
              <Input
                ref={field}
                aria-label={t('receiving.refuse.reason')}
                maxLength={200}
                value={reason}
                placeholder={t('receiving.refuse.reasonHint')}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Descriptions.Item>
        </Descriptions>
      }
      events={events}
      keys={
        isRefused
          ? [back]
          : [
              {
                key: 'F8',
                label: t('receiving.refuse.run'),
                run: () => void run(),
                isPrimary: true,
                isDanger: true,
                isDisabled: !isReady,
                isBusy: refuse.isRunning,
              },
              { key: 'F3', label: t('receiving.grade.again'), run: () => goTo('grade') },
              back,
            ]
      }
    />
  );
}
