import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Skeleton, Steps } from 'antd';
import { useState } from 'react';
import type { Claim } from '../../../shared/areas/returns/claims.ts';
import { type LossBearer, lossBearers } from '../../../shared/areas/returns/words.ts';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { api, orpc } from '../../app/api.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Deadlines } from './Deadlines.tsx';
import { Facts } from './Facts.tsx';
import { ClaimStateMark } from './StateMarks.tsx';

/** One claim: the call, the statement to the station, and who bears it in the end (R4.3.2.2). */
export function ClaimScreen() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.returns.claims.get.queryOptions({ input: { id } }));
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!found.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <ClaimPage claim={found.data} />;
}

function ClaimPage({ claim }: { readonly claim: Claim }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  useKeys({ Escape: () => go('/returns/claims') }, { Escape: t('returns.claims.back') });
  const isPhoned = claim.phonedAt !== null;
  return (
    <Page
      title={t('returns.claims.pageTitle', { number: claim.number })}
      aside={<ClaimStateMark state={claim.state} />}
      hint={t(`returns.claims.next.${claim.state === 'open' ? (isPhoned ? 'state' : 'phone') : claim.state}`)}
    >
      <Steps
        size="small"
        style={{ marginBottom: 16, maxWidth: 720 }}
        current={claim.state === 'settled' ? 3 : claim.state === 'stated' ? 2 : isPhoned ? 1 : 0}
        items={(['phone', 'state', 'settle'] as const).map((step) => ({ title: t(`returns.claims.steps.${step}`) }))}
      />
      <Facts
        facts={[
          [t('returns.fields.station'), `${claim.stationCode} ${claim.stationName}`],
          [
            t('returns.fields.list'),
            <PathLink key="list" to={pathOf('/returns', claim.listId)}>
              {claim.listNumber}
            </PathLink>,
          ],
          [t('returns.fields.parcel'), claim.parcelNumber],
          [t('returns.fields.day'), claim.day],
          [t('returns.claims.kind'), t(`words.claimKind.${claim.kind}`)],
          [t('returns.fields.part'), claim.partCode ? `${claim.partCode} ${claim.partName}` : ''],
          [t('returns.fields.barcode'), claim.barcode],
          [t('returns.fields.qty'), String(claim.qty)],
          [t('returns.claims.loss'), claim.loss],
          [t('returns.claims.signing'), t(`returns.claims.${claim.isCarrierSigning ? 'signs' : 'refusesToSign'}`)],
          [t('returns.claims.person'), claim.carrierPerson],
          [t('returns.claims.statement'), claim.carrierStatement],
          [
            t('returns.claims.phoned'),
            claim.phonedAt && (
              <span key="phoned">
                {claim.phonedWith} · <MomentText at={claim.phonedAt} isExact />
              </span>
            ),
          ],
          [t('returns.claims.stated'), claim.statedAt && <MomentText key="stated" at={claim.statedAt} isExact />],
          [t('returns.fields.bearer'), t(`words.lossBearer.${claim.bearer}`)],
          [t('returns.claims.amount'), claim.state === 'settled' && <MoneyText key="amount" fen={claim.amountFen} />],
          [t('returns.claims.settlement'), claim.settlement],
        ]}
      />
      <Deadlines clocks={claim.clocks} />
      {claim.state === 'open' && !isPhoned && can(me, ['keeper', 'callCentre']) && <PhoneForm claim={claim} />}
      {claim.state === 'open' && isPhoned && can(me, ['keeper', 'callCentre']) && <StateForm claim={claim} />}
      {claim.state === 'stated' && can(me, ['afterSalesManager', 'serviceManager']) && <SettleForm claim={claim} />}
    </Page>
  );
}

/** Who at the station was called. */
function PhoneForm({ claim }: { readonly claim: Claim }) {
  const t = useT();
  const [person, setPerson] = useState('');
  const phone = useCommand(api.returns.claims.phone);
  const run = () => person.trim() !== '' && void phone.run({ id: claim.id, person });
  useKeys({ F8: run }, { F8: t('returns.claims.phone') });
  return (
    <Section title={t('returns.claims.steps.phone')}>
      <Form layout="inline" onFinish={run}>
        <Form.Item label={t('returns.claims.phonedWith')} htmlFor="claim-phone">
          <Input
            id="claim-phone"
            autoFocus
            maxLength={40}
            value={person}
            onChange={(event) => setPerson(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={person.trim() === ''} loading={phone.isRunning}>
          <KeyCap name="F8" /> {t('returns.claims.phone')}
        </Button>
      </Form>
    </Section>
  );
}

/** The statement, or the letter where the carrier would not sign, has gone to the station. */
function StateForm({ claim }: { readonly claim: Claim }) {
  const t = useT();
  const state = useCommand(api.returns.claims.state);
  const run = () => void state.run({ id: claim.id });
  useKeys({ F8: run }, { F8: t('returns.claims.state') });
  return (
    <Section title={t('returns.claims.steps.state')}>
      <p>{t(claim.isCarrierSigning ? 'returns.claims.stateHint' : 'returns.claims.letterHint')}</p>
      <Button type="primary" onClick={run} loading={state.isRunning}>
        <KeyCap name="F8" /> {t('returns.claims.state')}
      </Button>
    </Section>
  );
}

/** Who bears the loss, how much, and how it was agreed. */
function SettleForm({ claim }: { readonly claim: Claim }) {
  const t = useT();
  const [bearer, setBearer] = useState<LossBearer | undefined>(claim.bearer === 'open' ? undefined : claim.bearer);
  const [amount, setAmount] = useState('');
  const [settlement, setSettlement] = useState('');
  const settle = useCommand(api.returns.claims.settle);
  const amountFen = parseYuan(amount);
  const isReady = bearer !== undefined && amountFen !== undefined && settlement.trim() !== '';
  function run() {
    if (bearer !== undefined && amountFen !== undefined) {
      void settle.run({ id: claim.id, bearer, amountFen, settlement });
    }
  }
  useKeys({ F8: isReady ? run : undefined }, { F8: t('returns.claims.settle') });
  return (
    <Section title={t('returns.claims.steps.settle')}>
      <Form layout="vertical" style={{ maxWidth: 520 }} onFinish={run}>
        <Form.Item label={t('returns.fields.bearer')}>
          <Radio.Group
            aria-label={t('returns.fields.bearer')}
            value={bearer ?? null}
            onChange={(event) => setBearer(event.target.value as LossBearer)}
            options={lossBearers
              .filter((each) => each !== 'open')
              .map((each) => ({ value: each, label: t(`words.lossBearer.${each}`) }))}
          />
        </Form.Item>
        <Form.Item
          label={t('returns.claims.amount')}
          htmlFor="claim-amount"
          {...(amount !== '' && amountFen === undefined
            ? { validateStatus: 'error', help: t('returns.ship.freightFormat') }
            : {})}
        >
          <Input id="claim-amount" value={amount} onChange={(event) => setAmount(event.target.value)} />
        </Form.Item>
        <Form.Item label={t('returns.claims.settlement')} htmlFor="claim-settlement">
          <Input.TextArea
            id="claim-settlement"
            rows={2}
            maxLength={200}
            value={settlement}
            onChange={(event) => setSettlement(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={settle.isRunning}>
          <KeyCap name="F8" /> {t('returns.claims.settle')}
        </Button>
      </Form>
    </Section>
  );
}
