import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { StationSelect, useStation } from './StationSelect.tsx';

/** A return list begins with its station; its lines are scanned on the next screen. */
export function NewReturnScreen() {
  const t = useT();
  const go = useGo();
  const isStation = useMe().stationCode !== null;
  const [chosen, choose] = useState<string>();
  const [paperNumber, setPaperNumber] = useState('');
  const [note, setNote] = useState('');
  const stationCode = useStation(chosen);
  const create = useCommand(api.returns.create, {
    onDone: (list) => go(pathOf('/returns', list.id), { replace: true }),
  });
  const run = () => stationCode && void create.run({ stationCode, paperNumber, note });
  useKeys(
    { F8: stationCode ? run : undefined, Escape: () => go('/returns') },
    { F8: t('returns.new.run'), Escape: t('returns.back') },
  );
  return (
    <Page title={t('returns.new.title')} hint={t('returns.new.hint')}>
      <Form layout="vertical" style={{ maxWidth: 520 }} onFinish={run}>
        <Form.Item label={t('returns.fields.station')} htmlFor="return-station" required={!isStation}>
          <StationSelect id="return-station" value={chosen} onChange={choose} isFocused />
        </Form.Item>
        <Form.Item label={t('returns.fields.paperNumber')} htmlFor="return-paper" extra={t('returns.new.paperHint')}>
          <Input
            id="return-paper"
            autoFocus={isStation}
            maxLength={40}
            value={paperNumber}
            onChange={(event) => setPaperNumber(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('returns.fields.note')} htmlFor="return-note">
          <Input id="return-note" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" disabled={!stationCode} loading={create.isRunning}>
          <KeyCap name="F8" /> {t('returns.new.run')}
        </Button>
      </Form>
    </Page>
  );
}
