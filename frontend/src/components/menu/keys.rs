//! What keys do in a menu.

/// What a key does.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reaction {
    None,
    /// To this item; opens the menu if it is closed.
    Move(usize),
    /// Back to the button.
    Close,
    /// On to the rest of the page.
    Leave,
}

/// What `key` does, with this item in focus out of `count`, or with the menu closed.
pub(super) fn reaction(key: &str, active: Option<usize>, count: usize) -> Reaction {
    let Some(last) = count.checked_sub(1) else { return Reaction::None };
    match (key, active) {
        ("ArrowDown", None) => Reaction::Move(0),
        ("ArrowUp", None) => Reaction::Move(last),
        ("ArrowDown", Some(at)) => Reaction::Move(if at >= last { 0 } else { at + 1 }),
        ("ArrowUp", Some(at)) => Reaction::Move(at.checked_sub(1).unwrap_or(last)),
        ("Home", Some(_)) => Reaction::Move(0),
        ("End", Some(_)) => Reaction::Move(last),
        ("Escape", Some(_)) => Reaction::Close,
        ("Tab", Some(_)) => Reaction::Leave,
        _ => Reaction::None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Reaction, reaction};

    #[rstest]
    #[case::opens("ArrowDown", None, Reaction::Move(0))]
    #[case::opens_at_the_end("ArrowUp", None, Reaction::Move(2))]
    #[case::down("ArrowDown", Some(1), Reaction::Move(2))]
    #[case::round("ArrowDown", Some(2), Reaction::Move(0))]
    #[case::round_up("ArrowUp", Some(0), Reaction::Move(2))]
    #[case::home("Home", Some(2), Reaction::Move(0))]
    #[case::end("End", Some(0), Reaction::Move(2))]
    #[case::escape("Escape", Some(1), Reaction::Close)]
    #[case::escape_while_closed_is_the_dialogs("Escape", None, Reaction::None)]
    #[case::tab("Tab", Some(1), Reaction::Leave)]
    #[case::enter_presses_the_item_itself("Enter", Some(1), Reaction::None)]
    fn keys_follow_the_pattern(#[case] key: &str, #[case] active: Option<usize>, #[case] expected: Reaction) {
        assert_eq!(reaction(key, active, 3), expected);
    }
}
