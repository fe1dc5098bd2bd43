/**
 * The state of a link that changes what the page shows but is no new page: the
 * focus and the place on the page stay, and Back undoes it. <Link state={stay}>
 */
export const stay = { stay: true };
