//! What is known of a variable at some place, and what two ways to the same place make of it.

/// Whether a variable has its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Not yet.
    Open,
    /// Once.
    Given,
    /// More than once.
    Again,
    /// On one way here, not on another.
    Unsure,
}

impl State {
    /// After one more value.
    pub(super) fn next(self) -> Self {
        match self {
            Self::Open => Self::Given,
            _ => Self::Again,
        }
    }

    /// Whether reading it could find nothing.
    pub(super) fn may_be_open(self) -> bool {
        matches!(self, Self::Open | Self::Unsure)
    }
}

/// The states of all variables, by number.
pub(super) type States = Vec<State>;

/// After branches that begin alike: what they agree on.
pub(super) fn merge_branches(before: &mut States, branches: &[States]) {
    let Some((first, rest)) = branches.split_first() else { return };
    for (at, state) in before.iter_mut().enumerate() {
        let Some(merged) = first.get(at).copied() else { continue };
        *state = match rest.iter().all(|branch| branch.get(at) == Some(&merged)) {
            true => merged,
            false if *state == State::Open => State::Unsure,
            false => State::Again,
        };
    }
}

/// After `try`: an exception may come from anywhere, so ways that differ leave the variable open.
pub(super) fn merge_attempts(before: &mut States, attempts: &[States]) {
    let Some((first, rest)) = attempts.split_first() else { return };
    for (at, state) in before.iter_mut().enumerate() {
        let Some(mut merged) = first.get(at).copied() else { continue };
        for other in rest.iter().filter_map(|attempt| attempt.get(at).copied()) {
            if merged == State::Unsure || merged == other {
                continue;
            }
            merged = if merged == State::Open || other == State::Open { State::Unsure } else { State::Again };
        }
        *state = merged;
    }
}
