import type { Enum } from '../../api/graphql';
import { useText } from '../../text/useText';
import { Badge } from '../Badge';
import { statusLook } from './marks';

interface Props {
  measure: { status: Enum<'MeasureStatus'>; overdue: boolean };
}

/** How far a measure has come, and whether it should have been done. */
export function MeasureStatus({ measure: { status, overdue } }: Props) {
  const { t } = useText();
  const [shape, tone] = statusLook[status];
  return (
    <>
      <Badge shape={shape} tone={tone}>
        {t.words.measureStatus[status]}
      </Badge>
      {overdue && (
        <>
          {' '}
          <Badge shape='warn' tone='bad'>
            {t.measures.overdue}
          </Badge>
        </>
      )}
    </>
  );
}
