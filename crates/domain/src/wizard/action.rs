//! What can happen to the wizard.

use super::{FarNode, Field, PickedProject};
use crate::ConnectionMode;

/// Something a person did, or that the node answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A text field has this text now. In the project picker this is a search, and nothing is picked any more.
    Type(Field, String),
    /// A field lost the focus: from now on it says what is wrong with it.
    Leave(Field),
    /// "I don't have a URL" was switched.
    SwitchWithoutUrl,
    Choose(ConnectionMode),
    Pick(PickedProject),
    /// Goes on, once the node at the address was asked what it is.
    Next,
    /// This answers at the address.
    Found(Box<FarNode>),
    Previous,
    Initiate,
    /// The node refused these fields, with a sentence each.
    Refused(Vec<(Field, String)>),
    /// The node refused for a reason that no field has: nothing was made.
    Rejected,
    /// No answer came, so nobody knows whether the connection was made.
    Lost,
    /// The connection is made.
    Initiated,
}
