/** The place's own colours, as on the page. */
export const palette = {
  night: '#14110e',
  paper: '#f4efe6',
  quiet: '#b9b0a2',
  lamp: '#f2c14e',
  door: '#3f6480',
  rule: '#3a342c',
} as const;
