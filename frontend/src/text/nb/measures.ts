export const measures = {
  title: 'Tiltak',
};
