//! Properties set by their names or in order.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Class, Object, Str, Value};

impl<'r> Interp<'r> {
    pub(super) fn set_named(&mut self, object: &Rc<Object>, class: &Rc<Class>, properties: &Value) -> Eval<()> {
        let Value::Map(map) = properties else {
            return Ok(());
        };
        let this = Value::Object(object.clone());
        for (key, value) in self.entries(map)? {
            let name = self.to_text(&key)?;
            match self.field_index(class, &name) {
                Some(index) if self.is_final_field(object, index) => {
                    let value = self.freeze(class, value)?;
                    self.set_field(object, index, value)?;
                }
                _ => self.set_property(&this, &name, value)?,
            }
        }
        Ok(())
    }

    /// `new Point(x: 1, y: 2)` for a record.
    pub(super) fn set_record(&mut self, object: &Rc<Object>, class: &Rc<Class>, properties: &Value) -> Eval<()> {
        let Value::Map(map) = properties else { return Ok(()) };
        for (key, value) in self.entries(map)? {
            let name = self.to_text(&key)?;
            match self.field_index(class, &name) {
                Some(index) => self.set_field(object, index, value)?,
                None => return Err(self.no_property(&Value::Object(object.clone()), &name)),
            }
        }
        Ok(())
    }

    /// `@Immutable` classes keep unmodifiable copies of collections.
    fn freeze(&mut self, class: &Rc<Class>, value: Value) -> Eval {
        if !class.code.traits.immutable {
            return Ok(value);
        }
        match &value {
            Value::List(list) => {
                let items = self.copied(list)?;
                self.list_of(Type::UnmodifiableList, items)
            }
            Value::Map(map) => {
                let entries = self.entries(map)?;
                let copy = self.map_from(Type::LinkedHashMap, entries)?;
                let table = copy.table().clone();
                Ok(Value::Map(Rc::new(crate::value::Map::from_table(Type::UnmodifiableMap, table))))
            }
            Value::Set(set) => {
                let items = self.members(set)?;
                let copy = self.set_from(Type::LinkedHashSet, items)?;
                let table = copy.table().clone();
                Ok(Value::Set(Rc::new(crate::value::Set::from_table(Type::UnmodifiableSet, table))))
            }
            _ => Ok(value),
        }
    }

    pub(super) fn set_positions(&mut self, object: &Rc<Object>, class: &Rc<Class>, args: &[Value]) -> Eval<()> {
        let names = self.tuple_names(class);
        for (name, value) in names.iter().zip(args) {
            if let Some(index) = self.field_index(class, name) {
                let value = self.freeze(class, value.clone())?;
                self.set_field(object, index, value)?;
            }
        }
        Ok(())
    }

    /// The properties a tuple constructor takes, in order.
    pub(super) fn tuple_names(&self, class: &Rc<Class>) -> Vec<Str> {
        let options = &class.code.traits;
        let wanted = |name: &Str| {
            (options.tuple_includes.is_empty() || options.tuple_includes.contains(name))
                && !options.tuple_excludes.contains(name)
        };
        self.property_names(class).into_iter().filter(wanted).collect()
    }

    /// The properties of a class in order, those it declares itself.
    pub(in crate::interp) fn property_names(&self, class: &Rc<Class>) -> Vec<Str> {
        class.code.fields.iter().filter(|field| field.is_property).map(|field| field.name.clone()).collect()
    }
}
