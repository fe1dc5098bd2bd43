import type { Card } from '../../core/graph/graph';
import { type Side, type SideState, sides as both } from '../../core/graph/reach';
import type { Box } from '../../core/layout/columns';
import { useText } from '../../text/useText';
import css from './Explore.module.css';

interface Props {
  card: Card;
  box: Box;
  sides: Readonly<Record<Side, SideState>> | undefined;
  flip: (id: string, side: Side) => void;
}

/** At each side of a card: shows what stands there, or hides it. The keyboard has Shift with an arrow instead. */
export function SideButtons({ card, box, sides, flip }: Props) {
  const { t } = useText();
  return both.map((side) => {
    const state = sides?.[side];
    if (!state || state.known === 0) return null;
    const label = (state.open ? t.explore.hide : t.explore.show)[side](card.title);
    const x = side === 'l' ? box.x - 20 : box.x + box.width - 4;
    return (
      <button
        key={side}
        type='button'
        tabIndex={-1}
        className={`${css.side} no-print`}
        aria-expanded={state.open}
        aria-label={label}
        title={label}
        style={{ transform: `translate(${Math.round(x)}px, ${Math.round(box.y + box.height / 2 - 12)}px)` }}
        onClick={() => flip(card.id, side)}
      >
        <span aria-hidden='true'>{state.open ? '−' : '+'}</span>
      </button>
    );
  });
}
