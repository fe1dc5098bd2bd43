import { ExampleMark } from '../../parts/ExampleMark';

/** The title of a source, marked when it is example data. */
export function SourceName({ source }: { source: { title: string; illustrative: boolean } }) {
  return (
    <>
      {source.title}
      {source.illustrative && <ExampleMark />}
    </>
  );
}
