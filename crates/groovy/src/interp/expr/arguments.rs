//! Arguments of calls and items of lists, with what is spread among them.

use smallvec::SmallVec;

use crate::code::Expr;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

/// Arguments of a call, mostly few.
pub(in crate::interp) type Args = SmallVec<[Value; 4]>;

impl<'r> Interp<'r> {
    /// The arguments of a call; `special` when there is a spread or a cast among them.
    pub(in crate::interp) fn eval_args(&mut self, args: &'r [Expr], special: bool) -> Eval<Args> {
        if special && args.iter().any(|arg| matches!(arg, Expr::Spread(_))) {
            return self.eval_items(args).map(Args::from_vec);
        }
        let mut values = Args::new();
        for arg in args {
            values.push(self.eval(arg)?);
        }
        self.casts.set(special.then_some(args));
        Ok(values)
    }

    pub(super) fn eval_items(&mut self, items: &'r [Expr]) -> Eval<Vec<Value>> {
        if items.iter().any(|item| matches!(item, Expr::Spread(_))) {
            return self.eval_spread_items(items);
        }
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            values.push(self.eval(item)?);
        }
        Ok(values)
    }

    /// As Groovy compiles it, what is spread is evaluated after everything that is not.
    fn eval_spread_items(&mut self, items: &'r [Expr]) -> Eval<Vec<Value>> {
        let mut plain = Vec::with_capacity(items.len());
        for item in items.iter().filter(|item| !matches!(item, Expr::Spread(_))) {
            plain.push(self.eval(item)?);
        }
        let mut plain = plain.into_iter();
        let mut parts = Vec::with_capacity(items.len());
        for item in items {
            parts.push(match item {
                Expr::Spread(inner) => Err(self.eval(inner)?),
                _ => Ok(plain.next().unwrap_or_default()),
            });
        }
        let mut values = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Ok(value) => values.push(value),
                Err(container) => {
                    let more = self.spread(&container)?;
                    self.grow(values.len(), more.len())?;
                    values.extend(more);
                }
            }
        }
        Ok(values)
    }

    fn spread(&mut self, value: &Value) -> Eval<Vec<Value>> {
        match value {
            Value::Null => Ok(vec![Value::Null]),
            Value::List(list) if list.kind.is(Type::List) => self.elements(value),
            Value::Range(_) | Value::Array(_) => self.elements(value),
            Value::Host(_) => self.elements(value),
            Value::Object(object) if object.class.is_builtin(Type::List) => self.elements(value),
            other => {
                let message =
                    format!("Cannot spread the type {} with value {}", self.class_name(other), self.brief(other));
                Err(self.throw(Type::IllegalArgumentException, message))
            }
        }
    }
}
