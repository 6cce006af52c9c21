import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { conditions } from '../../../shared/areas/catalog/words.ts';
import { api, orpc } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';

/** Which zones are counted. */
export function NewStocktakeScreen() {
  const t = useT();
  const go = useGo();
  const bins = useQuery(orpc.stock.bins.queryOptions());
  const [chosen, choose] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const open = useCommand(api.stocktake.open, { onDone: (opened) => go(pathOf('/stocktakes', opened.id)) });
  const zones = zonesOf(bins.data ?? []);
  const count = zones.filter(([zone]) => chosen.includes(zone)).reduce((sum, [, own]) => sum + own, 0);
  const run = () => chosen.length > 0 && void open.run({ zones: [...chosen], note });
  const isAll = zones.length > 0 && chosen.length === zones.length;
  const toggleAll = () => choose(isAll ? [] : zones.map(([zone]) => zone));
  useKeys(
    { F8: run, F7: toggleAll, Escape: () => go('/stocktakes') },
    {
      F8: t('stocktake.new.run'),
      F7: t(isAll ? 'stocktake.new.none' : 'stocktake.new.all'),
      Escape: t('stocktake.back'),
    },
  );
  return (
    <Page
      title={t('stocktake.new.title')}
      hint={t('stocktake.new.hint')}
      actions={
        <>
          <Button onClick={toggleAll}>
            <KeyCap name="F7" /> {t(isAll ? 'stocktake.new.none' : 'stocktake.new.all')}
          </Button>
          <Button type="primary" onClick={run} disabled={chosen.length === 0} loading={open.isRunning}>
            <KeyCap name="F8" /> {t('stocktake.new.run')}
          </Button>
        </>
      }
    >
      <fieldset style={{ border: 0, margin: '0 0 16px', padding: 0 }}>
        <legend style={{ fontWeight: 600, padding: 0 }}>{t('stocktake.new.zones')}</legend>
        <div
          style={{
            display: 'grid',
            gap: 8,
            gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
            marginTop: 8,
          }}
        >
          {zones.map(([zone, own], index) => (
            <Checkbox
              key={zone}
              autoFocus={index === 0}
              checked={chosen.includes(zone)}
              onChange={(event) =>
                choose(event.target.checked ? [...chosen, zone] : chosen.filter((each) => each !== zone))
              }
            >
              {t('stocktake.new.zone', { zone, bins: own })}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <p role="status">{t('stocktake.new.chosen', { zones: chosen.length, bins: count })}</p>
      <Input
        aria-label={t('stocktake.fields.note')}
        placeholder={t('stocktake.fields.note')}
        maxLength={200}
        style={{ maxWidth: 480 }}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Page>
  );
}

/** Zones of bins that hold parts, each with how many there are. */
function zonesOf(
  bins: readonly { readonly zone: string; readonly use: string }[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { zone, use } of bins) {
    if (conditions.some((condition) => condition === use)) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
