import { Page } from '../../parts/Page';
import { useText } from '../../text/useText';

/** The page is about to be built. */
export default function Measures() {
  const { t } = useText();
  return <Page title={t.measures.title} />;
}
