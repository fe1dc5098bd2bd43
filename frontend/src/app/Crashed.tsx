import { Button } from '@digdir/designsystemet-react';
import { Page } from '../parts/Page';
import { useText } from '../text/useText';

/** What a broken view shows in its place. */
export function Crashed({ error }: { error: unknown }) {
  const { t } = useText();
  return (
    <Page title={t.shell.crashed}>
      <p>{t.shell.crashedDo}</p>
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
      <Button onClick={() => window.location.reload()}>{t.shell.reload}</Button>
    </Page>
  );
}
