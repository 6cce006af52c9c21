import { Button } from 'antd';
import type { Request } from '../../../shared/areas/requests/contract.ts';
import { type ConfirmationKind, confirmationKinds } from '../../../shared/areas/requests/words.ts';
import { useT } from '../../app/texts.ts';
import { MomentText } from '../../ui/DayText.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { useTones } from '../../ui/tones.ts';
import styles from './requests.module.css';

const KEYS = { email: 'e', phone: 'p' } as const;

/** R4.1: the stamped paper by e-mail, and the phone call; with whom and who recorded it. */
export function Confirmations({
  request,
  onRecord,
}: {
  readonly request: Request;
  /** Opens the record of one kind; undefined where it may not be recorded now. */
  readonly onRecord: (kind: ConfirmationKind) => (() => void) | undefined;
}) {
  const t = useT();
  const tones = useTones();
  return (
    <section className={styles.box} aria-label={t('requests.confirm.title')}>
      <h2>{t('requests.confirm.title')}</h2>
      {confirmationKinds.map((kind) => {
        const made = request.confirmations.find((each) => each.kind === kind);
        const record = onRecord(kind);
        const kindText = t(`words.confirmationKind.${kind}`);
        return (
          <div key={kind} className={styles.confirmation}>
            <span>
              <span aria-hidden="true" style={{ color: made ? tones.good.ink : tones.ask.ink }}>
                {made ? tones.good.shape : '○'}{' '}
              </span>
              {t(`requests.confirm.${kind}`)}
              <br />
              <span className={styles.quiet}>
                {made ? (
                  <>
                    {t('requests.confirm.done', { person: made.person, by: made.by })} · <MomentText at={made.at} />
                  </>
                ) : (
                  t('requests.confirm.missing')
                )}
              </span>
            </span>
            {record && (
              <Button
                size="small"
                onClick={record}
                aria-label={t('requests.confirm.record', { kind: kindText })}
                title={t('requests.confirm.record', { kind: kindText })}
              >
                <KeyCap name={KEYS[kind]} /> {kindText}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}
