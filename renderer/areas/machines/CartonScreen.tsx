import { Button, Skeleton } from 'antd';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { type CartonPlace, cartonPlaces, type RmaState } from '../../../shared/areas/machines/words.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam, useQueryParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { CartonTask } from './CartonTask.tsx';
import { useRma } from './useRma.ts';

/** The carton check of a return, before it leaves or when it has come (R2.2). */
export function CartonScreen() {
  const t = useT();
  const go = useGo();
  const id = usePathParam('id');
  const asked = useQueryParam('place');
  const place = cartonPlaces.find((each) => each === asked) ?? 'packing';
  const me = useMe();
  const { rma, error } = useRma(id);
  const toRma = { label: t('machines.carton.backToRma'), run: () => go(pathOf('/machines/rmas', id)) };
  const toArrival = { label: t('machines.carton.backToArrival'), run: () => go(pathOf('/machines/arrive', id)) };
  if (error) return <EmptyState title={refusalOf(error, t).sentence} />;
  if (!rma) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  const lines = linesAt(rma, place);
  const back = place === 'arrival' && rma.state === 'shipped' ? toArrival : toRma;
  if (!can(me, CHECKERS[place]) || lines.length === 0 || !STATES[place].includes(rma.state)) {
    return <NotNow rma={rma} place={place} back={back} />;
  }
  return (
    <CartonTask
      key={`${rma.id} ${place}`}
      title={t(`machines.carton.task.${place}`, { number: rma.number })}
      lines={lines}
      place={place}
      finish={place === 'packing' ? { ...toRma, label: t('machines.carton.toPack') } : back}
      back={back}
    />
  );
}

/** Why there is nothing to check, and what comes first. */
function NotNow({
  rma,
  place,
  back,
}: {
  readonly rma: Rma;
  readonly place: CartonPlace;
  readonly back: { readonly label: string; readonly run: () => void };
}) {
  const t = useT();
  useKeys({ Escape: back.run }, { Escape: back.label });
  return (
    <Page title={t(`machines.carton.task.${place}`, { number: rma.number })}>
      <EmptyState
        title={t('machines.carton.notNow', { number: rma.number, state: t(`words.rmaState.${rma.state}`) })}
        hint={t(`machines.carton.notNowWay.${place}`)}
        action={<Button onClick={back.run}>{back.label}</Button>}
      />
    </Page>
  );
}

/** Before it leaves every machine is checked; when it has come, those that were booked in. */
function linesAt(rma: Rma, place: CartonPlace): Rma['lines'] {
  return place === 'packing' ? rma.lines : rma.lines.filter((line) => line.bookedAt !== null);
}

/** At packing the station's own people check, or a keeper for them; on arrival those who receive. */
const CHECKERS: Readonly<Record<CartonPlace, readonly Role[]>> = {
  packing: ['station', 'keeper'],
  arrival: ['keeper', 'inspector'],
};

const STATES: Readonly<Record<CartonPlace, readonly RmaState[]>> = {
  packing: ['authorised'],
  arrival: ['shipped', 'arrived'],
};
