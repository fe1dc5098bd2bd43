import { Page } from '../../parts/Page';
import { useText } from '../../text/useText';

/** The page is about to be built. */
export default function Indicators() {
  const { t } = useText();
  return <Page title={t.indicators.title} />;
}
