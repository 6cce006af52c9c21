import type { Sampling } from '../../../shared/areas/receiving/samplingContract.ts';
import { useT } from '../../app/texts.ts';
import { type Mark, useTones } from '../../ui/tones.ts';
import styles from './units.module.css';

const marks = { open: 'ask', accepted: 'good', notAccepted: 'bad' } as const satisfies Record<
  Sampling['verdict'],
  Mark
>;

/** How far the sample of a line is, and what it says. */
export function SampleMark({ sampling }: { readonly sampling: Sampling }) {
  const t = useT();
  const tone = useTones()[marks[sampling.verdict]];
  return (
    <p className={styles.sample} style={{ background: tone.paper, borderColor: tone.line, color: tone.ink }}>
      <span aria-hidden="true">{tone.shape} </span>
      {t('receiving.sampling.mark', {
        verdict: t(`words.sampleVerdict.${sampling.verdict}`),
        judged: sampling.judged,
        size: sampling.size,
        nonconforming: sampling.nonconforming,
        ac: sampling.ac,
        re: sampling.ac + 1,
        severity: t(`words.severity.${sampling.severity}`),
        letter: sampling.letter,
        aql: sampling.aql,
      })}
    </p>
  );
}
