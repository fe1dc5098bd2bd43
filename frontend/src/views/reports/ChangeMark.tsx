import type { Enum } from '../../api/graphql';
import { Badge } from '../../parts/Badge';
import type { Look } from '../../parts/followup/marks';
import { useText } from '../../text/useText';

const look: Record<Enum<'ReportChange'>, Look> = {
  MISSING: ['warn', 'bad'],
  WORSE: ['down', 'bad'],
  BETTER: ['up', 'good'],
  NEW: ['dashed', 'plain'],
  SAME: ['level', 'plain'],
};

/** What changed since the report before, by shape, word and colour. */
export function ChangeMark({ change }: { change: Enum<'ReportChange'> }) {
  const { t } = useText();
  const [shape, tone] = look[change];
  return (
    <Badge shape={shape} tone={tone}>
      {t.words.reportChange[change]}
    </Badge>
  );
}
