import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import type { LabelSize } from '../../../shared/areas/labels/words.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useT } from '../../app/texts.ts';

export interface LabelPreviewProps {
  readonly id: string;
  readonly size: LabelSize;
  readonly copy: number;
}

/** The true picture that will be printed, one screen pixel a printer dot where there is room. */
export function LabelPreview({ id, size, copy }: LabelPreviewProps) {
  const t = useT();
  const picture = useQuery(orpc.labels.picture.queryOptions({ input: { id, size, copy } }));
  if (picture.error) return <Alert type="error" showIcon title={refusalOf(picture.error, t).sentence} />;
  if (!picture.data) return <Skeleton.Node active style={{ height: 320, width: 480 }} />;
  return (
    <img
      alt={t('labels.previewAlt', { size })}
      src={svgUrl(picture.data.svg)}
      style={{
        border: '1px solid var(--line)',
        display: 'block',
        height: 'auto',
        maxWidth: '100%',
        width: picture.data.widthMm * DOTS_PER_MM,
      }}
    />
  );
}

/** A picture as an image source; as an image it can neither load nor run anything. */
export function svgUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

const DOTS_PER_MM = 8;
