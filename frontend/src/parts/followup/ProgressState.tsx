import type { Enum } from '../../api/graphql';
import { useText } from '../../text/useText';
import { Badge } from '../Badge';
import { progressLook } from './marks';

/** How far those who must act on a recommendation have come. */
export function ProgressState({ progress }: { progress: Enum<'Progress'> }) {
  const { t } = useText();
  const [shape, tone] = progressLook[progress];
  return (
    <Badge shape={shape} tone={tone}>
      {t.words.progress[progress]}
    </Badge>
  );
}
