import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import '@digdir/designsystemet-web';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, fetchView } from './app/App';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
fetchView();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
