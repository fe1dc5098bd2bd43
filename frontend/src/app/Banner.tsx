import { useText } from '../text/useText';
import css from './Banner.module.css';

/** Says that some of what is shown is example data. */
export function Banner() {
  const { t } = useText();
  return (
    <p className={css.banner} data-color='info'>
      <mark className='example'>{t.shell.example}</mark> {t.shell.illustrative}
    </p>
  );
}
