//! What can happen to the form.

use super::Field;
use crate::wizard::PickedProject;

/// Something a person did, or that the node answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A text field has this text now. In the project picker this is a search, and nothing is picked any more.
    Type(Field, String),
    /// A field lost the focus: from now on it says what is wrong with it.
    Leave(Field),
    Pick(PickedProject),
    /// Asks what the code leads to.
    Next,
    Previous,
    /// Pairs the two nodes.
    Confirm,
    /// The code leads to a connection that its inviter calls this.
    Described {
        name: String,
    },
    /// The node refused these fields, with a sentence each.
    Refused(Vec<(Field, String)>),
    /// The node refused for a reason that no field has: nothing was made.
    Rejected,
    /// No answer came, so nobody knows whether the nodes are paired.
    Lost,
    /// The nodes are paired.
    Accepted,
}
