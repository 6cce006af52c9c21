import { Form, type FormRule, Input } from 'antd';
import type { ReactNode } from 'react';
import { MIN_PASSWORD } from '../../shared/areas/people/contract.ts';
import { useT } from './texts.ts';

export interface NewPasswordProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly autoFocus?: boolean;
}

/** The field `password` of a form: long enough for the contract. */
export function NewPassword({ label, hint, autoFocus }: NewPasswordProps) {
  const t = useT();
  return (
    <Form.Item
      name="password"
      label={label}
      extra={hint}
      rules={[
        { required: true, message: t('app.form.required') },
        { min: MIN_PASSWORD, message: t('app.form.tooShort', { count: MIN_PASSWORD }) },
      ]}
    >
      <Input.Password autoFocus={autoFocus ?? false} autoComplete="new-password" visibilityToggle={PAST_THE_EYE} />
    </Form.Item>
  );
}

/** The same password once more: what is typed blindly is typed twice. */
export function PasswordAgain({ label }: { readonly label: string }) {
  const t = useT();
  const isSame: FormRule = ({ getFieldValue }) => ({
    validator: (_, value: unknown) =>
      value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('app.form.different'))),
  });
  return (
    <Form.Item
      name="again"
      label={label}
      dependencies={['password']}
      validateFirst
      rules={[{ required: true, message: t('app.form.required') }, isSame]}
    >
      <Input.Password autoComplete="new-password" visibilityToggle={PAST_THE_EYE} />
    </Form.Item>
  );
}

/** Tab goes from field to field: what is typed blindly must not land on the eye between them. */
const PAST_THE_EYE = { tabIndex: -1 };
