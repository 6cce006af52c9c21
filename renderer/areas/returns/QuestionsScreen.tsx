import { Alert, Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { Question } from '../../../shared/areas/returns/questions.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo, useQueryParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { DueText } from '../clocks/DueText.tsx';
import { StationFilter } from '../clocks/StationFilter.tsx';
import { Deadlines } from './Deadlines.tsx';
import { Facts } from './Facts.tsx';
import { RoomTabs } from './RoomTabs.tsx';
import styles from './returns.module.css';
import { StationSelect, useStation } from './StationSelect.tsx';
import { WRITERS } from './writers.ts';

/** What stations ask about their parcels; HQ answers within two working days (R4.3.2.3b). */
export function QuestionsScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [filter, setFilter] = useState<'open' | 'all'>(useQueryParam('search') ? 'all' : 'open');
  const [stationCode, setStation] = useState<string>();
  const [search, setSearch] = useState(useQueryParam('search') ?? '');
  const [panel, setPanel] = useState<Question | 'ask'>();
  const pages = usePages<Question>(['questions', filter, stationCode, search], (cursor) =>
    api.returns.questions.list({
      ...(filter === 'open' ? { isOpen: true } : {}),
      ...(stationCode ? { stationCode } : {}),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const ask = can(me, WRITERS) ? () => setPanel('ask') : undefined;
  useKeys({ n: ask, Escape: () => go('/returns') }, { n: t('returns.questions.ask'), Escape: t('returns.back') });
  return (
    <Page
      title={t('returns.questions.title')}
      aside={<RoomTabs />}
      hint={t('returns.questions.hint')}
      actions={
        ask && (
          <Button type="primary" onClick={ask}>
            <KeyCap name="n" /> {t('returns.questions.ask')}
          </Button>
        )
      }
    >
      <div className={styles.filters}>
        <Segmented
          aria-label={t('returns.questions.filter')}
          value={filter}
          onChange={setFilter}
          options={(['open', 'all'] as const).map((value) => ({ value, label: t(`returns.questions.${value}`) }))}
        />
        <StationFilter value={stationCode} onChange={setStation} />
        <SearchField label={t('returns.questions.search')} value={search} onChange={setSearch} />
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('returns.questions.title')}
        columns={columns(t)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={setPanel}
        empty={<EmptyState title={t('returns.questions.empty')} hint={t('returns.questions.emptyHint')} />}
      />
      {panel === 'ask' && <AskPanel onClose={() => setPanel(undefined)} />}
      {panel && panel !== 'ask' && <AnswerPanel key={panel.id} question={panel} onClose={() => setPanel(undefined)} />}
    </Page>
  );
}

function columns(t: T): Column<Question>[] {
  return [
    { key: 'number', title: t('returns.fields.number'), kind: 'code', render: (row) => row.number, width: 140 },
    { key: 'station', title: t('returns.fields.station'), render: (row) => row.stationName, width: 200 },
    { key: 'about', title: t('returns.questions.about'), render: (row) => row.about || '—', width: 160 },
    { key: 'text', title: t('returns.questions.text'), render: (row) => row.text },
    { key: 'asked', title: t('returns.questions.asked'), render: (row) => <MomentText at={row.askedAt} />, width: 120 },
    {
      key: 'due',
      title: t('returns.deadlines'),
      render: (row) =>
        row.answeredAt
          ? t('returns.questions.answered')
          : row.clocks.map((clock) => <DueText key={clock.id} clock={clock} />),
      width: 150,
    },
    { key: 'answer', title: t('returns.questions.answer'), render: (row) => row.answer || '—' },
  ];
}

function AskPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [chosen, choose] = useState<string>();
  const [about, setAbout] = useState('');
  const [text, setText] = useState('');
  const stationCode = useStation(chosen);
  const ask = useCommand(api.returns.questions.ask, { onDone: onClose });
  return (
    <SidePanel
      title={t('returns.questions.ask')}
      onClose={onClose}
      {...(stationCode && text.trim() !== '' ? { onSave: () => void ask.run({ stationCode, about, text }) } : {})}
      isSaving={ask.isRunning}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('returns.fields.station')} htmlFor="question-station">
          <StationSelect id="question-station" value={chosen} onChange={choose} />
        </Form.Item>
        <Form.Item
          label={t('returns.questions.about')}
          htmlFor="question-about"
          extra={t('returns.questions.aboutHint')}
        >
          <Input
            id="question-about"
            data-scan="field"
            maxLength={40}
            value={about}
            onChange={(event) => setAbout(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('returns.questions.text')} htmlFor="question-text">
          <Input.TextArea
            id="question-text"
            rows={4}
            maxLength={400}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}

function AnswerPanel({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const t = useT();
  const mayAnswer = can(useMe(), ['keeper', 'callCentre', 'afterSalesManager']) && question.answeredAt === null;
  const [answer, setAnswer] = useState('');
  const reply = useCommand(api.returns.questions.answer, { onDone: onClose });
  return (
    <SidePanel
      title={t('returns.questions.one', { number: question.number })}
      width={520}
      onClose={onClose}
      {...(mayAnswer && answer.trim() !== '' ? { onSave: () => void reply.run({ id: question.id, answer }) } : {})}
      saveText={t('returns.questions.reply')}
      isSaving={reply.isRunning}
    >
      <Facts
        facts={[
          [t('returns.fields.station'), `${question.stationCode} ${question.stationName}`],
          [t('returns.questions.about'), question.about],
          [
            t('returns.questions.asked'),
            <span key="asked">
              {question.askedBy} · <MomentText at={question.askedAt} isExact />
            </span>,
          ],
          [t('returns.questions.text'), question.text],
          [t('returns.questions.answer'), question.answer],
          [
            t('returns.questions.answered'),
            question.answeredAt && (
              <span key="answered">
                {question.answeredBy} · <MomentText at={question.answeredAt} isExact />
              </span>
            ),
          ],
        ]}
      />
      <Deadlines clocks={question.clocks} />
      {mayAnswer && (
        <Form.Item label={t('returns.questions.answer')} htmlFor="question-answer" layout="vertical">
          <Input.TextArea
            id="question-answer"
            rows={4}
            maxLength={400}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        </Form.Item>
      )}
    </SidePanel>
  );
}
