import { Button } from '@digdir/designsystemet-react';
import { useAsk } from '../../api/useAsk';
import { number } from '../../core/format/format';
import { supposing } from '../../core/hypothesis/hypothesis';
import { Answer } from '../../parts/Answer';
import { Empty } from '../../parts/Empty';
import { NeedList } from '../../parts/NeedList';
import { Section } from '../../parts/Section';
import { ThingLink } from '../../parts/ThingLink';
import { useText } from '../../text/useText';
import { MissingBasis } from './MissingBasis';
import { type Plans as Found, PlansQuery } from './query';
import type { Change, WhatIfState } from './state';
import { UnitChoice } from './UnitChoice';
import css from './WhatIf.module.css';

/** The smallest sets of missing bases that release everything. */
export function Plans({ state, change }: { state: WhatIfState; change: Change }) {
  const { t, LANG } = useText();
  const asked = useAsk(PlansQuery, { lifeEvent: state.event || null, cost: state.unit, unknown: state.unknown, lang: LANG });
  return (
    <>
      <p className={css.note}>{t.whatif.plansLead}</p>
      <UnitChoice state={state} change={change} asked={asked} />
      <Answer to={asked} lines={16}>
        {({ unblockingPlans }) => <Told found={unblockingPlans} state={state} change={change} />}
      </Answer>
    </>
  );
}

function Told({ found, state, change }: { found: Found; state: WhatIfState; change: Change }) {
  const { t, lang } = useText();
  const words = t.whatif;
  const cost = words.planCost[state.unit];
  const least = found.exact || found.cost === found.bound;
  const services = number(found.services.totalCount, lang);
  return (
    <>
      {found.cost === 0 ? (
        <Empty todo={words.noPlan} />
      ) : (
        <>
          <p className={css.sum}>
            {least ? words.planSum(cost(found.cost), services) : words.planSumInexact(cost(found.cost), cost(found.bound), services)}{' '}
            <span className={css.about}>{least ? words.exact : words.notExact}</span>
          </p>
          <details className={css.needs}>
            <summary>{words.planServices(services)}</summary>
            <ul>
              {found.services.nodes.map((service) => (
                <li key={service.id}>
                  <ThingLink thing={service} />
                </li>
              ))}
            </ul>
            {found.services.totalCount > found.services.nodes.length && <p>{words.shownOnly(number(found.services.nodes.length, lang), services)}</p>}
          </details>
          {found.plans.map((plan, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- plans have no names but their places
            <PlanCard key={at} plan={plan} at={at + 1} state={state} change={change} />
          ))}
          {found.more && <p className={css.note}>{words.more}</p>}
        </>
      )}
      {found.beyond.totalCount > 0 && (
        <Section level={3} title={words.beyond(number(found.beyond.totalCount, lang))}>
          <p className={css.note}>{words.beyondLead}</p>
          <NeedList needs={found.beyond.nodes} label={words.beyond(number(found.beyond.totalCount, lang))} />
          {found.beyond.totalCount > found.beyond.nodes.length && (
            <p className={css.note}>{words.shownOnly(number(found.beyond.nodes.length, lang), number(found.beyond.totalCount, lang))}</p>
          )}
        </Section>
      )}
    </>
  );
}

interface PlanProps {
  plan: Found['plans'][number];
  at: number;
  state: WhatIfState;
  change: Change;
}

function PlanCard({ plan, at, state, change }: PlanProps) {
  const { t } = useText();
  const words = t.whatif;
  const named = plan.units.flatMap(({ node }) => node ?? []);
  return (
    <Section
      level={3}
      title={words.plan(at)}
      aside={
        <Button
          data-size='sm'
          variant='secondary'
          aria-label={`${words.tryPlan}: ${words.plan(at)}`}
          onClick={() => change({ add: supposing(plan.bases), remove: [] }, 'push')}
        >
          {words.tryPlan}
        </Button>
      }
    >
      {state.unit !== 'BASIS' && named.length > 0 && (
        <ul className={css.units} aria-label={t.words.unit[state.unit]}>
          {named.map((node) => (
            <li key={node.id}>
              <ThingLink thing={node} />
            </li>
          ))}
        </ul>
      )}
      <ul className={css.basisList} aria-label={words.basesOf(plan.bases.length)}>
        {plan.bases.map((basis) => (
          <li key={`${basis.kind} ${basis.dataset?.id} ${basis.consumer?.id}`}>
            <MissingBasis basis={basis} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
