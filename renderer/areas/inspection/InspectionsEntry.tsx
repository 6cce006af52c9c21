import { Navigate } from '@tanstack/react-router';

/** The room's place in the rail: all its pages lie beneath it, and it opens on the list. */
export function InspectionsEntry() {
  return <Navigate to="/inspection/list" replace />;
}
