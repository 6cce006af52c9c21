import type { Request } from '../../../shared/areas/requests/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import styles from './requests.module.css';

/** What the paper says. */
export function RequestFacts({ request }: { readonly request: Request }) {
  const t = useT();
  return (
    <dl className={styles.facts}>
      <dt>{t('requests.fields.station')}</dt>
      <dd>
        <Code>{request.stationCode}</Code> {request.stationName}
      </dd>
      <dt>{t('requests.fields.paperNumber')}</dt>
      <dd>
        <Code>{request.paperNumber || '—'}</Code>
      </dd>
      <dt>{t('requests.fields.purpose')}</dt>
      <dd>{t(`words.requestPurpose.${request.purpose}`)}</dd>
      <dt>{t('requests.fields.day')}</dt>
      <dd>
        <DayText day={request.day} /> · {t('requests.fields.createdBy')} {request.createdBy}
      </dd>
      {request.urgentReason && (
        <>
          <dt>{t('requests.fields.urgentReason')}</dt>
          <dd>{request.urgentReason}</dd>
        </>
      )}
      {request.note && (
        <>
          <dt>{t('requests.fields.note')}</dt>
          <dd>{request.note}</dd>
        </>
      )}
      {request.cancelReason && (
        <>
          <dt>{t('requests.fields.cancelReason')}</dt>
          <dd>{request.cancelReason}</dd>
        </>
      )}
    </dl>
  );
}
