//! Names to suggest for one that does not exist, ranked as Groovy does.

use super::Interp;
use crate::value::{Class, Str, Value};

/// What changing one letter costs.
const CHANGE: usize = 10;
/// What another case, or two letters the wrong way round, costs.
const SLIP: usize = 5;
/// Names further away are not suggested.
const TOO_FAR: usize = 30;
const MOST: usize = 6;

impl Interp<'_> {
    /// The line of a `MissingPropertyException` that names similar properties; empty when there are none.
    pub(super) fn similar_properties(&self, receiver: &Value, name: &str) -> String {
        let known = match receiver {
            Value::Object(object) => properties_of(&object.class),
            Value::Class(class) => properties_of(class),
            Value::Native(native) => self.getters(native.type_of()),
            _ => return String::new(),
        };
        let mut ranked: Vec<(usize, Str)> = known.into_iter().map(|known| (distance(name, &known), known)).collect();
        ranked.retain(|(distance, _)| *distance <= TOO_FAR);
        ranked.sort();
        ranked.dedup();
        let names: Vec<&str> = ranked.iter().take(MOST).map(|(_, name)| name.as_str()).collect();
        if names.is_empty() { String::new() } else { format!("\nPossible solutions: {}", names.join(", ")) }
    }

    /// The properties that the methods of a built-in class make.
    fn getters(&self, class: crate::types::Type) -> Vec<Str> {
        let library = self.library();
        let names = library.method_names(class).into_iter();
        let property = |name: &'static str| {
            let property =
                name.strip_prefix("get").filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))?;
            library.method(class, library.symbol(name), 0)?;
            let mut letters = property.chars();
            let first = letters.next()?.to_ascii_lowercase();
            Some(Str::from(format!("{first}{}", letters.as_str())))
        };
        names.filter_map(property).filter(|name| !matches!(name.as_str(), "metaClass" | "properties")).collect()
    }
}

fn properties_of(class: &Class) -> Vec<Str> {
    let own = class.code.fields.iter().chain(class.code.statics.iter());
    let mut names: Vec<Str> = own.map(|field| field.name.clone()).filter(|name| !name.starts_with('$')).collect();
    names.push(Str::from("class"));
    if let Some(parent) = &class.parent {
        names.extend(properties_of(parent));
    }
    names
}

/// The distance of Damerau and Levenshtein, with a lower price for slips.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().take(64).collect();
    let right: Vec<char> = right.chars().take(64).collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=right.len()).map(|at| at * CHANGE).collect()];
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![(i + 1) * CHANGE];
        for (j, b) in right.iter().enumerate() {
            row.push(cheapest(&rows, &row, (i, *a), (j, *b), &left, &right));
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or_default()
}

fn cheapest(
    rows: &[Vec<usize>],
    row: &[usize],
    (i, a): (usize, char),
    (j, b): (usize, char),
    left: &[char],
    right: &[char],
) -> usize {
    let cell = |row: Option<&Vec<usize>>, at: usize| row.and_then(|row| row.get(at)).copied().unwrap_or(usize::MAX / 2);
    let changed = match a == b {
        true => 0,
        false if a.eq_ignore_ascii_case(&b) => SLIP,
        false => CHANGE,
    };
    let replaced = cell(rows.get(i), j) + changed;
    let removed = cell(rows.get(i), j + 1) + CHANGE;
    let added = row.last().copied().unwrap_or_default() + CHANGE;
    let swapped = match (i.checked_sub(1), j.checked_sub(1)) {
        (Some(before), Some(across)) if left.get(before) == Some(&b) && right.get(across) == Some(&a) => {
            cell(rows.get(before), across) + SLIP
        }
        _ => usize::MAX,
    };
    replaced.min(removed).min(added).min(swapped)
}
