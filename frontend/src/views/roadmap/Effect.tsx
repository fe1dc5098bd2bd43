import { Link } from 'wouter';
import { number } from '../../core/format/format';
import { pathOf } from '../../core/url/routes';
import { useText } from '../../text/useText';
import type { Item } from './query';
import css from './Roadmap.module.css';

/** What carrying an item out would release alone; the count opens its services. */
export function Effect({ item: { measure, onRoadmap, releases, helps } }: { item: Item }) {
  const { t, lang } = useText();
  const words = t.roadmap;
  const rows = `${pathOf(measure)}#release`;
  return (
    <span className={css.effect}>
      {releases > 0 && <Link href={rows}>{words.releases(number(releases, lang), releases)}</Link>}
      {helps > 0 && <Link href={rows}>{words.helps(number(helps, lang), helps)}</Link>}
      {releases + helps === 0 && <span>{words.releasesNothing}</span>}
      {!onRoadmap && <span>{words.notOnRoadmap}</span>}
    </span>
  );
}
