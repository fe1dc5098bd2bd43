import { memo } from 'react';

import type { Card } from '../../core/graph/graph';
import type { Box } from '../../core/layout/columns';
import { useText } from '../../text/useText';
import { ExampleMark } from '../ExampleMark';
import { foreign } from '../language';
import { unparted } from '../../core/format/law';
import css from './ColumnGraph.module.css';
import { States } from './States';

interface Props {
  card: Card;
  box: Box;
  lit: boolean;
  picked: boolean;
  /** The one card of the graph that Tab stops at. */
  stop: boolean;
}

/** One node: what it is called, who answers for it, and its states. */
export const GraphCard = memo(function GraphCard({ card, box, lit, picked, stop }: Props) {
  const { t, lang } = useText();
  return (
    <button
      type='button'
      className={css.card}
      data-id={card.id}
      data-lit={lit}
      data-resolved={card.resolved}
      data-group={card.stands !== undefined}
      aria-pressed={picked}
      tabIndex={stop ? 0 : -1}
      style={{ transform: `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`, width: box.width }}
    >
      <span className='sr-only'>{t.words.kind[card.kind]}: </span>
      <span className={css.title} lang={foreign(card.titleLanguage, lang)}>
        {unparted(card.title)}
        {card.illustrative && <ExampleMark />}
      </span>
      {card.agency && <span className={css.agency}>{card.agency}</span>}
      {card.note && <span className={css.agency}>{card.note}</span>}
      {!card.resolved && <span className={css.agency}>({t.parts.notDescribed})</span>}
      {card.states && <States tally={card.states} />}
    </button>
  );
});
