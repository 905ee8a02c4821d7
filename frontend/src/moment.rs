//! Moments as people say them.

use time::Duration;

/// "in 6 days".
pub fn time_left(left: Duration) -> String {
    format!("in {}", amount(left))
}

/// "5 minutes ago".
pub fn time_ago(past: Duration) -> String {
    if past < Duration::minutes(1) { "just now".to_owned() } else { format!("{} ago", amount(past)) }
}

/// In the largest unit that says enough.
fn amount(of: Duration) -> String {
    let minutes = of.whole_minutes().max(1);
    let (count, unit) = match minutes {
        2_880.. => ((minutes + 720) / 1_440, "day"),
        120..2_880 => ((minutes + 30) / 60, "hour"),
        _ => (minutes, "minute"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Duration::days(7) - Duration::seconds(2), "in 7 days")]
    #[case(Duration::hours(49), "in 2 days")]
    #[case(Duration::hours(47), "in 47 hours")]
    #[case(Duration::minutes(61), "in 61 minutes")]
    #[case(Duration::seconds(10), "in 1 minute")]
    fn the_time_left_is_told_in_words(#[case] left: Duration, #[case] words: &str) {
        assert_eq!(time_left(left), words);
    }

    #[rstest]
    #[case(Duration::seconds(-3), "just now")]
    #[case(Duration::seconds(59), "just now")]
    #[case(Duration::minutes(5), "5 minutes ago")]
    #[case(Duration::hours(3), "3 hours ago")]
    fn the_past_is_told_in_words(#[case] past: Duration, #[case] words: &str) {
        assert_eq!(time_ago(past), words);
    }
}
