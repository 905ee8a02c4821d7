//! Maps and sets: finding keys by Java's rules, with keys that may be objects of the script.
//!
//! Files: `place` where a key is or belongs · `lookup` and `change` of maps · `sets` · `copies` in the order a script sees.

mod change;
mod copies;
mod lookup;
mod place;
mod sets;
