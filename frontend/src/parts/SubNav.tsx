import { Link } from 'wouter';
import css from './SubNav.module.css';
import { stay } from './stay';

interface Props {
  label: string;
  items: readonly { key: string; title: string; to: string }[];
  /** The key of what is shown. */
  now: string;
}

/** The parts of a view that are shown one at a time, each with an address of its own. */
export function SubNav({ label, items, now }: Props) {
  return (
    <nav aria-label={label} className={`${css.nav} no-print`}>
      {items.map((item) => (
        <Link key={item.key} href={item.to} state={stay} aria-current={item.key === now ? 'page' : undefined}>
          {item.title}
        </Link>
      ))}
    </nav>
  );
}
