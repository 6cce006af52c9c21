import { Form, Input } from 'antd';
import type { Request } from '../../../shared/areas/requests/contract.ts';
import type { ConfirmationKind } from '../../../shared/areas/requests/words.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';

/** R4.1: with whom the request was confirmed. */
export function ConfirmPanel({
  request,
  kind,
  onClose,
}: {
  readonly request: Request;
  readonly kind: ConfirmationKind;
  readonly onClose: () => void;
}) {
  const t = useT();
  const [form] = Form.useForm<{ readonly person: string }>();
  const confirm = useCommand(api.requests.confirm, { onDone: onClose });
  const kindText = t(`words.confirmationKind.${kind}`);
  return (
    <SidePanel
      title={t('requests.confirm.panel', { kind: kindText })}
      onClose={onClose}
      onSave={form.submit}
      isSaving={confirm.isRunning}
    >
      <p>
        {request.stationCode} {request.stationName} · {request.number}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ person }) => void confirm.run({ id: request.id, kind, person })}
      >
        <Form.Item
          name="person"
          label={t('requests.confirm.person')}
          extra={t('requests.confirm.personHint')}
          rules={[{ required: true, whitespace: true, message: t('app.form.required') }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}
