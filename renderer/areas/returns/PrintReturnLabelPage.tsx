import { useQuery } from '@tanstack/react-query';
import type { LabelSize } from '../../../shared/areas/labels/words.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam, useQueryParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { svgUrl } from '../labels/LabelPreview.tsx';

/** The label of one line of a return list, alone on a page of its own size (R4.3.1.2). */
export function PrintReturnLabelPage() {
  const t = useT();
  const lineId = usePathParam('id');
  const size: LabelSize = useQueryParam('size') === '100x70' ? '100x70' : '60x40';
  const isSilent = useQueryParam('silent') === '1';
  const picture = useQuery(
    orpc.returns.labelPicture.queryOptions({ input: { lineId, size }, staleTime: Number.POSITIVE_INFINITY }),
  );
  if (picture.error) return <p>{refusalOf(picture.error, t).sentence}</p>;
  if (!picture.data) return null;
  const { svg, widthMm, heightMm } = picture.data;
  return (
    <>
      <style>{`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 } html, body, #root { background: #fff; height: auto; margin: 0 }`}</style>
      <img
        alt={t('labels.previewAlt', { size })}
        src={svgUrl(svg)}
        style={{ display: 'block', height: `${heightMm}mm`, width: `${widthMm}mm` }}
        onLoad={() => {
          // The desktop window prints by itself as soon as this mark is there.
          if (isSilent) document.documentElement.setAttribute('data-print-ready', '');
          else window.print();
        }}
      />
    </>
  );
}
