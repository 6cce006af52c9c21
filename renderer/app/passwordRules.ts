import type { FormRule } from 'antd';
import { MIN_PASSWORD } from '../../shared/areas/people/contract.ts';
import type { T } from './texts.ts';

/** A password long enough for the contract. */
export function passwordRule(t: T): FormRule {
  return { min: MIN_PASSWORD, message: t('app.form.tooShort', { count: MIN_PASSWORD }) };
}

/** The same password once more: what is typed blindly is typed twice. */
export function repeatedRule(field: string, t: T): FormRule {
  return ({ getFieldValue }) => ({
    validator: (_, value: unknown) =>
      value === getFieldValue(field) ? Promise.resolve() : Promise.reject(new Error(t('app.form.different'))),
  });
}
