import { useUrlState } from '../../app/useUrlState';
import { Page } from '../../parts/Page';
import { useText } from '../../text/useText';
import { Found } from './Found';
import { SearchField } from './SearchField';
import { Start } from './Start';
import { frontShape } from './state';

/** Opens on questions; what is searched for stands in their place. */
export default function Front() {
  const { t } = useText();
  const [state, change] = useUrlState(frontShape);
  const words = state.q.trim();
  return (
    <Page title={t.front.title} lead={t.front.lead}>
      <SearchField words={state.q} search={(q) => change({ q, after: '', before: 0 })} />
      {words ? <Found words={words} state={state} change={change} /> : <Start />}
    </Page>
  );
}
