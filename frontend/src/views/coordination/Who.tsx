import { type Thing, ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';

/** An agency at the head of a row or column; nobody, when none is stated. */
export function Who({ agency }: { agency: Thing | null }) {
  const { t } = useText();
  return agency ? <ThingLink thing={agency} /> : <em>{t.coordination.nobody}</em>;
}
