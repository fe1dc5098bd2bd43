import type { Named } from '../../api/fragments';
import { useText } from '../../text/useText';
import { BasisLine } from './BasisLine';
import css from './NeedDetail.module.css';
import type { NeedRow } from './query';

interface Props {
  title: string;
  /** Who has this side. */
  who: readonly Named[];
  side: NeedRow['disclosure'];
}

/** How one of the two bases that sharing takes stands, and which bases say so. */
export function SideOf({ title, who, side }: Props) {
  const { t } = useText();
  return (
    <div>
      <dt>
        {title} <span className={css.who}>({who.map((one) => one.title).join(', ') || t.parts.need.notStated})</span>
      </dt>
      <dd>
        <span className={css.status}>{t.words.side[side.status]}</span>
        {side.bases.length > 0 && (
          <ul>
            {side.bases.map((basis) => (
              <li key={basis.id}>
                <BasisLine basis={basis} />
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
