//! `java.util.Random`, number for number.

use std::any::Any;
use std::cell::Cell;

use super::own;
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Random, "nextInt", 0, 2, next_int),
        (Type::Random, "nextLong", 0, 0, |interp, this, _| {
            Ok(Value::Long(own::<Random>(interp, this, "nextLong")?.long()))
        }),
        (Type::Random, "nextDouble", 0, 0, |interp, this, _| {
            Ok(Value::Double(own::<Random>(interp, this, "nextDouble")?.double()))
        }),
        (Type::Random, "nextFloat", 0, 0, |interp, this, _| {
            Ok(Value::Float(own::<Random>(interp, this, "nextFloat")?.next(24) as f32 / (1 << 24) as f32))
        }),
        (Type::Random, "nextBoolean", 0, 0, |interp, this, _| {
            Ok(Value::Bool(own::<Random>(interp, this, "nextBoolean")?.next(1) != 0))
        }),
        (Type::Random, "nextGaussian", 0, 0, |interp, this, _| {
            Ok(Value::Double(own::<Random>(interp, this, "nextGaussian")?.gaussian()))
        }),
        (Type::Random, "setSeed", 1, 1, |interp, this, args| {
            let seed = Call::new(this, "setSeed", args).long(interp, 0)?;
            let random = own::<Random>(interp, this, "setSeed")?;
            random.seed.set(scrambled(seed));
            random.spare.set(None);
            Ok(Value::Null)
        }),
        (Type::Random, "ints", 1, 3, ints),
        (Type::Random, "nextBytes", 1, 1, next_bytes),
        (Type::Random, "longs", 1, 1, |interp, this, args| {
            drawn(interp, this, args, Type::LongStream, |random| Value::Long(random.long()))
        }),
        (Type::Random, "longs", 3, 3, |interp, this, args| {
            let call = Call::new(this, "longs", args);
            let (low, high) = (call.long(interp, 1)?, call.long(interp, 2)?);
            if low >= high {
                return Err(interp.throw(Type::IllegalArgumentException, "bound must be greater than origin"));
            }
            drawn(interp, this, args, Type::LongStream, |random| Value::Long(bounded_long(random, low, high)))
        }),
        (Type::Random, "doubles", 1, 1, |interp, this, args| {
            drawn(interp, this, args, Type::DoubleStream, |random| Value::Double(random.double()))
        }),
        (Type::Random, "doubles", 3, 3, |interp, this, args| {
            let call = Call::new(this, "doubles", args);
            let (low, high) = (call.double(interp, 1)?, call.double(interp, 2)?);
            if !(low < high && (high - low).is_finite()) {
                return Err(interp.throw(Type::IllegalArgumentException, "bound must be greater than origin"));
            }
            drawn(interp, this, args, Type::DoubleStream, |random| {
                let number = random.double() * (high - low) + low;
                Value::Double(if number >= high { high.next_down() } else { number })
            })
        }),
        (Type::Iterable, "shuffle", 0, 1, shuffle),
        (Type::Iterable, "shuffled", 0, 1, |interp, this, args| {
            let items = interp.elements(this)?;
            let copy = interp.list(items)?;
            shuffle(interp, &copy, args)?;
            Ok(copy)
        }),
    ],
    statics: &[(Type::Collections, "shuffle", 1, 2, |interp, _, args| {
        let (list, rest) = args.split_first().ok_or_else(|| interp.throw_with(Type::NullPointerException, None))?;
        shuffle(interp, list, rest)
    })],
    constructors: &[(Type::Random, 0, 1, |interp, this, args| {
        let seed = if args.is_empty() {
            interp.host().next_random() as i64
        } else {
            Call::new(this, "<init>", args).long(interp, 0)?
        };
        Ok(Value::Native(Native::new(Random::new(seed))))
    })],
    constants: &[],
};

const MULTIPLIER: u64 = 0x5_DEEC_E66D;
const MASK: u64 = (1 << 48) - 1;

/// Java's linear congruential generator.
#[derive(Debug)]
struct Random {
    seed: Cell<u64>,
    spare: Cell<Option<f64>>,
}

fn scrambled(seed: i64) -> u64 {
    (seed as u64 ^ MULTIPLIER) & MASK
}

impl Random {
    fn new(seed: i64) -> Self {
        Self { seed: Cell::new(scrambled(seed)), spare: Cell::new(None) }
    }

    fn next(&self, bits: u32) -> i32 {
        let seed = self.seed.get().wrapping_mul(MULTIPLIER).wrapping_add(0xB) & MASK;
        self.seed.set(seed);
        (seed >> (48 - bits)) as u32 as i32
    }

    fn below(&self, bound: i32) -> i32 {
        let bits = self.next(31);
        if bound & (bound - 1) == 0 {
            return ((i64::from(bound) * i64::from(bits)) >> 31) as i32;
        }
        let mut candidate = bits;
        loop {
            let value = candidate % bound;
            if candidate.wrapping_sub(value).wrapping_add(bound - 1) >= 0 {
                return value;
            }
            candidate = self.next(31);
        }
    }

    fn long(&self) -> i64 {
        (i64::from(self.next(32)) << 32).wrapping_add(i64::from(self.next(32)))
    }

    fn double(&self) -> f64 {
        ((i64::from(self.next(26)) << 27) + i64::from(self.next(27))) as f64 / (1u64 << 53) as f64
    }

