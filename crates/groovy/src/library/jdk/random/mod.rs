//! `java.util.Random`, number for number.
//!
//! Files: `generator` · `bounded` numbers between bounds · `drawing` many at once.

mod bounded;
mod drawing;
mod generator;

use super::own;
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{Native, Value};
use bounded::{bounded_long, next_int};
use drawing::{drawn, ints, next_bytes, shuffle};
use generator::{Random, scrambled};

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
