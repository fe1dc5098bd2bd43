import { type ComponentType, lazy, Suspense, useState } from 'react';
import { Provider } from 'urql';
import { Route, Switch } from 'wouter';
import { newClient } from '../api/client';
import { paths } from '../core/url/routes';
import { Loading } from '../parts/Loading';
import { ErrorBoundary } from './ErrorBoundary';
import { LanguageProvider } from './LanguageProvider';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

// Each view is a file of its own, fetched when it is first shown.
const views: Record<string, () => Promise<{ default: ComponentType }>> = {
  [paths.front]: () => import('../views/front'),
  [paths.lifeEvent]: () => import('../views/lifeevent'),
  [paths.services]: () => import('../views/blocked'),
  [paths.thing]: () => import('../views/thing'),
  [paths.explore]: () => import('../views/explore'),
  [paths.coordination]: () => import('../views/coordination'),
  [paths.whatIf]: () => import('../views/whatif'),
  [paths.measures]: () => import('../views/measures'),
  [paths.roadmap]: () => import('../views/roadmap'),
  [paths.indicators]: () => import('../views/indicators'),
  [paths.reports]: () => import('../views/reports'),
  [paths.brief]: () => import('../views/brief'),
  [paths.sources]: () => import('../views/sources'),
  [paths.graphiql]: () => import('../views/graphiql'),
};

const routes = Object.entries(views).map(([path, load]) => ({ path, View: lazy(load) }));

/** Fetches the view of the page that was asked for while everything around it is made ready. */
export function fetchView(): void {
  void views[window.location.pathname]?.();
}

/** The whole UI: what each address shows. */
export function App() {
  const [client] = useState(newClient);
  return (
    <Provider value={client}>
      <LanguageProvider>
        <Shell>
          <ErrorBoundary>
            <Suspense fallback={<Loading />}>
              <Switch>
                {routes.map(({ path, View }) => (
                  <Route key={path} path={path} component={View} />
                ))}
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </Shell>
      </LanguageProvider>
    </Provider>
  );
}
