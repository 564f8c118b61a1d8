import { messages } from '../../../text/messages.ts';

/** What works for whom, and what does not yet. */
export function Accessibility({ language }: { language: string }) {
  const words = messages(language);
  const { can, canItems, limits, limitItems } = words.reading.accessibility;
  return (
    <div className="prose">
      <h3>{can}</h3>
      <Items items={canItems} />
      <h3>{words.page.menu.keyboard}</h3>
      <KeyList language={language} />
      <h3>{limits}</h3>
      <Items items={limitItems} />
    </div>
  );
}

function Items({ items }: { items: string[] }) {
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** What the keys do. */
export function KeyList({ language }: { language: string }) {
  return (
    <dl className="keys">
      {Object.values(messages(language).keys).map(({ keys, does }) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
