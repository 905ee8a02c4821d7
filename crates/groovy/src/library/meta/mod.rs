//! What scripts see of classes beside their instances: categories, metaclasses, and the methods and properties these know of.

mod category;
mod class;
mod define;
mod method;
mod property;
mod traits;

use super::Module;

/// All tables of the room.
pub(super) const MODULES: [Module; 6] =
    [category::MODULE, class::MODULE, define::MODULE, method::MODULE, property::MODULE, traits::MODULE];
