import type { ReactNode } from 'react';
import { useText } from '../text/useText';

/** A link out of Sammenheng, in a tab of its own. Only web addresses become links: sources may hold anything. */
export function OutLink({ to, children }: { to: string; children: ReactNode }) {
  const { t } = useText();
  if (!/^https?:\/\//i.test(to)) return <span>{children}</span>;
  return (
    <a href={to} target='_blank' rel='noreferrer'>
      {children}
      <span aria-hidden='true'> ↗</span>
      <span className='sr-only'> ({t.parts.newTab})</span>
    </a>
  );
}
