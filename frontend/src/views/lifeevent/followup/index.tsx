import { useAsk } from '../../../api/useAsk';
import { Answer } from '../../../parts/Answer';
import { useText } from '../../../text/useText';
import { ForecastTold } from './Forecast';
import { Knowledge } from './Knowledge';
import { Measures } from './Measures';
import { Obstacles } from './Obstacles';
import { FollowUpQuery } from './query';
import { Recommendations } from './Recommendations';
import { Reports } from './Reports';
import { Indicators } from './Indicators';

/** What stands in the way of a life event, who does what about it, and when it clears. */
export function FollowUp({ id }: { id: string }) {
  const { LANG } = useText();
  const asked = useAsk(FollowUpQuery, { id, lang: LANG });
  return (
    <>
      <Obstacles id={id} />
      <Answer to={asked} lines={40}>
        {({ followUp }) => (
          <>
            <ForecastTold forecast={followUp.forecast} asked={asked} />
            <Knowledge followUp={followUp} id={id} />
            <Measures followUp={followUp} id={id} />
            <Reports followUp={followUp} />
            <Recommendations followUp={followUp} />
            <Indicators followUp={followUp} id={id} />
          </>
        )}
      </Answer>
    </>
  );
}
