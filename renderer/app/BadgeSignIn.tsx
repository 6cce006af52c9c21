import { Alert, Button } from 'antd';
import { DoorCard } from './DoorCard.tsx';
import { PinField } from './PinField.tsx';
import { useT } from './texts.ts';
import { useBadgeSignIn } from './useBadgeSignIn.ts';

export interface BadgeSignInProps {
  readonly badge: string;
  readonly version: string;
  readonly onBack: () => void;
}

/** A badge was scanned at the door: only its PIN is asked for. */
export function BadgeSignIn({ badge, version, onBack }: BadgeSignInProps) {
  const t = useT();
  const signIn = useBadgeSignIn(badge, () => {});
  return (
    <DoorCard title={t('app.badge.title')} intro={t('app.badge.hint')} foot={version}>
      {signIn.refused && (
        <Alert type="error" showIcon role="alert" title={signIn.refused} style={{ marginBottom: 16 }} />
      )}
      <PinField value={signIn.pin} onChange={signIn.setPin} onEnter={signIn.run} />
      <Button
        type="primary"
        block
        style={{ margin: '16px 0 8px' }}
        disabled={!signIn.isReady}
        loading={signIn.isRunning}
        onClick={signIn.run}
      >
        {t('app.signIn.submit')}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t('app.badge.byPassword')}
      </Button>
    </DoorCard>
  );
}
