import { unparted } from '../../core/format/law';
import type { Text } from '../../text/nb';
import { useText } from '../../text/useText';
import type { Impacted } from './consequences';
import css from './Impact.module.css';

/** The way that a loss takes, in words: each edge says what it says in the direction that it is walked. */
export function Way({ way }: { way: Impacted['way'] }) {
  const { t } = useText();
  return <p className={css.way}>{unparted(wayInWords(way, t))}</p>;
}

/** The same as plain text. */
export function wayInWords({ from, steps }: Impacted['way'], t: Text): string {
  return steps.reduce((told, step) => `${told} → ${(step.forward ? t.words.edge : t.thing.inwards)[step.type]} «${step.node.title}»`, `«${from.title}»`);
}
