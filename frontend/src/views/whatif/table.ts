import type { Client } from '@urql/core';
import { everyPage } from '../../api/everyPage';
import type { VariablesOf } from '../../api/graphql';
import type { Table } from '../../core/csv/csv';
import type { Text } from '../../text/nb';
import { ChangedPageQuery, type Changed, WaitingPageQuery, type WhatIfQuery } from './query';
import { effectOf } from './Results';

/** Every service that changes or waits, as a table for a spreadsheet. */
export async function tableOfAll(client: Client, variables: VariablesOf<typeof WhatIfQuery>, t: Text): Promise<Table> {
  const [changed, waiting] = await Promise.all([
    everyPage(client, ChangedPageQuery, variables, ({ whatIf }) => whatIf.services),
    everyPage(client, WaitingPageQuery, variables, ({ whatIf }) => whatIf.waiting),
  ]);
  const words = t.whatif;
  return {
    header: [words.service, words.effect, words.before, `${words.before}: ${words.why}`, words.after, `${words.after}: ${words.why}`, t.parts.example, 'id'],
    rows: [...changed.map((one) => rowOf(one, effectOf(one, t), t)), ...waiting.map((one) => rowOf(one, words.stillWaiting, t))],
  };
}

function rowOf({ service, before, after }: Changed, effect: string, t: Text) {
  const why = (reasons: Changed['before']['reasons']) => reasons.map((reason) => t.words.reason[reason]).join(', ');
  return [
    service.title,
    effect,
    t.words.state[before.state],
    why(before.reasons),
    t.words.state[after.state],
    why(after.reasons),
    service.verdict.illustrative ? t.parts.example : '',
    service.id,
  ];
}
