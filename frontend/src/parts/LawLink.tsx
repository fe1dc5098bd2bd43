import { isLovdata } from '../core/url/lovdata';
import { useText } from '../text/useText';
import { OutLink } from './OutLink';
import { type Thing, ThingLink } from './ThingLink';

/** A law: its page here, and the law itself at Lovdata. */
export function LawLink({ law }: { law: Thing }) {
  const { t } = useText();
  return (
    <>
      <ThingLink thing={law} />
      {isLovdata(law.id) && (
        <>
          {' '}
          <OutLink to={law.id}>{t.parts.lovdata}</OutLink>
        </>
      )}
    </>
  );
}
