import { useState } from 'react';
import { type LabelSize, labelSizes } from '../../../shared/areas/labels/words.ts';
import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { api } from '../../app/api.ts';
import { preference } from '../../app/preference.ts';
import { useT } from '../../app/texts.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { printLabelPage } from '../labels/printing.ts';

/** The label stock of this workstation, as it was last chosen for any label. */
const sizeOfWorkstation = preference<LabelSize>('labelSize', labelSizes, '60x40');

export interface Printed {
  readonly isSent: boolean;
  /** What became of it, for the clerk. */
  readonly line: string;
  /** The list with the copy counted; undefined where that was refused. */
  readonly list?: ReturnList;
}

/** Prints the label of a line, counts the copy, and says what became of it (R4.3.1.2). */
export function usePrintLabel() {
  const t = useT();
  const [size, setSize] = useState(sizeOfWorkstation.read());
  const [isPrinting, setPrinting] = useState(false);
  const count = useAnswer(api.returns.printLabel);

  function chooseSize(next: LabelSize) {
    sizeOfWorkstation.write(next);
    setSize(next);
  }

  async function print(line: ReturnLine): Promise<Printed> {
    setPrinting(true);
    try {
      const answer = await count({ lineId: line.id, size });
      if (answer.refusal) return { isSent: false, line: answer.refusal.sentence };
      const list = answer.output;
      const copy = list.lines.find((each) => each.id === line.id)?.labelCopies ?? 1;
      const result = await printLabelPage(returnLabelPath(line.id, size, copy), size);
      if (result !== 'sent') return { isSent: false, line: t(`labels.print.${result}`), list };
      return { isSent: true, line: t(copy > 1 ? 'labels.print.again' : 'labels.print.sent', { copy, size }), list };
    } finally {
      setPrinting(false);
    }
  }
  return { size, chooseSize, isPrinting, print };
}

/** The print page of a line's label. The copy keeps an older picture from being shown again. */
export function returnLabelPath(lineId: string, size: LabelSize, copy: number): string {
  return `/print/return-label/${encodeURIComponent(lineId)}?size=${size}&copy=${copy}`;
}
