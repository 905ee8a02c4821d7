//! Properties of built-in objects: getters, and what depends on their content.

use crate::code::Name;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    /// Library objects whose properties depend on their content have a method `$get`.
    pub(in crate::interp) fn has_dynamic_properties(&self, object: &Value) -> bool {
        let symbol = self.library().symbol("$get");
        self.library().method(object.type_of(), symbol, 1).is_some()
    }

    /// Library objects with dynamic properties (XML, JSON builders) have a method `$get`.
    pub(super) fn native_property(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        let symbol = self.library().symbol("$get");
        if let Some(run) = self.library().method(object.type_of(), symbol, 1) {
            self.refresh(object)?;
            return run(self, object, &[Value::Str(name.text.clone())]).map(Some);
        }
        self.getter(object, name)
    }

    pub(super) fn range_bound_property(&self, range: &crate::value::Range, name: &Name) -> Option<Value> {
        match name.text.as_str() {
            "from" => Some(range.low()),
            "to" => Some(range.high()),
            "reverse" => Some(Value::Bool(range.is_reverse())),
            _ => None,
        }
    }

    /// `getName()` or `isName()` of the library; `class` of everything.
    pub(in crate::interp) fn getter(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        if name.text.as_str() == "class" {
            let is_class = matches!(object, Value::Type(_) | Value::Class(_))
                || matches!(object, Value::Native(native) if native.type_of() == Type::Class);
            return if is_class { Ok(Some(object.clone())) } else { self.class_of(object).map(Some) };
        }
        let class = object.type_of();
        if let Some(run) =
            self.library().method(class, name.getter, 0).or_else(|| self.library().method(class, name.is_getter, 0))
        {
            self.refresh(object)?;
            return run(self, object, &[]).map(Some);
        }
        Ok(None)
    }

    /// `String.name`: what `java.lang.Class` itself has.
    pub(super) fn class_member(&mut self, object: &Value, name: &Name) -> Eval<Option<Value>> {
        self.getter(object, name)
    }
}
