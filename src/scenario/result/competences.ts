/** What the work asks for. A mission is never passed or failed. */
export const competences = ['calm', 'relation', 'security', 'judgement'] as const;
export type Competence = (typeof competences)[number];
