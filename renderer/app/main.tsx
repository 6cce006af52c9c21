import 'antd/dist/antd.css';
import 'antd/dist/reset.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Root } from './Root.tsx';
import { startTexts } from './texts.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');
await startTexts();
createRoot(element).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
