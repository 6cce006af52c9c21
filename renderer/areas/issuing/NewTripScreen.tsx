import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Tool } from '../../../shared/areas/issuing/engineers.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { codeOf } from '../../../shared/kernel/text.ts';
import { api, orpc } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { Code } from '../../ui/Code.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLive } from '../../ui/useLive.ts';
import { EngineerSelect } from './EngineerSelect.tsx';
import styles from './issuing.module.css';

/** S2-7: tools for a trip, in an engineer's name; every scan adds a tool. */
export function NewTripScreen() {
  const t = useT();
  const go = useGo();
  const { message } = App.useApp();
  const all = useQuery(orpc.issuing.tools.list.queryOptions());
  const [engineerCode, setEngineerCode] = useState<string>();
  const [destination, setDestination] = useState('');
  const [dueDay, setDueDay] = useState<Day>();
  const [typed, setTyped] = useState('');
  const [tools, setTools, readTools] = useLive<readonly Tool[]>([]);
  const checkOut = useCommand(api.issuing.trips.checkOut, {
    onDone: ({ number }) => {
      void message.success(t('issuing.trips.done', { number }));
      go('/trips');
    },
  });

  function add(scanned: string, known: readonly Tool[]): ScanOutcome {
    const tool = known.find((each) => each.code === codeOf(scanned));
    if (!tool) return { mark: 'bad', line: t('issuing.trips.unknown', { scanned }) };
    const name = `${tool.code} ${tool.name}`;
    if (tool.engineerName)
      return { mark: 'bad', line: t('issuing.trips.isOutAlready', { tool: name, engineer: tool.engineerName }) };
    if (!tool.isActive) return { mark: 'bad', line: t('issuing.trips.stopped', { tool: name }) };
    if (readTools().some((each) => each.code === tool.code))
      return { mark: 'ask', line: t('issuing.trips.twice', { tool: name }) };
    setTools([...readTools(), tool]);
    return { mark: 'good', line: t('issuing.trips.taken', { tool: name }) };
  }
  useScan(async (scanned) => {
    const known = await api.issuing.tools.list({});
    if (known.some((tool) => tool.code === codeOf(scanned))) return add(scanned, known);
    const { isExact, findings } = await api.desk.find({ text: scanned });
    const [finding] = findings;
    if (!isExact || finding?.kind !== 'engineer') return add(scanned, known);
    setEngineerCode(finding.key);
    return { mark: 'good', line: t('issuing.book.opened', { engineer: finding.title }) };
  });
  function addTyped() {
    const outcome = add(typed, all.data ?? []);
    if (outcome.mark === 'good') setTyped('');
    else void message.warning(outcome.line);
  }

  const missing = [
    !engineerCode && t('issuing.trips.engineer'),
    destination.trim() === '' && t('issuing.trips.destination'),
    !dueDay && t('issuing.trips.dueDay'),
    tools.length === 0 && t('issuing.trips.tools'),
  ].filter((each) => each !== false);
  function run() {
    if (!engineerCode || !dueDay || missing.length > 0) return;
    void checkOut.run({ engineerCode, destination, dueDay, toolCodes: tools.map((tool) => tool.code) });
  }
  useKeys({ F8: missing.length === 0 ? run : undefined }, { F8: t('issuing.trips.run', { count: tools.length }) });
  return (
    <Page title={t('issuing.trips.new')} hint={t('issuing.trips.newHint')}>
      <Form layout="vertical" component="div" style={{ maxWidth: 720 }}>
        <Form.Item label={t('issuing.trips.engineer')} htmlFor="trip-engineer" required>
          <EngineerSelect key={engineerCode} id="trip-engineer" value={engineerCode} onChange={setEngineerCode} />
        </Form.Item>
        <div style={{ display: 'grid', gap: '0 16px', gridTemplateColumns: '2fr 1fr' }}>
          <Form.Item label={t('issuing.trips.destination')} htmlFor="trip-destination" required>
            <Input
              id="trip-destination"
              maxLength={60}
              value={destination}
              onChange={(event) => setDestination(event.target.value)}
            />
          </Form.Item>
          <Form.Item label={t('issuing.trips.dueDay')} htmlFor="trip-due" required>
            <DayField
              id="trip-due"
              label={t('issuing.trips.dueDay')}
              {...(dueDay ? { value: dueDay } : {})}
              onChange={setDueDay}
            />
          </Form.Item>
        </div>
        <Form.Item label={t('issuing.trips.addTool')} htmlFor="trip-tool">
          <Input
            id="trip-tool"
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={(event) => !event.nativeEvent.isComposing && addTyped()}
          />
        </Form.Item>
        {tools.length === 0 && <p className={styles.quiet}>{t('issuing.trips.noTools')}</p>}
        <ul className={styles.toolList} aria-label={t('issuing.trips.tools')}>
          {tools.map((tool) => (
            <li key={tool.code}>
              <span>
                <Code>{tool.code}</Code> {tool.name}
              </span>
              <Button
                aria-label={`${t('issuing.trips.remove')} ${tool.code}`}
                onClick={() => setTools(tools.filter((each) => each.code !== tool.code))}
              >
                {t('issuing.trips.remove')}
              </Button>
            </li>
          ))}
        </ul>
        <Button type="primary" size="large" disabled={missing.length > 0} loading={checkOut.isRunning} onClick={run}>
          <KeyCap name="F8" /> {t('issuing.trips.run', { count: tools.length })}
        </Button>
        {missing.length > 0 && (
          <span style={{ marginLeft: 12 }} role="status">
            {t('issuing.trips.missing', { what: missing.join(t('issuing.trips.and')) })}
          </span>
        )}
      </Form>
    </Page>
  );
}
