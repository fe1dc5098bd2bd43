import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import css from './Section.module.css';

interface Props {
  title: ReactNode;
  /** 2 unless it stands within another section. */
  level?: 2 | 3;
  /** For links to it. */
  id?: string;
  /** What stands to the right of the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page with a heading that names it for screen readers too. */
export function Section({ title, level = 2, id, aside, children }: Props) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} id={id} className={css.section}>
      <div className={css.head}>
        <Heading id={heading} level={level} data-size={level === 2 ? 'xs' : '2xs'} className={css.title}>
          {title}
        </Heading>
        {aside && <div className={`${css.aside} no-print`}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
