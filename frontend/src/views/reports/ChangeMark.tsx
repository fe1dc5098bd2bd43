import type { Enum } from '../../api/graphql';
import { Tone, type ToneName } from '../../parts/Tone';
import { useText } from '../../text/useText';

const toneOf: Record<Enum<'ReportChange'>, ToneName> = { MISSING: 'warn', WORSE: 'bad', BETTER: 'good', NEW: 'plain', SAME: 'plain' };

/** What changed since the report before, by shape, word and colour. */
export function ChangeMark({ change }: { change: Enum<'ReportChange'> }) {
  const { t } = useText();
  return <Tone tone={toneOf[change]}>{t.words.reportChange[change]}</Tone>;
}
