//! Believable project names, the same ones in every run.

/// Projects every organization has, with their descriptions.
const FIRST: [(&str, &str); 4] = [
    ("Warehouse", "Stock, picking and shipping for the three distribution centres."),
    ("Storefront", "The public web shop and its checkout."),
    ("Customer Support Portal", "Tickets, knowledge base and the chat widget."),
    ("Émile & Söhne — Übernahme", "Systems taken over from Émile & Söhne, to be retired by spring."),
];

const SUBJECTS: [&str; 24] = [
    "Billing",
    "Catalog",
    "Checkout",
    "Claims",
    "Customer",
    "Data Lake",
    "Delivery",
    "Field Service",
    "Fleet",
    "Identity",
    "Inventory",
    "Invoice",
    "Loyalty",
    "Mobile",
    "Order",
    "Payment",
    "Payroll",
    "Pricing",
    "Procurement",
    "Returns",
    "Sales",
    "Search",
    "Supplier",
    "Tax",
];

const KINDS: [(&str, &str); 15] = [
    ("API", "Public and partner interfaces"),
    ("App", "The app people install on phones and tablets"),
    ("Backoffice", "Screens for the people who run the business"),
    ("Batch", "Nightly jobs and their schedules"),
    ("Gateway", "What stands between us and third parties"),
    ("Hub", "Where several teams' data meets"),
    ("Insights", "Reports and dashboards"),
    ("Integration", "Adapters to bought software"),
    ("Library", "Code shared by other teams"),
    ("Migration", "Moving off the old system"),
    ("Platform", "Foundations other projects build on"),
    ("Portal", "Self-service for customers"),
    ("Proof of Concept", "An experiment; may be deleted"),
    ("Services", "Back-end services"),
    ("Tools", "Internal tools"),
];

/// The name and description of project number `index`; distinct for every index.
pub(super) fn name_and_description(index: usize) -> (String, String) {
    if let Some((name, description)) = FIRST.get(index) {
        return ((*name).to_owned(), (*description).to_owned());
    }
    let rest = index - FIRST.len();
    let subject = SUBJECTS[rest % SUBJECTS.len()];
    let (kind, purpose) = KINDS[(rest / SUBJECTS.len()) % KINDS.len()];
    let round = rest / (SUBJECTS.len() * KINDS.len());
    let name = if round == 0 { format!("{subject} {kind}") } else { format!("{subject} {kind} {}", round + 1) };
    (name, format!("{purpose}: {}.", subject.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn a_thousand_projects_have_a_thousand_names() {
        let names: HashSet<_> = (0..1000).map(|index| super::name_and_description(index).0).collect();
        assert_eq!(names.len(), 1000);
        assert!(names.contains("Warehouse") && names.contains("Storefront"));
    }
}
