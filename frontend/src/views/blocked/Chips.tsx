import { Chip } from '@digdir/designsystemet-react';
import type { Named } from '../../api/fragments';
import { narrowed, nodeFilters, type ViewState } from '../../core/services/filter';
import { useText } from '../../text/useText';
import css from './Filters.module.css';

interface Props {
  state: ViewState;
  names: ReadonlyMap<string, Named>;
  change: (change: Partial<ViewState>) => void;
}

/** What the list is narrowed by; each can be taken away, and all at once. */
export function Chips({ state, names, change }: Props) {
  const { t } = useText();
  const chips = nodeFilters
    .filter((name) => state[name])
    .map((name) => ({ name: name as string, text: names.get(state[name])?.title ?? state[name], without: { [name]: '' } as Partial<ViewState> }));
  if (state.reason) chips.push({ name: 'reason', text: t.words.reason[state.reason], without: { reason: undefined } });
  if (chips.length === 0) return null;
  const none: Partial<ViewState> = { lifeEvent: '', consumer: '', provider: '', ministry: '', law: '', reason: undefined };
  const titles: Record<string, string> = t.blocked.filters;
  return (
    <ul className={css.chips} aria-label={t.blocked.chosen}>
      {chips.map(({ name, text, without }) => (
        <li key={name}>
          <Chip.Removable data-size='sm' aria-label={t.blocked.remove(`${titles[name]}: ${text}`)} onClick={() => change(narrowed(without))}>
            {titles[name]}: {text}
          </Chip.Removable>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Chip.Removable data-size='sm' data-color='neutral' onClick={() => change(narrowed(none))}>
            {t.blocked.removeAll}
          </Chip.Removable>
        </li>
      )}
    </ul>
  );
}
