import { Link } from 'wouter';
import type { Kind } from '../api/graphql';
import { unparted } from '../core/format/law';
import { pathOf } from '../core/url/routes';
import { useText } from '../text/useText';
import { ExampleMark } from './ExampleMark';
import { foreign, languageName } from './language';
import css from './ThingLink.module.css';

/** A node as the fragment Named asks for it. */
export interface Thing {
  id: string;
  kind: Kind;
  title: string;
  titleLanguage: string | null;
  illustrative?: boolean;
  resolved?: boolean;
}

/** A link to a node’s page. It says when another language stands in, when it is example data, and when no source describes it. */
export function ThingLink({ thing }: { thing: Thing }) {
  const { t, lang } = useText();
  const other = foreign(thing.titleLanguage, lang);
  return (
    <span className={css.thing}>
      <Link href={pathOf(thing)} lang={other}>
        {unparted(thing.title)}
      </Link>
      {other && <small className={css.note}> ({t.parts.inLanguage(languageName(other, t))})</small>}
      {thing.illustrative && <ExampleMark />}
      {thing.resolved === false && (
        <small className={css.note} title={t.parts.notDescribedLong}>
          {' '}
          ({t.parts.notDescribed})
        </small>
      )}
    </span>
  );
}
