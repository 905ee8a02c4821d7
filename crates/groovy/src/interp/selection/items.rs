//! A list as the only argument: where no method takes it, its items are tried as the arguments.

use std::rc::Rc;

use super::variants::declared;
use crate::code::{Function, TypeRef};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Class, Value};

/// A method, the class that declares it, and the arguments it gets.
pub(in crate::interp) type Chosen = (u32, Rc<Class>, Vec<Value>);

impl Interp<'_> {
    /// The method that takes the items of the list that is the only argument, and the items.
    ///
    /// # Errors
    /// The items would have to be converted, which Groovy does not do here.
    pub(in crate::interp) fn find_method_for_items(
        &mut self,
        class: &Rc<Class>,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<Chosen>> {
        let [list] = args else { return Ok(None) };
        if !list.type_of().is(Type::List) || class.code.methods.is_empty() {
            return Ok(None);
        }
        let items = self.elements(list)?;
        let Some((index, class)) = self.find_method(class, name, &items)? else { return Ok(None) };
        if let Some(function) = self.function(index) {
            self.fits_as_is(function, &items)?;
        }
        Ok(Some((index, class, items)))
    }

    /// Whether the items can be handed over without being converted.
    pub(in crate::interp) fn fits_as_is(&self, function: &Function, items: &[Value]) -> Eval<()> {
        if function.implicit_it {
            return Ok(());
        }
        let params = function.params.len();
        let required = function.params.iter().filter(|param| param.default.is_none()).count();
        if function.varargs && items.len() != params || !(required..=params).contains(&items.len()) {
            return Err(self.throw(Type::IllegalArgumentException, "wrong number of arguments"));
        }
        let fits = declared(function, function.params.len() - items.len())
            .iter()
            .zip(items)
            .all(|(ty, item)| self.is_as_declared(*ty, item));
        if fits { Ok(()) } else { Err(self.throw(Type::IllegalArgumentException, "argument type mismatch")) }
    }

    /// Whether Java itself would take the value: numbers only become wider primitives.
    fn is_as_declared(&self, ty: Option<&TypeRef>, item: &Value) -> bool {
        match ty {
            None => true,
            Some(TypeRef::Builtin(class)) if class.is_primitive() => widens(item.type_of(), class.boxed()),
            Some(_) if item.is_null() => true,
            Some(TypeRef::Builtin(class)) => self.is_instance(item, *class),
            Some(TypeRef::Script(index)) => match item {
                Value::Object(object) => super::distance::steps_up(&object.class, *index).is_some(),
                _ => false,
            },
            Some(TypeRef::Host(name)) => matches!(item, Value::Host(host) if host.is_instance_of(name)),
            Some(TypeRef::Array(..)) => matches!(item, Value::Array(_)),
        }
    }
}

/// Whether a wrapper of one number becomes a primitive of another by itself.
fn widens(from: Type, to: Type) -> bool {
    const ORDER: [Type; 6] = [Type::Byte, Type::Short, Type::Integer, Type::Long, Type::Float, Type::Double];
    let place = |class: Type| ORDER.iter().position(|known| *known == class);
    match (place(from), place(to)) {
        (Some(from), Some(to)) => from <= to,
        _ => from == to || from == Type::Character && to != Type::Boolean && place(to) > Some(1),
    }
}
