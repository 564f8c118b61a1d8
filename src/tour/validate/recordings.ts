/** What a narration's sound may be, the best first: `narrations/<language>/<id>.opus`. */
export const soundFormats = ['opus', 'm4a', 'wav'] as const;
