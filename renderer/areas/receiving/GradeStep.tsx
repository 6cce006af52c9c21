import { theme } from 'antd';
import { useState } from 'react';
import { type PackageGrade, packageGrades } from '../../../shared/areas/receiving/words.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import type { StepProps } from './DeliveryScreen.tsx';
import { JointOpeningForm } from './JointOpeningForm.tsx';
import { PackageDrawing } from './PackageDrawing.tsx';

/** R4.1.2a, R4.1.2b, R4.6.1.2: the outer packaging is judged before anything is opened. */
export function GradeStep({ delivery, events, tell, goTo, trail, title }: StepProps) {
  const t = useT();
  const go = useGo();
  const [isSlight, setIsSlight] = useState(delivery.packageGrade === 'slight');
  const grade = useCommand(api.receiving.grade);

  async function choose(packageGrade: PackageGrade) {
    setIsSlight(packageGrade === 'slight');
    if (packageGrade === 'slight') return;
    const graded = await grade.run({ id: delivery.id, packageGrade, jointOpening: null });
    if (!graded) return;
    tell('good', t('receiving.grade.done', { grade: t(`words.packageGrade.${packageGrade}`) }));
    goTo(packageGrade === 'severe' ? 'refuse' : 'count');
  }

  const grades: TaskKey[] = packageGrades.map((packageGrade, index) => ({
    key: String(index + 1),
    label: t(`words.packageGrade.${packageGrade}`),
    run: () => void choose(packageGrade),
  }));
  const back: TaskKey = { key: 'Escape', label: t('receiving.back'), run: () => go('/receiving') };
  return (
    <GuidedTask
      title={title}
      sentence={t(isSlight ? 'receiving.joint.sentence' : 'receiving.grade.sentence')}
      detail={t('receiving.grade.detail', { carrier: delivery.carrier || '—', waybill: delivery.waybill })}
      above={trail}
      leftTitle={t(isSlight ? 'receiving.joint.title' : 'receiving.grade.left')}
      left={
        isSlight ? (
          <JointOpeningForm
            delivery={delivery}
            onSaved={() => {
              tell('good', t('receiving.grade.done', { grade: t('words.packageGrade.slight') }));
              goTo('count');
            }}
          />
        ) : (
          <GradeCards chosen={delivery.packageGrade} onChoose={(next) => void choose(next)} />
        )
      }
      events={events}
      keys={
        isSlight
          ? [{ key: 'F3', label: t('receiving.grade.again'), run: () => setIsSlight(false) }, back]
          : [...grades, back]
      }
    />
  );
}

function GradeCards({
  chosen,
  onChoose,
}: {
  readonly chosen: PackageGrade | null;
  readonly onChoose: (grade: PackageGrade) => void;
}) {
  const t = useT();
  const { token } = theme.useToken();
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 12 }}>
      {packageGrades.map((grade, index) => (
        <button
          key={grade}
          type="button"
          aria-pressed={chosen === grade}
          onClick={() => onChoose(grade)}
          style={{
            background: chosen === grade ? token.colorPrimaryBg : token.colorBgContainer,
            border: `2px solid ${chosen === grade ? token.colorPrimary : token.colorBorder}`,
            borderRadius: 6,
            color: token.colorText,
            cursor: 'pointer',
            font: 'inherit',
            padding: 12,
          }}
        >
          <PackageDrawing grade={grade} />
          <div style={{ fontSize: 20, fontWeight: 600, margin: '4px 0' }}>
            <KeyCap name={String(index + 1)} /> {t(`words.packageGrade.${grade}`)}
          </div>
          <div style={{ color: token.colorTextSecondary }}>{t(`receiving.grade.means.${grade}`)}</div>
        </button>
      ))}
    </div>
  );
}
