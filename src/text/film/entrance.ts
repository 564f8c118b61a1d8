/** Words that lead to the missions; the others are in `missions.ts`. */
const da = {
  entry: (count: number) => `Prøv jobbet i ${count === 6 ? 'seks' : count} missioner`,
  title: 'Missioner',
  fromHotspot: (title: string) => `Start missionen: ${title}`,
};

const en: typeof da = {
  entry: (count: number) => `Try the job in ${count === 6 ? 'six' : count} missions`,
  title: 'Missions',
  fromHotspot: (title: string) => `Start the mission: ${title}`,
};

export const entrance = { da, en };
