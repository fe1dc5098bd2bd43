export const indicators = {
  title: 'Nøkkeltall',
};
