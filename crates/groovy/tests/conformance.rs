//! Scripts run by the real Groovy and by this engine print the same and end with the same exceptions.

#[path = "conformance/suite.rs"]
mod suite;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Scripts that are known to differ: a ratchet that only shrinks.
fn known_gaps() -> BTreeSet<String> {
    let list = fs::read_to_string(suite::room().join("known-gaps.txt")).unwrap_or_default();
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn every_script_prints_what_groovy_prints() {
    let gaps = known_gaps();
    let cases = suite::cases(&suite::room(), "").expect("the conformance folder is readable");
    let mut chapters: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut broken, mut repaired) = (Vec::new(), Vec::new());
    for case in &cases {
        let difference = case.difference();
        let (passed, total) = chapters.entry(case.chapter().to_owned()).or_default();
        *total += 1;
        *passed += usize::from(difference.is_none());
        match difference {
            Some(difference) if !gaps.contains(&case.name) => broken.push(format!("{} {difference}", case.name)),
            None if gaps.contains(&case.name) => repaired.push(case.name.clone()),
            _ => {}
        }
    }
    let summary: Vec<String> =
        chapters.iter().map(|(chapter, (passed, total))| format!("{chapter} {passed}/{total}")).collect();
    let summary = summary.join(", ");
    assert!(broken.is_empty(), "{} scripts differ from Groovy ({summary}):\n{}", broken.len(), broken.join("\n"));
    assert!(repaired.is_empty(), "these pass now, remove them from known-gaps.txt:\n{}", repaired.join("\n"));
}

#[test]
fn every_script_has_a_recording() {
    let cases = suite::cases(&suite::room(), "").expect("the conformance folder is readable");
    let missing: Vec<&str> =
        cases.iter().filter(|case| case.expected.is_none()).map(|case| case.name.as_str()).collect();
    assert!(missing.is_empty(), "run `scripts/oracle record`; no recording for {missing:?}");
    assert!(cases.len() >= 600, "only {} scripts", cases.len());
}

#[test]
fn every_known_gap_is_a_script() {
    let names: BTreeSet<String> = suite::cases(&suite::room(), "")
        .expect("the conformance folder is readable")
        .into_iter()
        .map(|case| case.name)
        .collect();
    let unknown: Vec<String> = known_gaps().into_iter().filter(|gap| !names.contains(gap)).collect();
    assert!(unknown.is_empty(), "known-gaps.txt names scripts that do not exist: {unknown:?}");
}
