//! What becomes of arguments that no method of the library takes.

use crate::code::{Expr, TypeRef};
use crate::interp::{Eval, Extends, Fault, Interp};
use crate::types::Type;
use crate::value::Value;

impl<'r> Interp<'r> {
    /// A list as the only argument stands for its items where no method takes the list.
    #[cold]
    pub(super) fn with_items(&mut self, receiver: &Value, name: &str, args: &[Value], fault: Box<Fault>) -> Eval {
        if args.iter().any(|arg| matches!(arg, Value::Object(object) if object.class.extends != Extends::Nothing))
            && is_about(&fault, args)
        {
            return self.with_hearts(receiver, name, args, fault);
        }
        let [list @ (Value::List(_) | Value::Range(_))] = args else { return Err(fault) };
        let taken = !matches!(receiver, Value::Type(_) | Value::Class(_) | Value::Null | Value::Closure(_));
        if !taken || !is_about(&fault, args) {
            return Err(fault);
        }
        self.settle()?;
        self.check_stack()?;
        let items = self.elements(list)?;
        match self.call_method(receiver, name, &items) {
            Err(again) if is_about(&again, &items) => {
                Err(self.nothing_for(receiver, name).filter(|_| items.is_empty()).unwrap_or(fault))
            }
            answer => answer,
        }
    }

    /// Instances that are collections at heart, where the library wants those of its own.
    fn with_hearts(&mut self, receiver: &Value, name: &str, args: &[Value], fault: Box<Fault>) -> Eval {
        self.check_stack()?;
        let mut hearts = Vec::with_capacity(args.len());
        for arg in args {
            hearts.push(self.heart_or_itself(arg)?);
        }
        if hearts.iter().zip(args).all(|(heart, arg)| crate::interp::text::same(heart, arg)) {
            return Err(fault);
        }
        self.call_method(receiver, name, &hearts)
    }

    /// No items for a method that is the only one of its name: Groovy looks for its argument all the same.
    fn nothing_for(&self, receiver: &Value, name: &str) -> Option<Box<Fault>> {
        let alone = matches!((receiver, name), (Value::Map(_), "minus" | "intersect") | (Value::Int(_), "times"));
        alone.then(|| self.throw(Type::ArrayIndexOutOfBoundsException, "Index 0 out of bounds for length 0"))
    }

    /// A null that a cast calls a number is taken where a number is wanted, and then has none.
    #[cold]
    pub(super) fn unboxing(&self, fault: Box<Fault>, casts: &'r [Expr], args: &[Value]) -> Box<Fault> {
        if is_about(&fault, args) && lacks_a_number(casts, args) {
            return self.throw_with(Type::NullPointerException, None);
        }
        fault
    }

    /// The same ahead of the static methods that know only primitives.
    pub(super) fn unboxed(&self, class: Type, args: &[Value]) -> Eval<()> {
        let Some(casts) = self.casts.get() else { return Ok(()) };
        let primitive = class.is(Type::Number) || matches!(class, Type::Math | Type::Character | Type::String);
        if primitive && lacks_a_number(casts, args) {
            return Err(self.throw_with(Type::NullPointerException, None));
        }
        Ok(())
    }
}

/// Whether an exception says that there is no method for just these arguments.
pub(super) fn is_about(fault: &Fault, args: &[Value]) -> bool {
    let Fault::Thrown(Value::Throwable(throwable)) = fault else { return false };
    if throwable.class != Type::MissingMethodException {
        return false;
    }
    match throwable.details.borrow().as_slice() {
        [_, _, Value::List(list)] => {
            let items = list.items();
            items.len() == args.len() && items.iter().zip(args).all(|(a, b)| crate::interp::text::same(a, b))
        }
        _ => false,
    }
}

/// Whether there are only numbers, and one that is none.
fn lacks_a_number(casts: &[Expr], args: &[Value]) -> bool {
    casts.len() == args.len()
        && args.iter().zip(casts).any(|(value, cast)| value.is_null() && is_number(cast))
        && args.iter().all(|value| value.is_null() || value.is_number() || matches!(value, Value::Char(_)))
}

/// Whether an argument is written with a cast to a number.
fn is_number(arg: &Expr) -> bool {
    match arg {
        Expr::Cast(cast) | Expr::As(cast) => {
            matches!(cast.ty, TypeRef::Builtin(class) if class.is(Type::Number) || class == Type::Character)
        }
        _ => false,
    }
}
