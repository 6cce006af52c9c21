import { Input } from 'antd';
import { useState } from 'react';
import { disposalKinds } from '../../../shared/areas/disposal/words.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { DigitChoices } from '../../ui/DigitChoices.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';

/** What kind of list it is to be: a digit, and the scanning begins. */
export function NewDisposalScreen() {
  const t = useT();
  const go = useGo();
  const [note, setNote] = useState('');
  const open = useCommand(api.disposal.open, { onDone: ({ id }) => go(pathOf('/disposals', id)) });
  useKeys({ Escape: () => go('/disposals') }, { Escape: t('disposal.back') });
  return (
    <Page title={t('disposal.new.title')} hint={t('disposal.new.hint')}>
      <DigitChoices
        label={t('disposal.fields.kind')}
        choices={disposalKinds.map((kind) => ({ key: kind, text: t(`disposal.new.${kind}`) }))}
        onChoose={(kind) => void open.run({ kind, note })}
      />
      <p style={{ marginTop: 16 }}>
        <Input
          aria-label={t('disposal.fields.note')}
          placeholder={t('disposal.new.noteHint')}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          style={{ maxWidth: 480 }}
        />
      </p>
    </Page>
  );
}
