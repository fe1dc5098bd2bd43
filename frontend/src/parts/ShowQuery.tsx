import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { type AnyVariables, stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { address, paths } from '../core/url/routes';
import { useText } from '../text/useText';
import css from './ShowQuery.module.css';

interface Props {
  // oxlint-disable-next-line typescript/no-explicit-any -- it only prints the query, whatever it answers
  asked: { query: TypedDocumentNode<any, any>; variables: AnyVariables };
}

/** Shows the GraphQL behind a view, to copy or to go on with in GraphiQL. */
export function ShowQuery({ asked }: Props) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [copied, setCopied] = useState<'' | 'yes' | 'no'>('');
  const query = stringifyDocument(asked.query).replace(/^#.*\n/, '');
  const variables = JSON.stringify(asked.variables, null, 2);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${query}\n\n# ${t.parts.variables}\n${variables.replaceAll(/^/gm, '# ')}\n`);
      setCopied('yes');
    } catch {
      setCopied('no'); // no clipboard without https, or it is refused
    }
  };
  return (
    <>
      <Button data-size='sm' variant='tertiary' onClick={() => dialog.current?.showModal()}>
        {t.parts.showQuery}
      </Button>
      <Dialog ref={dialog} closeButton={t.parts.close} closedby='any' className={css.dialog} aria-label={t.parts.queryBehind} onClose={() => setCopied('')}>
        <Heading level={2} data-size='xs'>
          {t.parts.queryBehind}
        </Heading>
        <pre className={css.code} tabIndex={0} role='region' aria-label={t.parts.queryBehind}>
          {query}
        </pre>
        <Heading level={3} data-size='2xs'>
          {t.parts.variables}
        </Heading>
        <pre className={css.code} tabIndex={0} role='region' aria-label={t.parts.variables}>
          {variables}
        </pre>
        <div className={css.tools}>
          <Button data-size='sm' onClick={() => void copy()}>
            {t.parts.copy}
          </Button>
          <Button data-size='sm' variant='secondary' asChild>
            <Link href={address(paths.graphiql, { query, variables })}>{t.parts.openInGraphiql}</Link>
          </Button>
          <span role='status'>{copied && (copied === 'yes' ? t.parts.copied : t.parts.copyByHand)}</span>
        </div>
      </Dialog>
    </>
  );
}
