import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectHall } from '../../operator/connectHall.ts';
import { OperatorPage } from '../../operator/OperatorPage.tsx';
import { operatorWords } from '../../text/truck/operator.ts';
import '../../ui/page/fonts.css';
import '../../operator/operator.css';

const kept = 'indenfor-operator';
const asked = new URLSearchParams(location.search);
const given = new URLSearchParams(location.hash.slice(1)).get('key');
// the address is on a screen that others see, too
if (given !== null) {
  sessionStorage.setItem(kept, given);
  history.replaceState(null, '', location.pathname + location.search);
}
const language = (asked.get('lang') ?? navigator.language).startsWith('da') ? 'da' : 'en';
document.documentElement.lang = language;
document.title = `${operatorWords[language].title} – Indenfor`;
const root = document.getElementById('operator');
if (root) {
  const site = new URL('../', document.baseURI).href;
  const port = connectHall(site, sessionStorage.getItem(kept) ?? '');
  createRoot(root).render(
    <StrictMode>
      <OperatorPage port={port} language={language} />
    </StrictMode>,
  );
}
