export const roadmap = {
  title: 'Veikartet',
};
