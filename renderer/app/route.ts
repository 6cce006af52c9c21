import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import { useCallback } from 'react';
import type { Access } from '../../shared/kernel/procedure.ts';

/** A screen as its area declares it in `renderer/areas/<area>/routes.tsx`. */
export interface AreaRoute {
  /** Path in TanStack's spelling: `/parts/$code`. */
  readonly path: string;
  /** Key of the screen's name in the text catalogue. */
  readonly titleKey: string;
  /** Who may enter; the backend checks again where the operation runs. */
  readonly access: Access;
  readonly component: LazyExoticComponent<ComponentType>;
  /**
   * Present where the screen stands in the rail. `order` sorts it; `titleKey` names the room where the screen's own name is
   * narrower; `access` says who sees it there, where others reach it from another room.
   */
  readonly rail?: {
    readonly icon: ReactNode;
    readonly order: number;
    readonly titleKey?: string;
    readonly access?: Access;
  };
  /** True for pages that are printed: no rail, no scan line. */
  readonly isBare?: boolean;
}

/** Where to go: a path of this program, with its query where it has one (`/labels/1?size=60x40`). */
export type Go = (to: string, options?: { readonly replace?: boolean }) => void;

/** Opens a screen by its path. */
export function useGo(): Go {
  const { history } = useRouter();
  return useCallback((to, options) => (options?.replace ? history.replace(to) : history.push(to)), [history]);
}

/** A part of the present path, decoded: `usePathParam('code')` on `/parts/$code`. Empty where the path has none. */
export function usePathParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return params[name] ?? '';
}

/** A value of the present query string, as text; undefined where it is not there. */
export function useQueryParam(name: string): string | undefined {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const value = search[name];
  return value === undefined || value === null ? undefined : String(value);
}

/** Puts a key into a path: codes may hold slashes and Chinese. */
export function pathOf(base: string, key: string): string {
  return `${base}/${encodeURIComponent(key)}`;
}
