import { Link } from 'wouter';
import { paths } from '../core/url/routes';
import { Page } from '../parts/Page';
import { useText } from '../text/useText';

/** For an address that no page has. */
export function NotFound() {
  const { t } = useText();
  return (
    <Page title={t.shell.notFound} lead={t.shell.notFoundDo}>
      <p>
        <Link className='ds-link' href={paths.front}>
          {t.shell.toFront}
        </Link>
      </p>
    </Page>
  );
}
