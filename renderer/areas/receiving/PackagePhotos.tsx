import { useRef } from 'react';
import type { Delivery } from '../../../shared/areas/receiving/contract.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useKeys } from '../../ui/Keys.tsx';
import { PhotoField } from '../../ui/PhotoField.tsx';

/** The photos of a damaged package (R4.1.2b, R4.6.1.2: one at least for slight and severe). */
export function PackagePhotos({
  delivery,
  isRequired,
}: {
  readonly delivery: Delivery;
  readonly isRequired?: boolean;
}) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  useKeys({ F7: () => input.current?.click() }, { F7: t('receiving.photo.add') });
  const addPhoto = useCommand(api.receiving.addPhoto);
  return (
    <PhotoField
      ref={input}
      label={t('receiving.photo.add')}
      photos={delivery.photos}
      load={(hash) => api.receiving.photo({ hash })}
      onFile={async (file) => {
        await addPhoto.run({ id: delivery.id, file });
      }}
      isBusy={addPhoto.isRunning}
      isRequired={isRequired ?? false}
    />
  );
}
