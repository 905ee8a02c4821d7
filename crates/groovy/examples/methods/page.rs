//! The page of classes and methods, for the example that writes it and the test that holds it to the library.

use groovy::{Members, members, scripted_classes};

const HEAD: &str = "\
# Classes and methods

What the engine's library has, by class; operators (`a + b` is `a.plus(b)`) and properties (`a.name` is `a.getName()`) are
among it. A class also has the methods of its supertypes, which the line below its name lists from near to far: look for those
of a list at *ArrayList*, *List*, *Collection*, *Iterable* and *Object*. This page is written by `cargo run -p adnode-groovy --example
methods`; a test holds it to the library.
";

const SCRIPTED_HEAD: &str = "
## Classes that are Groovy code themselves

A script that names one of them is compiled together with it; what it can do stands in its file.

";

/// The whole page.
pub fn page() -> String {
    let mut page = HEAD.to_owned();
    for found in members() {
        page.push_str(&section(&found));
    }
    page.push_str(SCRIPTED_HEAD);
    for name in scripted_classes() {
        let simple = name.rsplit('.').next().unwrap_or(name);
        page.push_str(&format!("- [`{name}`](src/library/scripted/{simple}.groovy)\n"));
    }
    page
}

fn section(found: &Members) -> String {
    let class = found.class;
    let mut lines = vec![format!("\n## {}\n", class.simple_name())];
    let supers: Vec<_> = class.info().supers.iter().map(|above| above.simple_name()).collect();
    let above = if supers.is_empty() { String::new() } else { format!(", a kind of {}", supers.join(", ")) };
    let made = if found.constructed { "; made with `new`" } else { "" };
    lines.push(format!("`{}`{above}{made}\n", class.name()));
    if !found.methods.is_empty() {
        lines.push(format!("{}\n", found.methods.join(" · ")));
    }
    if !found.statics.is_empty() {
        lines.push(format!("Static: {}\n", found.statics.join(" · ")));
    }
    lines.join("\n")
}
