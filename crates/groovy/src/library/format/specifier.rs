//! One `%...` of a pattern, read and bounded.

/// The longest width and precision: more would be a bomb.
pub(super) const WIDEST: usize = 100_000;

/// The longest specifier anybody needs: `%-12345678.12345678s`, and some more.
pub(super) const LONGEST: usize = 64;

/// One `%...` of a pattern.
#[derive(Debug, Default, Clone)]
pub(super) struct Specifier {
    pub(super) index: Option<usize>,
    pub(super) again: bool,
    pub(super) left: bool,
    pub(super) plus: bool,
    pub(super) space: bool,
    pub(super) zero: bool,
    pub(super) group: bool,
    pub(super) parens: bool,
    pub(super) alternate: bool,
    pub(super) width: Option<usize>,
    pub(super) precision: Option<usize>,
    pub(super) conversion: char,
    pub(super) date: char,
    /// A flag that stands twice.
    pub(super) twice: Option<char>,
    pub(super) text: String,
}

/// Reads a specifier; with the number of characters it took.
pub(super) fn parse(rest: &str) -> Option<(Specifier, usize)> {
    let chars: Vec<char> = rest.chars().collect();
    let mut specifier = Specifier::default();
    let mut at = 0;
    let digits = |from: usize| chars.iter().skip(from).take_while(|c| c.is_ascii_digit()).collect::<String>();
    let number = digits(0);
    if !number.is_empty() && chars.get(number.len()) == Some(&'$') {
        // No index is as high as the highest: it stands for the index 0, which is refused.
        specifier.index = Some(number.parse::<usize>().ok()?.checked_sub(1).unwrap_or(usize::MAX));
        at = number.len() + 1;
    }
    let flags = at;
    while let Some(flag) = chars.get(at) {
        if chars.get(flags..at).is_some_and(|before| before.contains(flag)) && "-#+ 0,(<".contains(*flag) {
            specifier.twice = Some(*flag);
        }
        match flag {
            '-' => specifier.left = true,
            '+' => specifier.plus = true,
            ' ' => specifier.space = true,
            '0' => specifier.zero = true,
            ',' => specifier.group = true,
            '(' => specifier.parens = true,
            '#' => specifier.alternate = true,
            '<' => specifier.again = true,
            _ => break,
        }
        at += 1;
    }
    let width = digits(at);
    if !width.is_empty() {
        specifier.width = Some(width.parse().unwrap_or(usize::MAX));
        at += width.len();
    }
    if chars.get(at) == Some(&'.') {
        let precision = digits(at + 1);
        if precision.is_empty() {
            return None;
        }
        specifier.precision = Some(precision.parse().unwrap_or(usize::MAX));
        at += 1 + precision.len();
    }
    specifier.conversion = *chars.get(at)?;
    at += 1;
    if matches!(specifier.conversion, 't' | 'T') {
        specifier.date = *chars.get(at)?;
        at += 1;
    }
    specifier.text = chars.iter().take(at).collect();
    "bBhHsScCdoxXeEfgGaAtTn%".contains(specifier.conversion).then_some((specifier, at))
}
