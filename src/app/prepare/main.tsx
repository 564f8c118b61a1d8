import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createPreparation } from '../../offline/prepare.ts';
import { prepareWords } from '../../text/truck/prepare.ts';
import base from '../../ui/page/base.css?inline';
import controls from '../../ui/page/controls/controls.css?inline';
import { PreparePage } from '../../ui/page/prepare/PreparePage.tsx';
import prepare from '../../ui/page/prepare/prepare.css?inline';
import start from '../../ui/page/start/start.css?inline';
import type { PreparationPort } from '../../visit/ports.ts';
import { defaultTour } from '../page/tourNamed.ts';
import { adoptStyles } from '../styles.ts';

const asked = new URLSearchParams(location.search);
const named = asked.get('tour') ?? '';
const tour = /^[a-z0-9-]+$/.test(named) ? named : defaultTour;
const site = new URL('../', document.baseURI);

function Prepare({ port }: { port: PreparationPort }) {
  const [language, setLanguage] = useState<'da' | 'en'>(
    (asked.get('lang') ?? navigator.language).startsWith('da') ? 'da' : 'en',
  );
  document.documentElement.lang = language;
  document.title = `${prepareWords[language].title} – Indenfor`;
  const query = tour === defaultTour ? '' : `?tour=${tour}`;
  return (
    <PreparePage
      port={port}
      language={language}
      onLanguage={setLanguage}
      eventHref={new URL(`event/${query}`, site).href}
      tourHref={new URL(`./${query}`, site).href}
    />
  );
}

const root = document.getElementById('prepare');
if (root) {
  adoptStyles(document, [base, controls, start, prepare]);
  const port = createPreparation(site.href, tour);
  port.look();
  createRoot(root).render(
    <StrictMode>
      <Prepare port={port} />
    </StrictMode>,
  );
}
