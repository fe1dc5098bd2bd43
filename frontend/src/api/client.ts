import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { retryExchange } from '@urql/exchange-retry';
import { passesByItself } from './problem';

/**
 * Asks /graphql of the server that the page came from. What was answered
 * before is shown at once and asked anew, so that going back is instant and a
 * new version of the data is noticed.
 */
export function newClient(): Client {
  return new Client({
    url: '/graphql',
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      retryExchange({ initialDelayMs: 300, maxDelayMs: 3000, maxNumberAttempts: 4, retryIf: passesByItself }),
      fetchExchange,
    ],
  });
}
