import { useText } from '../text/useText';

/** “eksempel”: what it stands beside rests on example data. */
export function ExampleMark() {
  const { t } = useText();
  return (
    <>
      {' '}
      <mark className='example' title={t.parts.exampleLong}>
        {t.parts.example}
      </mark>
    </>
  );
}
