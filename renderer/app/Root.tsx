import { ORPCError } from '@orpc/client';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { orpc } from './api.ts';
import { Doorway } from './Doorway.tsx';
import { isSilence } from './refusal.ts';
import { useLanguage } from './texts.ts';
import { antdTheme, useAppearance } from './theme.ts';

/** Everything around the screens: theme, language, the memory of answers, and who is signed in. */
export function Root() {
  const [language] = useLanguage();
  const { isDark } = useAppearance();
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <ConfigProvider
      locale={language === 'zh-CN' ? zhCN : enUS}
      theme={antdTheme(isDark)}
      button={{ autoInsertSpace: false }}
    >
      <App notification={{ placement: 'topRight', maxCount: 3 }} style={{ height: '100%' }}>
        <QueryClientProvider client={queryClient}>
          <Doorway />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}

const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // A refusal is an answer: only silence is asked again.
      retry: (count, error) => isSilence(error) && count < 3,
      retryDelay: (attempt) => 500 * 2 ** attempt,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
  queryCache: new QueryCache({ onError: signedOut }),
  mutationCache: new MutationCache({ onError: signedOut }),
});

/** A sign-in that has run out shows the door again, wherever it is noticed. */
function signedOut(error: unknown): void {
  if (error instanceof ORPCError && error.code === 'UNAUTHENTICATED') {
    void queryClient.invalidateQueries({ queryKey: orpc.people.me.key() });
  }
}
