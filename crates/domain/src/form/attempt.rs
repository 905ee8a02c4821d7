//! How far an order to the node has come.

/// How far an order has come. The number names the idempotency key: the same order is repeated under the same number as
/// long as nobody knows what became of it, and anything else gets a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt<Order> {
    /// Nothing is on its way, and the node made nothing of what was sent before.
    None,
    /// As [`Attempt::None`], after this many orders the node refused.
    Refused(u32),
    /// On its way.
    Running(u32, Box<Order>),
    /// Sent, and no answer came.
    Unknown(u32, Box<Order>),
}

impl<Order: PartialEq> Attempt<Order> {
    /// The attempt that sends `order` next.
    pub(crate) fn next(&self, order: Order) -> Self {
        let order = Box::new(order);
        match self {
            Self::None => Self::Running(1, order),
            Self::Unknown(number, sent) if *sent == order => Self::Running(*number, order),
            Self::Refused(number) | Self::Unknown(number, _) | Self::Running(number, _) => {
                Self::Running(number.saturating_add(1), order)
            }
        }
    }

    /// The order that is on its way, and the number of the attempt.
    #[must_use]
    pub fn running(&self) -> Option<(u32, &Order)> {
        match self {
            Self::Running(number, order) => Some((*number, order)),
            Self::None | Self::Refused(_) | Self::Unknown(..) => None,
        }
    }

    /// The attempt after the node refused it.
    pub(crate) fn refused(&self) -> Self {
        match self {
            Self::None => Self::None,
            Self::Refused(number) | Self::Running(number, _) | Self::Unknown(number, _) => Self::Refused(*number),
        }
    }
}

impl<Order: Clone> Attempt<Order> {
    /// The attempt after its answer got lost.
    pub(crate) fn lost(&self) -> Self {
        match self {
            Self::Running(number, order) => Self::Unknown(*number, order.clone()),
            other => other.clone(),
        }
    }
}
