//! What engines remember of earlier searches: automata that grow while they search, up to some megabytes each.
//!
//! Nobody tells how large one has become. So every search counts what it may have added at most, and when all of them together
//! may be too large, they forget what they know. A run accounts for what it added, up to that bound.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use fancy_regex::Regex;

use crate::interp::{Eval, Interp};

/// What all automata of a thread may hold together.
const BUDGET: usize = 2 << 20;
/// The least that a first search takes.
const LEAST: usize = 2_000;

/// A program with what it remembers.
#[derive(Debug)]
pub(super) struct Program {
    regex: RefCell<Regex>,
    /// Whether it has searched since it last forgot.
    is_warm: Cell<bool>,
    /// What a state of its automaton takes at most, in bytes.
    state: usize,
    /// What 64 bytes of text cost on top of looking at them, where each may take a new state of a large automaton.
    price: usize,
}

#[derive(Default)]
struct Warm {
    programs: Vec<Weak<Program>>,
    /// What they hold at most.
    held: usize,
}

thread_local! {
    static WARM: RefCell<Warm> = RefCell::default();
}

impl Program {
    /// A program of a pattern of so many bytes, and of so many when what it counts is written out.
    pub(super) fn new(regex: Regex, length: usize, written_out: usize) -> Rc<Self> {
        // A table with a place for each kind of character, and the places in the pattern.
        let kinds = (2 * length + 8).next_power_of_two().min(256);
        let state = 64 + 4 * kinds + written_out.saturating_mul(4);
        let price = written_out.saturating_sub(25).saturating_mul(2);
        Rc::new(Self { regex: RefCell::new(regex), is_warm: Cell::new(false), state, price })
    }

    /// Asks the program.
    pub(super) fn with<T>(&self, ask: impl FnOnce(&Regex) -> T) -> T {
        ask(&self.regex.borrow())
    }

    /// Counts a search through so many bytes.
    pub(super) fn has_searched(self: &Rc<Self>, interp: &mut Interp<'_>, bytes: usize) -> Eval<()> {
        interp.charge((bytes / 64).saturating_mul(self.price))?;
        let added = LEAST.saturating_add(bytes.saturating_mul(self.state)).min(BUDGET);
        let count = |warm: &RefCell<Warm>| {
            let mut warm = warm.borrow_mut();
            if warm.held.saturating_add(added) > BUDGET {
                warm.forget();
            }
            if !self.is_warm.replace(true) {
                warm.programs.push(Rc::downgrade(self));
            }
            warm.held += added;
        };
        // A thread that is ending remembers nothing.
        let _ = WARM.try_with(count);
        // Of what this run did alone: what earlier ones left behind makes no run dearer.
        let known = &mut interp.memory.make().automata;
        let more = added.min(BUDGET.saturating_sub(*known));
        *known += more;
        interp.reserve(more)
    }

    fn forget(&self) {
        // A copy shares the program and starts with nothing remembered.
        let fresh = self.regex.borrow().clone();
        self.regex.replace(fresh);
        self.is_warm.set(false);
    }
}

impl Warm {
    /// Lets all programs forget. Each of them was searched with since it last did.
    fn forget(&mut self) {
        let programs = std::mem::take(&mut self.programs);
        programs.iter().filter_map(Weak::upgrade).for_each(|program| program.forget());
        self.held = 0;
    }
}
