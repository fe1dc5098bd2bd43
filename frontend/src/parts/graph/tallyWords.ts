import { states } from '../../api/enums';
import type { State } from '../../api/graphql';
import { type Language, number } from '../../core/format/format';
import type { Tally } from '../../core/graph/graph';
import type { Text } from '../../text/nb';

/** The states that a tally counts, in words; with numbers when it counts more than one. */
export function tallyWords(tally: Tally, t: Text, lang: Language): { state: State; words: string }[] {
  const present = states.filter((state) => tally[state] > 0);
  const single = present.reduce((sum, state) => sum + tally[state], 0) === 1;
  return present.map((state) => {
    const agreeing = tally[state] === 1 ? t.words.stateOfOne : t.words.stateOfMany;
    return { state, words: single ? t.words.state[state] : `${number(tally[state], lang)} ${agreeing[state]}` };
  });
}
