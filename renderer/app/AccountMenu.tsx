import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { api } from './api.ts';
import { PasswordPanel } from './PasswordPanel.tsx';
import { PinPanel } from './PinPanel.tsx';
import { useGo } from './route.ts';
import { ScannerPanel } from './ScannerPanel.tsx';
import styles from './Shell.module.css';
import { useMe } from './session.ts';
import { useLanguage, useT } from './texts.ts';
import { appearances, useAppearance } from './theme.ts';
import { useCommand } from './useCommand.ts';

/** Who is signed in; the language, appearance, scanner and password of this person at this workstation. */
export function AccountMenu() {
  const t = useT();
  const me = useMe();
  const go = useGo();
  const queryClient = useQueryClient();
  const [language, setLanguage] = useLanguage();
  const { appearance, choose } = useAppearance();
  const [panel, setPanel] = useState<'password' | 'pin' | 'scanner'>();
  // What one person saw is not left in memory for the next; clearing alone would leave it on the screen.
  const signOut = useCommand(api.people.signOut, {
    onDone: () => {
      go('/');
      void queryClient.resetQueries();
    },
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          selectedKeys: [appearance],
          items: [
            { type: 'group', label: me.roles.map((role) => t(`words.role.${role}`)).join('、') },
            {
              key: 'language',
              label: t('app.language'),
              onClick: () => setLanguage(language === 'en' ? 'zh-CN' : 'en'),
            },
            {
              type: 'group',
              label: t('app.theme.title'),
              children: appearances.map((each) => ({
                key: each,
                label: t(`app.theme.${each}`),
                onClick: () => choose(each),
              })),
            },
            { type: 'divider' },
            { key: 'scanner', label: t('app.scanner.title'), onClick: () => setPanel('scanner') },
            { key: 'password', label: t('app.password.title'), onClick: () => setPanel('password') },
            { key: 'pin', label: t('app.badge.pinTitle'), onClick: () => setPanel('pin') },
            { key: 'signOut', label: t('app.signOut'), onClick: () => void signOut.run({}) },
          ],
        }}
      >
        <Button type="text" className={styles.account ?? ''} icon={<UserOutlined />} title={t('app.account')}>
          {me.name}
        </Button>
      </Dropdown>
      {panel === 'password' && <PasswordPanel onClose={() => setPanel(undefined)} />}
      {panel === 'pin' && <PinPanel onClose={() => setPanel(undefined)} />}
      {panel === 'scanner' && <ScannerPanel onClose={() => setPanel(undefined)} />}
    </>
  );
}
