import type { clocks as contract } from '../../../shared/areas/clocks/contract.ts';
import { reminderText } from '../../../shared/areas/clocks/reminder.ts';
import { defaultTerms } from '../../../shared/areas/clocks/terms.ts';
import { clockRules } from '../../../shared/areas/clocks/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Operations } from '../operation.ts';
import { agenda, clocksOfStation, reminderHorizon, stationsStanding } from './agenda.ts';
import { calendar } from './calendar.ts';
import { calendarList } from './calendarList.ts';
import { cancelJob, jobFile, recentJobs } from './jobs.ts';
import { policyOf, setPolicy, setTermDays, termsOf } from './policy.ts';

export const clocks: Operations<typeof contract> = {
  agenda,

  stations: (context) => stationsStanding(context),

  reminder: async (context, { stationCode }) => {
    const station = await context.db
      .selectFrom('station')
      .select(['id', 'name', 'contact'])
      .where('code', '=', stationCode)
      .executeTakeFirst();
    if (!station) throw new AppError('NOT_FOUND', { kind: 'station', key: stationCode });
    const rows = (await clocksOfStation(context, station.id, reminderHorizon(context.today))).filter(
      (clock) => clock.duty === 'station',
    );
    return {
      stationName: station.name,
      rows: rows.length,
      text: reminderText(rows, { ...station, today: context.today }, context.language),
    };
  },

  terms: async ({ db }) => {
    const terms = await termsOf(db);
    return clockRules.map((rule) => ({
      rule,
      ...terms[rule],
      isDefault: terms[rule].days === defaultTerms[rule].days,
    }));
  },

  setTerm: async ({ tx, subject }, { rule, days }) => {
    subject(rule);
    await setTermDays(tx, rule, days);
    return { rule, ...defaultTerms[rule], days, isDefault: days === defaultTerms[rule].days };
  },

  policy: ({ db }) => policyOf(db),

  setPolicy: async ({ tx, subject }, policy) => {
    subject('clocks');
    await setPolicy(tx, policy);
    return policy;
  },

  ...calendar,
  calendarList,

  jobs: ({ db, caller }) => recentJobs(db, caller),

  cancelJob: async (context, { id }) => {
    const job = await cancelJob(context, id);
    context.subject(job.kind);
    return job;
  },

  jobFile: ({ db, caller }, { id }) => jobFile(db, id, caller),
};
