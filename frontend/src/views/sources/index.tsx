import { useSearch } from 'wouter';
import { useUrlState } from '../../app/useUrlState';
import { paths } from '../../core/url/routes';
import { readState, writeState } from '../../core/url/state';
import { Page } from '../../parts/Page';
import { SubNav } from '../../parts/SubNav';
import { useText } from '../../text/useText';
import { Changes } from './Changes';
import { Coverage } from './Coverage';
import { Problems } from './Problems';
import { Runs } from './Runs';
import { SourceList } from './SourceList';
import { parts, shape } from './state';

const shown = { list: SourceList, runs: Runs, problems: Problems, coverage: Coverage, changes: Changes };

/** What the answers rest on: sources, loads, problems, coverage and changes, one at a time. */
export default function Sources() {
  const { t } = useText();
  const search = useSearch();
  const [state, change] = useUrlState(shape);
  const words = t.sources;
  const nothing = readState(shape, ''); // another part starts with no selection
  const Part = shown[state.show];
  return (
    <Page title={words.title} lead={words.lead}>
      <SubNav
        label={words.title}
        items={parts.map((part) => ({ key: part, title: words.parts[part], to: paths.sources + writeState(shape, { ...nothing, show: part }, search) }))}
        now={state.show}
      />
      <Part state={state} change={change} />
    </Page>
  );
}
