import type { Enum } from '../../api/graphql';
import { number } from '../../core/format/format';
import { useText } from '../../text/useText';
import { Tone, type ToneName } from '../Tone';

const toneOf: Record<Enum<'FundingState'>, ToneName> = { FUNDED: 'good', PARTLY: 'warn', NONE: 'bad', UNKNOWN: 'plain' };

/** Whether there is money, and how much when somebody wrote it down. */
export function Money({ funding }: { funding: { state: Enum<'FundingState'>; amount: number | null } }) {
  const { t, lang } = useText();
  return (
    <Tone tone={toneOf[funding.state]}>
      {t.words.funding[funding.state]}
      {funding.amount !== null && ` (${t.followup.funding.amount(number(funding.amount, lang))})`}
    </Tone>
  );
}
