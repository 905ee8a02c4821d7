//! What Java says of texts that are no `BigInteger` and no `BigDecimal`.

/// The message of `new BigInteger(text)`: Java reads nine digits at a time, and names the group it could not read.
pub(crate) fn big_integer(text: &str) -> String {
    const GROUP: usize = 9;
    let chars: Vec<char> = text.chars().collect();
    if chars.is_empty() {
        return "Zero length BigInteger".to_owned();
    }
    let last = |sign: char| chars.iter().rposition(|c| *c == sign);
    let signed = match (last('-'), last('+')) {
        (Some(0), None) | (None, Some(0)) => 1,
        (None, None) => 0,
        _ => return "Illegal embedded sign character".to_owned(),
    };
    let digits: Vec<char> = chars.iter().copied().skip(signed).skip_while(|c| c.to_digit(10) == Some(0)).collect();
    if digits.is_empty() {
        return "Zero length BigInteger".to_owned();
    }
    let first = match digits.len() % GROUP {
        0 => GROUP,
        rest => rest,
    };
    let (head, rest) = digits.split_at(first);
    let groups = std::iter::once(head).chain(rest.chunks(GROUP));
    let mut wrong = groups.filter(|group| !group.iter().all(char::is_ascii_digit));
    let group: String = wrong.next().unwrap_or_default().iter().collect();
    format!("For input string: \"{group}\"")
}

/// The message of `Double.parseDouble(text)`.
pub(crate) fn floating(text: &str) -> String {
    let text = super::blanks::trim(text);
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let dots = digits.chars().take_while(|c| c.is_ascii_digit() || *c == '.').filter(|c| *c == '.').count();
    match dots {
        _ if text.is_empty() => "empty String".to_owned(),
        0 | 1 => format!("For input string: \"{text}\""),
        _ => "multiple points".to_owned(),
    }
}

/// The message of `new BigDecimal(text)`; some failures have none.
pub(crate) fn big_decimal(text: &str) -> Option<String> {
    /// Up to so many characters Java reads digit by digit.
    const COMPACT: usize = 18;
    let chars: Vec<char> = text.chars().collect();
    let first = chars.first()?;
    let unsigned = chars.get(usize::from(matches!(first, '-' | '+'))..).unwrap_or_default();
    let compact = unsigned.len() <= COMPACT;
    let (mut dot, mut digits) = (false, 0);
    for (at, c) in unsigned.iter().enumerate() {
        match c {
            c if c.is_ascii_digit() => digits += 1,
            '.' if dot => return Some("Character array contains more than one decimal point.".to_owned()),
            '.' => dot = true,
            'e' | 'E' => return exponent(unsigned.get(at + 1..).unwrap_or_default()),
            c if compact => {
                return Some(format!(
                    "Character {c} is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark."
                ));
            }
            _ => return Some("Character array is missing \"e\" notation exponential mark.".to_owned()),
        }
    }
    (digits == 0).then(|| "No digits found.".to_owned())
}

/// What is wrong behind the `e`.
fn exponent(rest: &[char]) -> Option<String> {
    let signed = usize::from(matches!(rest.first(), Some('-' | '+')));
    let digits = rest.get(signed..).unwrap_or_default();
    if digits.is_empty() {
        return None;
    }
    // Java looks at ten digits at most, besides zeros at the front.
    let zeros = digits.iter().take(digits.len().saturating_sub(10)).take_while(|c| **c == '0').count();
    if digits.len() - zeros > 10 {
        return Some("Too many nonzero exponent digits.".to_owned());
    }
    let wrong = digits.iter().any(|c| !c.is_ascii_digit());
    Some(if wrong { "Not a digit." } else { "No digits found." }.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{big_decimal, big_integer};

    #[test]
    fn java_names_the_group_of_digits_it_could_not_read() {
        assert_eq!(big_integer("camelCaseWord"), "For input string: \"came\"");
        assert_eq!(big_integer("3-00003"), "Illegal embedded sign character");
        assert_eq!(big_integer("12345678x123456789"), "For input string: \"12345678x\"");
        assert_eq!(big_integer(""), "Zero length BigInteger");
    }

    #[test]
    fn long_texts_miss_an_exponent_and_short_ones_have_a_wrong_character() {
        let long = big_decimal("{1=k1, 2=k2} 2147483647").unwrap_or_default();
        assert!(long.contains("is missing \"e\" notation"), "{long}");
        let short = big_decimal("0 1750").unwrap_or_default();
        assert!(short.starts_with("Character   is neither"), "{short}");
    }
}
