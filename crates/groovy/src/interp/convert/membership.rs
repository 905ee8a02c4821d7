//! `in` and `case`: what counts as a case of a value.

use crate::interp::{Eval, Extends, Interp};
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    /// `case` and `in`: classes by instance, collections by content, patterns by match, closures by answer, others by `==`.
    ///
    /// # Errors
    /// What the closure or `isCase` throws, or a limit.
    pub fn is_case(&mut self, case: &Value, subject: &Value) -> Eval<bool> {
        if self.added.any
            && let Some(answer) = self.added_operator(case, "isCase", std::slice::from_ref(subject))?
        {
            return self.truth(&answer);
        }
        match case {
            Value::Null => Ok(subject.is_null()),
            // A class is a case when it could be assigned, anything else when it is an instance.
            Value::Type(class) => Ok(match subject {
                Value::Type(other) => other.is(*class),
                Value::Class(other) => other.is_builtin(*class),
                other => self.is_instance(other, *class),
            }),
            Value::Class(class) => Ok(match subject {
                Value::Object(object) => object.class.is_subclass_of(class),
                Value::Class(other) => other.is_subclass_of(class),
                _ => false,
            }),
            Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_) => {
                let answer = self.contains(case, subject)?;
                Ok(answer)
            }
            Value::Map(map) => {
                let value = self.map_lookup(&map.clone(), subject)?;
                self.truth(&value)
            }
            Value::Closure(_) => {
                let answer = self.call(case, std::slice::from_ref(subject))?;
                self.truth(&answer)
            }
            Value::Native(native) if native.downcast::<crate::interp::text::ArrayClass>().is_some() => {
                let class =
                    native.downcast::<crate::interp::text::ArrayClass>().map(|class| (class.element, class.dimensions));
                Ok(
                    matches!((subject, class), (Value::Array(array), Some((element, dimensions))) if array.dimensions == dimensions && array.element.is(element)),
                )
            }
            Value::Native(_) if case.type_of() == Type::Pattern => {
                if subject.is_null() {
                    return Ok(false);
                }
                let library = self.library();
                match library.static_method(Type::Pattern, library.symbol("$matches"), 2) {
                    Some(run) => {
                        let answer = run(self, &Value::Type(Type::Pattern), &[subject.clone(), case.clone()])?;
                        self.truth(&answer)
                    }
                    None => Ok(false),
                }
            }
            Value::Object(object) if object.class.has_delegates && object.class.is_builtin(Type::Collection) => {
                let answer = self.call_method(case, "contains", std::slice::from_ref(subject))?;
                self.truth(&answer)
            }
            Value::Object(_) if self.has_script_method(case, "isCase", 1) => {
                let answer = self.call_method(case, "isCase", std::slice::from_ref(subject))?;
                self.truth(&answer)
            }
            Value::Object(object) if object.class.extends != Extends::Nothing => {
                let (is_map, asked) = (object.class.is_builtin(Type::Map), std::slice::from_ref(subject));
                let answer = self.call_method(case, if is_map { "get" } else { "contains" }, asked)?;
                self.truth(&answer)
            }
            Value::Str(_) | Value::GString(_) => {
                if subject.is_null() {
                    return Ok(false);
                }
                let (a, b) = (self.to_text(case)?, self.to_text(subject)?);
                Ok(a == b)
            }
            Value::Host(host) if host.elements().is_some() => self.contains(case, subject),
            // A number is a case of numbers only, whatever `==` says of characters.
            number if number.is_number() && !subject.is_number() => Ok(false),
            // An instance is asked for `equals`, whatever order its class has; a character knows no texts.
            Value::Char(_) => Ok(matches!(subject, Value::Char(_)) && self.equals(case, subject)?),
            Value::Object(_) => self.java_equals(case, subject),
            other => self.equals(other, subject),
        }
    }

    /// `collection.contains(item)`, for `in`: by `==`.
    fn contains(&mut self, collection: &Value, item: &Value) -> Eval<bool> {
        if let Value::Set(set) = collection {
            return self.set_contains(&set.clone(), item);
        }
        if let (Value::Range(range), Value::Int(n)) = (collection, item)
            && let crate::value::Range::Int { low, high, .. } = &**range
        {
            return Ok((low..=high).contains(&n));
        }
        if let Value::Range(range) = collection {
            return crate::library::range_holds(self, range, item);
        }
        let mut iter = self.iter(collection)?;
        while let Some(found) = iter.next(self)? {
            if self.java_equals(item, &found)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
