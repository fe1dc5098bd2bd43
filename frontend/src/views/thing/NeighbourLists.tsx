import { number } from '../../core/format/format';
import { Section } from '../../parts/Section';
import { useText } from '../../text/useText';
import type { NeighbourPage } from './lists';
import { NeighbourList } from './NeighbourList';
import css from './NeighbourLists.module.css';
import { neighboursOf } from './neighbours';
import type { Thing } from './query';

/** Everything that a node hangs together with, list by list, each named by what the edge says. */
export function NeighbourLists({ thing }: { thing: Thing }) {
  const { t, lang } = useText();
  const lists = neighboursOf(thing.kind).flatMap((one) => {
    const page = (thing as unknown as Record<string, NeighbourPage | undefined>)[one.field];
    return page && page.totalCount > 0 ? [{ ...one, page }] : [];
  });
  if (lists.length === 0) return null;
  const total = lists.reduce((sum, { page }) => sum + page.totalCount, 0);
  return (
    <Section title={t.thing.neighbours(number(total, lang))}>
      <div className={css.lists}>
        {lists.map((one) => (
          <NeighbourList key={one.field} of={thing} {...one} />
        ))}
      </div>
    </Section>
  );
}
