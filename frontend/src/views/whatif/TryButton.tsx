import { Button } from '@digdir/designsystemet-react';
import { hasAll, type Hypothesis, merged, without } from '../../core/hypothesis/hypothesis';
import { useText } from '../../text/useText';
import type { Change, WhatIfState } from './state';

interface Props {
  /** What it supposes. */
  supposed: readonly Hypothesis[];
  /** What that is, for screen readers. */
  what: string;
  state: WhatIfState;
  change: Change;
}

/** Supposes some bases, or takes them out again. */
export function TryButton({ supposed, what, state, change }: Props) {
  const { t } = useText();
  const inUse = supposed.length > 0 && hasAll(state.add, supposed);
  return (
    <Button
      data-size='sm'
      variant={inUse ? 'tertiary' : 'secondary'}
      aria-label={inUse ? t.whatif.takeOut(what) : t.whatif.tryOf(what)}
      onClick={() => change({ add: inUse ? without(state.add, supposed) : merged(state.add, supposed) }, 'step')}
    >
      {inUse ? t.whatif.take : t.whatif.try}
    </Button>
  );
}
