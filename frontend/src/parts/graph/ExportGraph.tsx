import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { day, number } from '../../core/format/format';
import type { Graph } from '../../core/graph/graph';
import { toSvg } from '../../core/svg/svg';
import { useText } from '../../text/useText';
import { download } from '../download';
import { headingOf } from './headings';
import { toPng } from './png';
import { tallyWords } from './tallyWords';

interface Props {
  /** The name of the file, without the ending. */
  name: string;
  title: string;
  graph: Graph;
  version: { number: number; assessedOn: string | null };
}

/** Downloads a graph as a picture, with its cards, its lines and the data that it rests on. */
export function ExportGraph({ name, title, graph, version }: Props) {
  const { t, lang } = useText();
  const [failed, setFailed] = useState(false);
  const svg = () =>
    toSvg(graph, {
      title,
      footnote: [t.shell.name, t.shell.dataVersion(number(version.number, lang)), version.assessedOn && t.shell.assessedOn(day(version.assessedOn, lang))].filter(Boolean).join(' · '),
      headingOf: (kinds) => headingOf(kinds, t),
      example: t.parts.example,
      statesOf: ({ states }) => (states ? tallyWords(states, t, lang).map(({ words }) => words).join(', ') : ''),
    });
  const savePng = async () => {
    try {
      download(`${name}.png`, 'image/png', await toPng(svg()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button data-size='sm' variant='tertiary' onClick={() => download(`${name}.svg`, 'image/svg+xml', svg())}>
        {t.graph.svg}
      </Button>
      <Button data-size='sm' variant='tertiary' onClick={() => void savePng()}>
        {t.graph.png}
      </Button>
      {failed && <span role='alert'>{t.graph.pngFailed}</span>}
    </>
  );
}
