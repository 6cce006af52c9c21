import type { Ref } from 'react';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { PhotoField } from '../../ui/PhotoField.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import type { Bench } from './useBench.ts';

export interface BenchPhotosProps {
  readonly bench: Bench;
  /** The line that the pictures are of. */
  readonly photoKey: string;
  readonly ref: Ref<HTMLInputElement>;
}

/** Pictures for the record, from a camera or a file; they stay with their line. */
export function BenchPhotos({ bench, photoKey, ref }: BenchPhotosProps) {
  const t = useT();
  const addPhoto = useAnswer(api.inspection.addPhoto);
  async function add(file: File): Promise<void> {
    await bench.after(async ({ id }) => {
      const { output, refusal } = await addPhoto({ id, key: photoKey, file });
      if (refusal) bench.warn('bad', refusal.sentence);
      else bench.tell('good', t('inspection.bench.photoKept', { name: file.name }));
      return output;
    });
  }
  return (
    <PhotoField
      ref={ref}
      label={t('inspection.bench.photo')}
      photos={bench.inspection.photos.filter(({ key }) => key === photoKey)}
      load={(hash) => api.inspection.photo({ hash })}
      onFile={add}
    />
  );
}
