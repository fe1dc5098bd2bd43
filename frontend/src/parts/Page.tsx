import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { useText } from '../text/useText';
import { foreign } from './language';
import css from './Page.module.css';

interface Props {
  /** The heading and the title of the window; undefined while it is not known yet. */
  title: string | undefined;
  /** The language tag of a title that comes from the data. */
  titleLanguage?: string | null | undefined;
  /** A line above the heading, such as what kind of thing it is. */
  above?: ReactNode;
  /** One or two sentences under the heading. */
  lead?: ReactNode;
  /** Buttons for the whole page, such as ShowQuery and ExportCsv. */
  tools?: ReactNode;
  children?: ReactNode;
}

/**
 * The frame of a view: one heading, the title of the window, and the focus,
 * which goes to the heading when somebody came here from another page, so that
 * screen readers say where they are.
 */
export function Page({ title, titleLanguage, above, lead, tools, children }: Props) {
  const { t, lang } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrival = useHistoryState<{ arrival?: number } | null>()?.arrival;
  const known = title !== undefined;

  useEffect(() => {
    if (known) document.title = title === t.shell.name ? title : `${title} – ${t.shell.name}`;
  }, [known, title, t]);

  useEffect(() => {
    if (known && arrival) heading.current?.focus({ preventScroll: true });
  }, [known, arrival]);

  return (
    <article className={css.page}>
      <header className={css.top}>
        <div className={css.headline}>
          {above && <p className={css.above}>{above}</p>}
          <Heading ref={heading} level={1} tabIndex={-1} data-size='md' className={css.title} lang={foreign(titleLanguage, lang)}>
            {title ?? <span className={css.awaited}>{t.parts.loading}</span>}
          </Heading>
          {lead && <div className={css.lead}>{lead}</div>}
        </div>
        {tools && <div className={`${css.tools} no-print`}>{tools}</div>}
      </header>
      {children}
    </article>
  );
}
