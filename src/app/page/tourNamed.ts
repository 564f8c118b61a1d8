/** The tour that is meant when an address names none. */
export const defaultTour = 'en-verden-indenfor';
