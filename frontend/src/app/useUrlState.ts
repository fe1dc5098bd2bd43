import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readState, type Shape, type StateOf, writeState } from '../core/url/state';
import { stay } from '../parts/stay';

/**
 * How a change goes into the history: “push” for a new subject, which Back undoes; “step” for a narrower look at
 * the same one, which Back undoes too, but which leaves the focus where it is; “replace” for a setting.
 */
export type How = 'push' | 'step' | 'replace';

/** The state of a view, which stands in its address, and how to change some of it. Declare the shape outside the component. */
export function useUrlState<S extends Shape>(shape: S): [StateOf<S>, (change: Partial<StateOf<S>>, how?: How) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const change = useCallback(
    (some: Partial<StateOf<S>>, how: How = 'replace') => {
      const now = window.location.search; // two changes in a row: the second builds on the first
      navigate(path + writeState(shape, { ...readState(shape, now), ...some }, now), { replace: how === 'replace', ...(how === 'step' && { state: stay }) });
    },
    [navigate, path, shape],
  );
  return [readState(shape, search), change];
}
