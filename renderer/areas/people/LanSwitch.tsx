import { useQuery } from '@tanstack/react-query';
import { Switch } from 'antd';
import { api, orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';

/** Opens the host to browsers of other workstations, and closes it again. */
export function LanSwitch() {
  const t = useT();
  const lan = useQuery(orpc.people.lan.queryOptions());
  const setLan = useCommand(api.people.setLan);
  if (!lan.data) return null;
  const { isOpen } = lan.data;
  return (
    <p style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
      <Switch
        aria-label={t('people.lan')}
        checked={isOpen}
        loading={setLan.isRunning}
        onChange={(next) => void setLan.run({ isOpen: next })}
      />
      <span>
        {t('people.lan')} · {t(isOpen ? 'people.lanOpen' : 'people.lanClosed')}
      </span>
    </p>
  );
}
