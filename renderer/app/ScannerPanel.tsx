import { Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { Code } from '../ui/Code.tsx';
import { SidePanel } from '../ui/SidePanel.tsx';
import { useScan } from './scan.ts';
import { readSetting, writeSetting } from './scannerSettings.ts';
import { useT } from './texts.ts';
import type { WedgeSettings } from './wedge.ts';

/** How this workstation's scanner sends, with a place to try it: what is scanned while the panel is open is only shown. */
export function ScannerPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [settings, setSettings] = useState(readSetting);
  const [heard, setHeard] = useState<readonly string[]>([]);
  useScan(async (text) => {
    setHeard((before) => [...before, text].slice(-6));
    return { mark: 'good', line: text };
  });
  function change(next: WedgeSettings) {
    setSettings(next);
    writeSetting(next);
  }
  return (
    <SidePanel title={t('app.scanner.title')} onClose={onClose}>
      <p>{t('app.scanner.hint')}</p>
      <Form layout="vertical">
        <Form.Item label={t('app.scanner.suffix')}>
          <Radio.Group
            aria-label={t('app.scanner.suffix')}
            value={settings.suffix}
            onChange={(event) => change({ ...settings, suffix: event.target.value })}
            options={(['auto', 'none'] as const).map((value) => ({ value, label: t(`app.scanner.suffixes.${value}`) }))}
            vertical
          />
        </Form.Item>
        <Form.Item label={t('app.scanner.gap')} htmlFor="scanner-gap" extra={t('app.scanner.gapHint')}>
          <InputNumber
            id="scanner-gap"
            min={10}
            max={120}
            step={10}
            value={settings.maxGapMs}
            onChange={(value) => value !== null && change({ ...settings, maxGapMs: Math.round(value) })}
          />
        </Form.Item>
      </Form>
      <h3>{t('app.scanner.heard')}</h3>
      {heard.length === 0 && <p>{t('app.scanner.nothing')}</p>}
      <ol aria-live="polite">
        {heard.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same barcode may stand here several times, in the order of its scans
          <li key={index}>
            <Code>{text}</Code>
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}
