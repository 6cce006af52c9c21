import { CameraOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useT } from '../app/texts.ts';

export interface PhotoFieldProps {
  readonly label: string;
  readonly photos: readonly { readonly hash: string; readonly name: string }[];
  /** Fetches a stored photo for its thumbnail. */
  readonly load: (hash: string) => Promise<Blob>;
  readonly onFile: (file: File) => Promise<void>;
  readonly isBusy?: boolean;
  readonly isRequired?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Photos from a file, or from the camera of a telephone through the file input. */
export function PhotoField({ label, photos, load, onFile, isBusy, isRequired, ref }: PhotoFieldProps) {
  const t = useT();
  const { token } = theme.useToken();
  const own = useRef<HTMLInputElement>(null);
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 10 }}>
      <Button icon={<CameraOutlined />} loading={isBusy ?? false} onClick={() => own.current?.click()}>
        {label}
      </Button>
      <input
        ref={(node) => {
          own.current = node;
          if (typeof ref === 'function') ref(node);
          else if (ref) ref.current = node;
        }}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/heic"
        capture="environment"
        aria-label={label}
        tabIndex={-1}
        style={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
        onChange={async (event) => {
          const input = event.target;
          for (const file of Array.from(input.files ?? [])) await onFile(file);
          input.value = '';
        }}
      />
      {photos.map((photo) => (
        <Photo key={photo.hash} hash={photo.hash} name={photo.name} load={load} />
      ))}
      {photos.length === 0 && isRequired && (
        <span style={{ color: token.colorTextSecondary }}>{t('app.photo.none')}</span>
      )}
    </div>
  );
}

/** A stored photo, as a thumbnail. */
export function Photo({
  hash,
  name,
  load,
}: {
  readonly hash: string;
  readonly name: string;
  readonly load: (hash: string) => Promise<Blob>;
}) {
  const [url, setUrl] = useState<string>();
  const latestLoad = useRef(load);
  latestLoad.current = load;
  useEffect(() => {
    let isGone = false;
    let made: string | undefined;
    latestLoad.current(hash).then(
      (blob) => {
        if (isGone) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [hash]);
  return url ? (
    <img src={url} alt={name} title={name} style={{ height: 72, width: 96, objectFit: 'cover', borderRadius: 4 }} />
  ) : (
    <span
      style={{ height: 72, width: 96, display: 'inline-block', borderRadius: 4, background: 'rgb(128 128 128 / 20%)' }}
    >
      {name}
    </span>
  );
}
