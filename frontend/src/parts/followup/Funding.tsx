import type { Enum } from '../../api/graphql';
import { kroner } from '../../core/format/format';
import { useText } from '../../text/useText';
import { Badge } from '../Badge';
import { fundingLook } from './marks';

/** Whether there is money, and how much. */
export function Funding({ funding: { state, amount } }: { funding: { state: Enum<'FundingState'>; amount: number | null } }) {
  const { t, lang } = useText();
  const [shape, tone] = fundingLook[state];
  return (
    <Badge shape={shape} tone={tone}>
      {t.words.funding[state]}
      {amount !== null && `, ${kroner(amount, lang)}`}
    </Badge>
  );
}
