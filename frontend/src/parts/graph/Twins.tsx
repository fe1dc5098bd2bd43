import { ToggleGroup } from '@digdir/designsystemet-react';
import { type ReactNode, useDeferredValue, useEffect } from 'react';
import { useText } from '../../text/useText';
import type { Twin } from './twin';

/** Chooses between a graph, or what else graph calls the picture, and its table; the key t does the same, unless somebody is writing. */
export function TwinChoice({ shown, onChange, graph }: { shown: Twin; onChange: (twin: Twin) => void; graph?: string }) {
  const { t } = useText();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable], dialog');
      if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey || writing) return;
      onChange(shown === 'GRAPH' ? 'TABLE' : 'GRAPH');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown, onChange]);
  return (
    <ToggleGroup data-size='sm' value={shown} onChange={(value) => onChange(value as Twin)} aria-label={t.graph.view} aria-keyshortcuts='t'>
      <ToggleGroup.Item value='GRAPH'>{graph ?? t.graph.asGraph}</ToggleGroup.Item>
      <ToggleGroup.Item value='TABLE'>{t.graph.asTable}</ToggleGroup.Item>
    </ToggleGroup>
  );
}

/**
 * Whichever is chosen. On paper it is the table, which needs no room to the
 * side; behind a graph it is drawn when there is time, so that nobody waits for
 * what cannot be seen.
 */
export function Twins({ shown, graph, table }: { shown: Twin; graph: ReactNode; table: ReactNode }) {
  const behind = useDeferredValue(table, null);
  if (shown === 'TABLE') return <div>{table}</div>;
  return (
    <>
      <div className='no-print'>{graph}</div>
      <div className='print-only'>{behind}</div>
    </>
  );
}
