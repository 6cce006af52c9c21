import { TabLinks } from '../clocks/TabLinks.tsx';

/** The pages of the room of loans. */
export function LoanTabs() {
  return (
    <TabLinks
      labelKey="loans.tabs"
      tabs={[
        { path: '/loans', titleKey: 'loans.list', isForStaff: false },
        { path: '/shipments', titleKey: 'loans.shipments.title', isForStaff: false },
        { path: '/loans/balance', titleKey: 'loans.balance.title', isForStaff: false },
        { path: '/loans/owed', titleKey: 'loans.owed.title', isForStaff: false },
        { path: '/loans/proposals', titleKey: 'loans.proposals.title', isForStaff: true },
        { path: '/loans/sales', titleKey: 'loans.sales.title', isForStaff: false },
      ]}
    />
  );
}
