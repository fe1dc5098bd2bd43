export const brief = {
  title: 'Notat',
};
