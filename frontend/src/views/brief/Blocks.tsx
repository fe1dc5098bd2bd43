import { Link } from 'wouter';
import { unparted } from '../../core/format/law';
import { address, paths } from '../../core/url/routes';
import { OutLink } from '../../parts/OutLink';
import { Section } from '../../parts/Section';
import css from './Brief.module.css';
import type { Block, BriefSection, Line } from './query';

/** A part of the brief, as the server wrote it. */
export function BriefPart({ section }: { section: BriefSection }) {
  return (
    <Section title={section.heading} id={section.key}>
      {section.blocks.map((block, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the blocks are never reordered, and two may say the same
        <OneBlock key={at} block={block} heading={section.heading} />
      ))}
    </Section>
  );
}

function OneBlock({ block: { paragraph, list, table }, heading }: { block: Block; heading: string }) {
  if (paragraph) {
    return (
      <p>
        <Words line={paragraph} />
      </p>
    );
  }
  if (list) {
    return (
      <ul className={css.list}>
        {list.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <li key={at}>
            <Words line={line} />
          </li>
        ))}
      </ul>
    );
  }
  return table && <BriefTable table={table} heading={heading} />;
}

/** A table whose rows become cards in a narrow window, with the columns before the cells. */
function BriefTable({ table: { columns, rows }, heading }: { table: NonNullable<Block['table']>; heading: string }) {
  return (
    <table className={css.table} role='table'>
      <caption className='sr-only'>{heading}</caption>
      <thead role='rowgroup'>
        <tr role='row'>
          {columns.map((column) => (
            <th key={column} role='columnheader' scope='col'>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role='rowgroup'>
        {rows.map(({ cells }, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <tr key={row} role='row'>
            {cells.map((line, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- as above
              <td key={column} role='cell' data-title={columns[column]}>
                <span>
                  <Words line={line} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line, part by part, with the links that it has. */
function Words({ line }: { line: Line }) {
  return line.parts.map(({ text, about, href, strong }, at) => {
    const words = strong ? <strong>{unparted(text)}</strong> : unparted(text);
    // oxlint-disable-next-line react/no-array-index-key -- as above
    if (about) return <Link key={at} href={address(paths.thing, { id: about })}>{words}</Link>;
    // oxlint-disable-next-line react/no-array-index-key -- as above
    if (href) return <OutLink key={at} to={href}>{words}</OutLink>;
    // oxlint-disable-next-line react/no-array-index-key -- as above
    return <span key={at}>{words}</span>;
  });
}
