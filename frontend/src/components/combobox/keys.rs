//! What keys do in a combobox.

/// What a key does.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reaction {
    None,
    Move(Option<usize>),
    Pick(usize),
    Close,
}

/// What `key` does, with this option active out of `count`.
pub(super) fn reaction(key: &str, is_open: bool, active: Option<usize>, count: usize) -> Reaction {
    let last = count.checked_sub(1);
    match (key, is_open, active) {
        ("ArrowDown", true, Some(at)) => {
            Reaction::Move(Some(if Some(at) == last { 0 } else { at + 1 }).filter(|_| last.is_some()))
        }
        ("ArrowDown", _, _) => Reaction::Move(last.map(|_| 0)),
        ("ArrowUp", true, Some(at)) => Reaction::Move(at.checked_sub(1).or(last)),
        ("ArrowUp", _, _) => Reaction::Move(last),
        ("Home", true, Some(_)) => Reaction::Move(last.map(|_| 0)),
        ("End", true, Some(_)) => Reaction::Move(last),
        ("Enter", true, Some(at)) if at < count => Reaction::Pick(at),
        // One match left: no need to point at it.
        ("Enter", true, None) if count == 1 => Reaction::Pick(0),
        ("Enter", true, _) => Reaction::Move(active),
        ("Escape", true, _) => Reaction::Close,
        _ => Reaction::None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Reaction, reaction};

    #[rstest]
    #[case::opens("ArrowDown", false, None, Reaction::Move(Some(0)))]
    #[case::opens_at_the_end("ArrowUp", false, None, Reaction::Move(Some(2)))]
    #[case::down("ArrowDown", true, Some(0), Reaction::Move(Some(1)))]
    #[case::round("ArrowDown", true, Some(2), Reaction::Move(Some(0)))]
    #[case::round_up("ArrowUp", true, Some(0), Reaction::Move(Some(2)))]
    #[case::home("Home", true, Some(2), Reaction::Move(Some(0)))]
    #[case::end("End", true, Some(0), Reaction::Move(Some(2)))]
    #[case::home_moves_the_cursor_while_typing("Home", true, None, Reaction::None)]
    #[case::enter("Enter", true, Some(1), Reaction::Pick(1))]
    #[case::enter_while_closed_sends_the_form("Enter", false, None, Reaction::None)]
    #[case::escape("Escape", true, Some(1), Reaction::Close)]
    #[case::escape_while_closed_leaves_the_dialog("Escape", false, None, Reaction::None)]
    fn keys_follow_the_pattern(
        #[case] key: &str,
        #[case] is_open: bool,
        #[case] active: Option<usize>,
        #[case] expected: Reaction,
    ) {
        assert_eq!(reaction(key, is_open, active, 3), expected);
    }

    #[test]
    fn an_empty_list_has_nothing_to_move_to() {
        assert_eq!(reaction("ArrowDown", true, None, 0), Reaction::Move(None));
        assert_eq!(reaction("Enter", true, Some(4), 0), Reaction::Move(Some(4)));
        assert_eq!(reaction("Enter", true, None, 1), Reaction::Pick(0));
    }
}
