export const followup = {
  title: 'Oppfølging',
};
