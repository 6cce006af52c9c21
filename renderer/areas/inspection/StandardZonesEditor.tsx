import { Button } from 'antd';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { useT } from '../../app/texts.ts';
import { StandardKeyField, StandardWholeField } from './StandardFields.tsx';
import type { PartEditorProps } from './StandardHeadEditor.tsx';
import { freeId, UNSET } from './standardDraft.ts';
import styles from './standards.module.css';

type Zone = StandardDocument['zones'][number];

/** The centred zones that items may name; shares in thousandths of width and height. */
export function StandardZonesEditor({ draft, change }: PartEditorProps) {
  const t = useT();
  const put = (zones: Zone[], what: string) => change({ ...draft, zones }, what);
  return (
    <>
      <p className={styles.quiet}>{t('inspection.standards.edit.zonesHint')}</p>
      {draft.zones.map((zone, at) => {
        const of = t('inspection.standards.edit.zoneNo', { no: at + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a zone may be renamed while its row is typed in
          <div key={at} className={styles.row}>
            <StandardKeyField
              label={`${of} ${t('inspection.standards.fields.classId')}`}
              value={zone.id}
              width={90}
              onChange={(id) => put(draft.zones.with(at, { ...zone, id }), `zone ${at} id`)}
            />
            {(['widthPermille', 'heightPermille'] as const).map((side) => (
              <StandardWholeField
                key={side}
                label={`${of} ${t(`inspection.standards.edit.${side}`)}`}
                value={zone[side]}
                min={1}
                max={1_000}
                suffix={t(`inspection.standards.edit.${side}`)}
                onChange={(value) => put(draft.zones.with(at, { ...zone, [side]: value }), `zone ${at} ${side}`)}
              />
            ))}
            <Button
              size="small"
              aria-label={`${of} ${t('inspection.standards.edit.remove')}`}
              onClick={() => put(draft.zones.toSpliced(at, 1), `no zone ${at}`)}
            >
              {t('inspection.standards.edit.less')}
            </Button>
          </div>
        );
      })}
      {draft.zones.length < 4 && (
        <Button
          size="small"
          onClick={() => {
            const id = freeId(
              'zone',
              draft.zones.map((zone) => zone.id),
            );
            put([...draft.zones, { id, widthPermille: UNSET, heightPermille: UNSET }], `zone ${draft.zones.length}`);
          }}
        >
          {t('inspection.standards.edit.addZone')}
        </Button>
      )}
    </>
  );
}
