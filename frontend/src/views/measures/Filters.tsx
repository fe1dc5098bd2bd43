import { Button, Checkbox } from '@digdir/designsystemet-react';
import { measureTypes } from '../../api/enums';
import type { Named } from '../../api/fragments';
import { eventOptions } from '../../core/choices/eventOptions';
import { isNarrowed, narrowed, statusChoice, statusChoices, statusesOf, unfiltered } from '../../core/measures/filter';
import type { MeasuresState } from '../../core/url/measures';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { NodePicker, type Pickable } from '../../parts/NodePicker';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import type { MeasuresAnswer } from './query';

interface Props {
  state: MeasuresState;
  answer: MeasuresAnswer | undefined;
  change: (some: Partial<MeasuresState>) => void;
}

/** What the list of measures is narrowed by. */
export function Filters({ state, answer, change }: Props) {
  const { t } = useText();
  const words = t.measures;
  const status = statusChoice(state.status);
  const statuses: string[] = statusChoices.some((one) => one === status) ? [...statusChoices] : [...statusChoices, status];
  const picker = (name: 'agency' | 'about', among: Pickable) => (
    <NodePicker
      label={words.filters[name]}
      among={among}
      chosen={state[name] ? { id: state[name], title: titleOf(state[name], answer?.nodes) } : undefined}
      onChoose={(id) => change(narrowed({ [name]: id }))}
    />
  );
  return (
    <Choices label={words.settings}>
      <Choose
        label={words.filters.type}
        value={state.type.length === 1 ? (state.type[0] ?? '') : ''}
        options={[{ value: '', title: t.parts.anyOne }, ...measureTypes.map((value) => ({ value, title: t.words.measureType[value] }))]}
        choose={(type) => change(narrowed({ type: measureTypes.filter((one) => one === type) }))}
      />
      <Choose
        label={words.filters.status}
        value={status}
        options={statuses.map((value) => ({ value, title: statusTitle(value, t) }))}
        choose={(choice) => change(narrowed({ status: statusesOf(choice) }))}
      />
      {picker('agency', 'Agency')}
      <Choose
        label={words.filters.lifeEvent}
        value={state.lifeEvent}
        options={[{ value: '', title: words.allEvents }, ...eventOptions(answer?.lifeEvents.nodes ?? [], state.lifeEvent, t.parts.loading)]}
        choose={(lifeEvent) => change(narrowed({ lifeEvent }))}
      />
      {picker('about', 'Any')}
      <Checkbox data-size='sm' label={words.filters.overdue} value='overdue' checked={state.overdue} onChange={(event) => change(narrowed({ overdue: event.target.checked }))} />
      <Checkbox data-size='sm' label={words.filters.unfunded} value='unfunded' checked={state.unfunded} onChange={(event) => change(narrowed({ unfunded: event.target.checked }))} />
      {isNarrowed(state) && (
        <Button data-size='sm' variant='tertiary' onClick={() => change(narrowed(unfiltered))}>
          {words.clear}
        </Button>
      )}
    </Choices>
  );
}

function statusTitle(choice: string, t: Text): string {
  if (choice === '') return t.parts.anyOne;
  const statuses = statusesOf(choice);
  return choice === statusChoices[1] ? t.measures.open : statuses.map((one) => t.words.measureStatus[one]).join(', ');
}

/** What an id of the address is called; an alias is answered in the order asked, under the node's own id. */
function titleOf(id: string, nodes: readonly (Named | null)[] | undefined): string {
  const named = nodes?.filter((node) => node !== null) ?? [];
  return (named.find((node) => node.id === id) ?? (named.length === 1 ? named[0] : undefined))?.title ?? id;
}