    fn gaussian(&self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (a, b) = (2.0 * self.double() - 1.0, 2.0 * self.double() - 1.0);
            let square = a * a + b * b;
            if square < 1.0 && square != 0.0 {
                let factor = (-2.0 * square.ln() / square).sqrt();
                self.spare.set(Some(b * factor));
                return a * factor;
            }
        }
    }
}

impl NativeObject for Random {
    fn type_of(&self) -> Type {
        Type::Random
    }

    fn to_text(&self) -> String {
        format!("java.util.Random@{:x}", std::ptr::from_ref(self).addr() as u32)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn next_int(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "nextInt", args);
    let random = own::<Random>(interp, this, "nextInt")?;
    let (low, high) = match call.len() {
        0 => return Ok(Value::Int(random.next(32))),
        1 => (0, call.long(interp, 0)?),
        _ => {
            let (low, high) = (call.long(interp, 0)?, call.long(interp, 1)?);
            if high <= low {
                return Err(interp.throw(Type::IllegalArgumentException, "bound must be greater than origin"));
            }
            return Ok(Value::Int(bounded(random, low as i32, high as i32)));
        }
    };
    if high <= low {
        return Err(interp.throw(Type::IllegalArgumentException, "bound must be positive"));
    }
    let width = i32::try_from(high - low).unwrap_or(i32::MAX);
    Ok(Value::Int((low as i32).wrapping_add(random.below(width))))
}

/// `ints(count, low, high)` as a stream; Java draws these in a way of its own.
fn ints(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "ints", args);
    let random = own::<Random>(interp, this, "ints")?;
    let count = call.count(interp, 0)?;
    interp.charge(count)?;
    interp.grow(0, count)?;
    let mut items = Vec::with_capacity(count);
    let bounds =
        if call.len() == 3 { Some((call.long(interp, 1)? as i32, call.long(interp, 2)? as i32)) } else { None };
    for _ in 0..count {
        items.push(Value::Int(match bounds {
            None => random.next(32),
            Some((low, high)) => bounded(random, low, high),
        }));
    }
    crate::library::stream::of_kind(interp, Type::IntStream, items)
}

/// So many numbers as a stream; Java draws them when they are asked for.
fn drawn(interp: &mut Interp<'_>, this: &Value, args: &[Value], kind: Type, draw: impl Fn(&Random) -> Value) -> Eval {
    let count = Call::new(this, "doubles", args).count(interp, 0)?;
    let random = own::<Random>(interp, this, "doubles")?;
    interp.charge(count)?;
    interp.grow(0, count)?;
    let items = (0..count).map(|_| draw(random)).collect();
    crate::library::stream::of_kind(interp, kind, items)
}

fn next_bytes(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "nextBytes", args);
    let random = own::<Random>(interp, this, "nextBytes")?;
    let Value::Array(array) = call.get(0) else { return Err(call.refuse(interp)) };
    interp.charge(array.items.borrow().len())?;
    for four in array.items.borrow_mut().chunks_mut(4) {
        let bits = random.next(32).to_le_bytes();
        for (slot, byte) in four.iter_mut().zip(bits) {
            *slot = Value::Byte(byte as i8);
        }
    }
    Ok(Value::Null)
}

/// `RandomSupport.boundedNextInt`
fn bounded(random: &Random, low: i32, high: i32) -> i32 {
    let mut drawn = random.next(32);
    let width = high.wrapping_sub(low);
    let mask = width.wrapping_sub(1);
    if width & mask == 0 {
        return (drawn & mask).wrapping_add(low);
    }
    if width > 0 {
        let mut candidate = (drawn as u32 >> 1) as i32;
        loop {
            drawn = candidate % width;
            if candidate.wrapping_add(mask).wrapping_sub(drawn) >= 0 {
                return drawn.wrapping_add(low);
            }
            candidate = (random.next(32) as u32 >> 1) as i32;
        }
    }
    drawn
}

/// `RandomSupport.boundedNextLong`
fn bounded_long(random: &Random, low: i64, high: i64) -> i64 {
    let mut drawn = random.long();
    let width = high.wrapping_sub(low);
    let mask = width.wrapping_sub(1);
    if width & mask == 0 {
        return (drawn & mask).wrapping_add(low);
    }
    if width > 0 {
        let mut candidate = (drawn as u64 >> 1) as i64;
        loop {
            drawn = candidate % width;
            if candidate.wrapping_add(mask).wrapping_sub(drawn) >= 0 {
                return drawn.wrapping_add(low);
            }
            candidate = (random.long() as u64 >> 1) as i64;
        }
    }
    while !(low..high).contains(&drawn) {
        drawn = random.long();
    }
    drawn
}

/// `Collections.shuffle`
fn shuffle(interp: &mut Interp<'_>, list: &Value, args: &[Value]) -> Eval {
    let Value::List(items) = list else { return Err(interp.no_method(list, "shuffle", args)) };
    let fresh;
    let random = match args {
        [random] => own::<Random>(interp, random, "nextInt")?,
        _ => {
            fresh = Random::new(interp.host().next_random() as i64);
            &fresh
        }
    };
    interp.charge(items.len())?;
    let mut slots = items.slots_mut();
    for at in (1..slots.len()).rev() {
        let other = random.below(at as i32 + 1) as usize;
        slots.swap(at, other);
    }
    Ok(Value::Null)
}
