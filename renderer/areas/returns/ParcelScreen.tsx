import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import type { Parcel } from '../../../shared/areas/returns/parcels.ts';
import { api, orpc } from '../../app/api.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { PhotoField } from '../../ui/PhotoField.tsx';
import { Section } from '../../ui/Section.tsx';
import { ClaimPanel } from './ClaimPanel.tsx';
import { Facts } from './Facts.tsx';
import { AssignPanel, RefusePanel, SettlePanel } from './ParcelPanels.tsx';
import { ParcelMark } from './ParcelsScreen.tsx';

type Panel = 'assign' | 'settle' | 'refuse' | 'claim';

/** One parcel: its photos, its list; an exception is assigned or settled, a damaged one refused or claimed. */
export function ParcelScreen() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.returns.parcels.get.queryOptions({ input: { id } }));
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!found.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <ParcelPage parcel={found.data} />;
}

function ParcelPage({ parcel }: { readonly parcel: Parcel }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [panel, setPanel] = useState<Panel>();
  const file = useRef<HTMLInputElement>(null);
  const addPhoto = useCommand(api.returns.parcels.addPhoto);
  const isKeeper = can(me, ['keeper']);
  const isHere = parcel.listState === 'arrived';
  const isOpen = parcel.refusalReason === '' && parcel.settlement === '' && parcel.listState !== 'received';
  const actions = [
    ...(parcel.isException && isKeeper ? [{ key: 'F8', panel: 'assign' as const, isPrimary: true }] : []),
    ...(parcel.isException && can(me, ['keeper', 'afterSalesManager'])
      ? [{ key: 'F9', panel: 'settle' as const }]
      : []),
    ...(parcel.listId && isKeeper ? [{ key: 'c', panel: 'claim' as const }] : []),
    ...(isOpen && isKeeper ? [{ key: 'F4', panel: 'refuse' as const, isDanger: true }] : []),
  ];
  const receive =
    isHere && can(me, ['keeper', 'inspector'])
      ? () => go(`${pathOf('/returns', parcel.listId ?? '')}/receive`)
      : undefined;
  useKeys(
    {
      ...Object.fromEntries(actions.map((action) => [action.key, () => setPanel(action.panel)])),
      ...(receive ? { F8: receive } : {}),
      F7: () => file.current?.click(),
      Escape: () => go('/returns/parcels'),
    },
    {
      ...Object.fromEntries(actions.map((action) => [action.key, t(`returns.parcels.do.${action.panel}`)])),
      ...(receive ? { F8: t('returns.receive.title') } : {}),
      F7: t('returns.parcels.photo'),
      Escape: t('returns.arrive.back'),
    },
  );
  const close = () => setPanel(undefined);
  return (
    <Page
      title={t('returns.parcels.pageTitle', { number: parcel.number })}
      aside={<ParcelMark parcel={parcel} />}
      actions={
        <>
          {actions.map((action) => (
            <Button
              key={action.key}
              danger={'isDanger' in action}
              type={'isPrimary' in action ? 'primary' : 'default'}
              onClick={() => setPanel(action.panel)}
            >
              <KeyCap name={action.key} /> {t(`returns.parcels.do.${action.panel}`)}
            </Button>
          ))}
          {receive && (
            <Button type="primary" onClick={receive}>
              <KeyCap name="F8" /> {t('returns.receive.title')}
            </Button>
          )}
        </>
      }
    >
      {parcel.isException && (
        <Alert type="error" showIcon title={t('returns.arrive.exceptionWay')} style={{ marginBottom: 14 }} />
      )}
      <Facts
        facts={[
          [t('returns.fields.waybill'), parcel.waybill],
          [t('returns.fields.arrivedDay'), parcel.arrivedDay],
          [t('returns.fields.grade'), t(`words.packageGrade.${parcel.packageGrade}`)],
          [t('returns.fields.carrier'), parcel.carrier],
          [t('returns.fields.sender'), parcel.sender],
          [
            t('returns.fields.list'),
            parcel.listId && (
              <PathLink key="list" to={pathOf('/returns', parcel.listId)}>
                {parcel.listNumber}
              </PathLink>
            ),
          ],
          [t('returns.fields.note'), parcel.note],
          [t('returns.parcels.refusalReason'), parcel.refusalReason],
          [t('returns.parcels.settlement'), parcel.settlement],
        ]}
      />
      <Section title={t('returns.parcels.photos')}>
        <PhotoField
          ref={file}
          label={t('returns.parcels.photo')}
          photos={parcel.photos}
          load={(hash) => api.returns.photo({ hash })}
          onFile={async (chosen) => {
            await addPhoto.run({ id: parcel.id, file: chosen });
          }}
          isBusy={addPhoto.isRunning}
          isRequired={parcel.packageGrade !== 'intact'}
        />
      </Section>
      {panel === 'assign' && <AssignPanel parcel={parcel} onClose={close} />}
      {panel === 'settle' && <SettlePanel parcel={parcel} onClose={close} />}
      {panel === 'refuse' && <RefusePanel parcel={parcel} onClose={close} />}
      {panel === 'claim' && <ClaimPanel parcel={parcel} line={undefined} onClose={close} />}
    </Page>
  );
}
