import { Empty } from '../parts/Empty';
import { Page } from '../parts/Page';
import { useText } from '../text/useText';

/** For a store that nothing was ever loaded into. */
export function NothingLoaded() {
  const { t } = useText();
  return (
    <Page title={t.shell.nothingLoaded}>
      <Empty todo={t.shell.nothingLoadedDo} command='sammenheng load --sources data/sources.yaml' />
    </Page>
  );
}
