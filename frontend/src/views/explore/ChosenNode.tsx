import { Button } from '@digdir/designsystemet-react';
import { useUrlState } from '../../app/useUrlState';
import { number } from '../../core/format/format';
import type { Card } from '../../core/graph/graph';
import { type Near, type Side, type SideState, sides as both } from '../../core/graph/reach';
import { short } from '../../core/graph/short';
import { Section } from '../../parts/Section';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import css from './Explore.module.css';
import { shape, toggled } from './state';

interface Props {
  card: Card;
  near: Near | undefined;
  sides: Readonly<Record<Side, SideState>> | undefined;
  flip: (id: string, side: Side) => void;
  isRoot: boolean;
}

/** The chosen node in words: its neighbours by type, and what can be done from it. */
export function ChosenNode({ card, near, sides, flip, isRoot }: Props) {
  const { t, lang } = useText();
  const [{ m }, change] = useUrlState(shape);
  const lacking = near?.lists.some(({ items, total }) => items.length < total) ?? false;
  const wanted = m.split('.').includes(short(card.id));
  return (
    <div className={`${css.chosen} no-print`} aria-live='polite'>
      <Section
        level={3}
        title={
          <>
            {t.words.kind[card.kind]}: <ThingLink thing={card} />
          </>
        }
        aside={
          <Button data-size='sm' variant='tertiary' onClick={() => change({ sel: '' })}>
            {t.graph.clear}
          </Button>
        }
      >
        {!near && <p className={css.note}>{t.explore.notAsked}</p>}
        {near?.lists.length === 0 && <p className={css.note}>{t.explore.noNeighbours}</p>}
        <ul className={css.lists}>
          {near?.lists.map(({ type, out, items, total }) => (
            <li key={`${type} ${out}`}>
              {out ? `${card.title} ${t.words.edge[type]} …` : `… ${t.words.edge[type]} ${card.title}`}
              <span className={css.count}>{t.explore.nOf(number(items.length, lang), number(total, lang))}</span>
            </li>
          ))}
        </ul>
        <div className={css.tools}>
          {both.map(
            (side) =>
              sides?.[side].known !== 0 && (
                <Button key={side} data-size='sm' variant='secondary' onClick={() => flip(card.id, side)}>
                  {(sides?.[side].open ? t.explore.hideSide : t.explore.showSide)[side]}
                </Button>
              ),
          )}
          {lacking && !wanted && (
            <Button data-size='sm' variant='secondary' onClick={() => change({ m: toggled(m, short(card.id)) })}>
              {t.explore.more}
            </Button>
          )}
          {lacking && wanted && <span className={css.note}>{t.explore.moreThan}</span>}
          {!isRoot && (
            <>
              <Button data-size='sm' variant='tertiary' onClick={() => change({ id: card.id, x: '', m: '', to: '', sel: '' }, 'push')}>
                {t.explore.startHere}
              </Button>
              <Button data-size='sm' variant='tertiary' onClick={() => change({ to: card.id }, 'step')}>
                {t.explore.pathHere}
              </Button>
            </>
          )}
        </div>
      </Section>
    </div>
  );
}
