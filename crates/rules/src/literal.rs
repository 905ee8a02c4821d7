//! Text as a Groovy string literal.

/// A double-quoted Groovy string that is exactly this text: nothing in it ends the string, starts an escape or is
/// interpolated. Escaping the backslash also keeps Groovy from reading `\u0022` as a quote.
pub(crate) fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' | '$' => literal.extend(['\\', c]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Warehouse", r#""Warehouse""#)]
    #[case(r#"The "big" one"#, r#""The \"big\" one""#)]
    #[case("C:\\new", r#""C:\\new""#)]
    #[case("${System.exit(1)}", r#""\${System.exit(1)}""#)]
    #[case(r"\u0022", r#""\\u0022""#)]
    #[case("O'Neil", r#""O'Neil""#)]
    #[case("مخزن 🚚", "\"مخزن 🚚\"")]
    #[case("a\r\nb", r#""a\r\nb""#)]
    fn any_text_stays_one_string(#[case] text: &str, #[case] literal: &str) {
        assert_eq!(string(text), literal);
    }

    /// Reads a literal as Groovy does, as far as our writer goes.
    fn read(literal: &str) -> Option<String> {
        let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
        let mut text = String::new();
        let mut chars = inner.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next()? {
                    'n' => text.push('\n'),
                    'r' => text.push('\r'),
                    c @ ('"' | '\\' | '$') => text.push(c),
                    _ => return None,
                },
                '"' | '$' | '\n' | '\r' => return None,
                c => text.push(c),
            }
        }
        Some(text)
    }

    proptest! {
        #[test]
        fn a_literal_reads_back_as_the_text(text in any::<String>()) {
            prop_assert_eq!(read(&string(&text)), Some(text));
        }
    }
}
