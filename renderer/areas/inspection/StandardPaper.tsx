import type { ReactNode } from 'react';
import type { StandardView } from '../../../shared/areas/inspection/inspections.ts';
import { sections } from '../../../shared/areas/inspection/words.ts';
import { millimetres } from '../../../shared/kernel/length.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { Section } from '../../ui/Section.tsx';
import { StandardGapTable } from './StandardGapTable.tsx';
import { StandardItemTable } from './StandardItemTable.tsx';
import styles from './standards.module.css';
import { inchText, inLanguage } from './standardWords.ts';

/** A standard as people read it: where it comes from, what it decides where its source is unclear, and its limits chapter by chapter. */
export function StandardPaper({ view }: { readonly view: StandardView }) {
  const t = useT();
  const [language] = useLanguage();
  const { document } = view;
  return (
    <>
      <p className={styles.note}>{inLanguage(document.note, language)}</p>
      <dl className={styles.facts}>
        <Fact term={t('inspection.standards.fields.source')}>{inLanguage(document.source, language)}</Fact>
        <Fact term={t('inspection.standards.fields.scope')}>{t(`words.scope.${document.scope}`)}</Fact>
        <Fact term={t('inspection.standards.fields.sizeClasses')}>
          {document.sizeClasses
            .map(({ id, name, upToTenthInch }) =>
              upToTenthInch === null
                ? t('inspection.standards.lastClass', { id, name: inLanguage(name, language) })
                : t('inspection.standards.sizeClass', {
                    id,
                    name: inLanguage(name, language),
                    size: inchText(upToTenthInch),
                  }),
            )
            .join(' · ')}
        </Fact>
        <Fact term={t('inspection.standards.fields.gauge')}>
          {t('inspection.standards.gauge', {
            step: millimetres(document.gauge.stepUm),
            askBack: millimetres(document.gauge.askBackUm),
          })}
        </Fact>
        {document.zones.length > 0 && (
          <Fact term={t('inspection.standards.fields.zones')}>
            {document.zones
              .map(({ id, widthPermille, heightPermille }) =>
                t('inspection.standards.zone', { id, width: widthPermille / 10, height: heightPermille / 10 }),
              )
              .join(' · ')}
          </Fact>
        )}
        {document.accessories.length > 0 && (
          <Fact term={t('inspection.standards.fields.accessories')}>
            {document.accessories.join(t('inspection.standards.and'))}
          </Fact>
        )}
        {view.publishedAt && (
          <Fact term={t('inspection.standards.fields.published')}>
            <MomentText at={view.publishedAt} isExact /> {view.publishedBy || t('inspection.standards.mark.house')}
          </Fact>
        )}
        {view.hash && (
          <Fact term={t('inspection.standards.fields.hash')}>
            <Code>{view.hash.slice(0, 16)}…</Code>
          </Fact>
        )}
      </dl>
      {sections.map((section) => {
        const items = document.items.filter((item) => item.section === section);
        if (items.length === 0) return null;
        const lengths = items.filter((item) => item.kind === 'length');
        const others = items.filter((item) => item.kind !== 'length');
        return (
          <Section key={section} title={t(`words.section.${section}`)}>
            {lengths.length > 0 && <StandardGapTable standard={document} items={lengths} />}
            {others.length > 0 && <StandardItemTable standard={document} items={others} />}
          </Section>
        );
      })}
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
