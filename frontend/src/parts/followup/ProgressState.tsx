import type { Enum } from '../../api/graphql';
import { useText } from '../../text/useText';
import { Tone, type ToneName } from '../Tone';

const toneOf: Record<Enum<'Progress'>, ToneName> = { NOT_STARTED: 'bad', STARTED: 'warn', PARTLY_DONE: 'warn', DONE: 'good', UNKNOWN: 'plain' };

/** How far those who must act on a recommendation have come. */
export function ProgressState({ progress }: { progress: Enum<'Progress'> }) {
  const { t } = useText();
  return <Tone tone={toneOf[progress]}>{t.words.progress[progress]}</Tone>;
}
