//! Properties of maps, and of all elements of a list.

use std::rc::Rc;

use crate::code::{Access, Name};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    pub(super) fn get_spread(&mut self, object: &Value, name: &Name) -> Eval {
        if object.is_null() {
            return Ok(Value::Null);
        }
        let mut iter = self.iter(object)?;
        let mut results = Vec::new();
        while let Some(item) = iter.next(self)? {
            if item.is_null() {
                results.push(Value::Null);
            } else {
                results.push(self.get_member(&item, name, Access::Dot)?);
            }
        }
        self.list(results)
    }

    pub(in crate::interp) fn map_property(&mut self, map: &Rc<crate::value::Map>, name: &Name) -> Eval<Option<Value>> {
        if map.order() == crate::value::Order::Sorted {
            return self.map_get(map, &Value::Str(name.text.clone()));
        }
        if let Some(value) = self.map_text(map, &name.text, name.hash)? {
            return Ok(Some(value));
        }
        Ok(None)
    }

    /// The property of every item of a collection.
    pub(crate) fn property_of_items(&mut self, container: &Value, name: &str) -> Eval {
        let items = self.elements(container)?;
        let name = self.name(name);
        self.spread_property(container, items, &name)
    }

    /// `list.name`: the property of every element.
    pub(super) fn spread_property(&mut self, container: &Value, items: Vec<Value>, name: &Name) -> Eval {
        // A list can hold itself.
        self.check_stack()?;
        let mut results = Vec::with_capacity(items.len().min(64));
        for item in items {
            self.charge(1)?;
            if item.is_null() {
                continue;
            }
            match self.find_property(&item, name)? {
                Some(value) => results.push(value),
                None => return Err(self.element_property_missing(container, &item, name)),
            }
        }
        self.list(results)
    }

    fn element_property_missing(&mut self, container: &Value, item: &Value, name: &Name) -> Box<crate::interp::Fault> {
        let reason = self.no_property(item, &name.text);
        let reason = match &*reason {
            crate::interp::Fault::Thrown(Value::Throwable(throwable)) => throwable.message.borrow().clone(),
            _ => None,
        };
        let message = format!(
            "Exception evaluating property '{}' for {}, Reason: groovy.lang.MissingPropertyException: {}",
            name.text,
            self.class_name(container),
            reason.unwrap_or_default()
        );
        self.throw(Type::MissingPropertyException, message)
    }
}
