import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { Person } from '../../../shared/areas/people/contract.ts';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { exactMoment } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { LanSwitch } from './LanSwitch.tsx';
import { PersonPanel } from './PersonPanel.tsx';

/** Who may sign in, with which roles. */
export function PeopleScreen() {
  const t = useT();
  const people = useQuery(orpc.people.list.queryOptions());
  const [edited, setEdited] = useState<Person | 'new'>();
  const add = () => setEdited('new');
  useKeys({ n: add }, { n: t('people.addKey') });

  const columns: readonly Column<Person>[] = [
    { key: 'name', title: t('people.name'), render: (person) => person.name, width: 160 },
    { key: 'login', title: t('people.login'), kind: 'code', render: (person) => person.login, width: 180 },
    {
      key: 'roles',
      title: t('people.roles'),
      render: (person) => (
        <>
          {person.roles.map((role) => (
            <Tag key={role}>{t(`words.role.${role}`)}</Tag>
          ))}
          {person.stationCode && <Code>{person.stationCode}</Code>}
        </>
      ),
    },
    { key: 'state', title: t('people.state'), render: (person) => <PersonState person={person} />, width: 260 },
  ];
  return (
    <Page
      title={t('people.title')}
      hint={t('people.hint')}
      actions={
        <Button type="primary" onClick={add}>
          {t('people.add')} <KeyCap name="n" />
        </Button>
      }
    >
      <DataTable
        label={t('people.title')}
        columns={columns}
        rows={people.data}
        rowKey={(person) => person.id}
        onOpen={setEdited}
        mark={(person) => (person.lockedUntil ? 'ask' : undefined)}
        empty={<EmptyState title={t('people.empty')} hint={t('people.emptyHint')} />}
      />
      {people.data?.length === 1 && <EmptyState title={t('people.empty')} hint={t('people.emptyHint')} />}
      <LanSwitch />
      <BackupPanel />
      {edited && <PersonPanel person={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}

function PersonState({ person }: { readonly person: Person }) {
  const t = useT();
  if (!person.isActive) return <>■ {t('people.stopped')}</>;
  if (person.lockedUntil) return <>▲ {t('people.locked', { until: exactMoment(person.lockedUntil) })}</>;
  return <>● {t('people.active')}</>;
}
