//! What a cast says when there is no way from the value to the class.

use crate::interp::{Fault, Interp};
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    /// A list that fits no constructor cannot be cast.
    pub(super) fn cast_failed(&mut self, value: &Value, wanted: &str, fault: Box<Fault>) -> Box<Fault> {
        let Fault::Thrown(Value::Throwable(throwable)) = &*fault else { return fault };
        let reason = match throwable.message.borrow().clone() {
            Some(message) => format!("{}: {message}", throwable.class.name()),
            None => throwable.class.name().to_owned(),
        };
        let cannot = self.cannot_cast(value, wanted);
        if let Fault::Thrown(Value::Throwable(throwable)) = &*cannot {
            let text = throwable.message.borrow().clone().unwrap_or_default();
            let full = format!("{text} due to: {reason}");
            *throwable.message.borrow_mut() = Some(full.into());
        }
        cannot
    }

    pub(crate) fn cannot_cast(&mut self, value: &Value, wanted: &str) -> Box<Fault> {
        let text = match value {
            Value::Map(_) => java_map_text(&self.brief(value)).into(),
            other => match self.java_text(other) {
                Ok(text) => text,
                Err(fault) => return fault,
            },
        };
        let class = self.class_name(value);
        self.throw(
            Type::GroovyCastException,
            format!("Cannot cast object '{text}' with class '{class}' to class '{wanted}'"),
        )
    }

    pub(super) fn cannot_cast_null(&mut self, class: Type) -> Box<Fault> {
        if class == Type::PrimChar {
            return self.throw_with(Type::NullPointerException, None);
        }
        let message = format!(
            "Cannot cast object 'null' with class 'null' to class '{}'. Try '{}' instead",
            class.name(),
            class.boxed().name()
        );
        self.throw(Type::GroovyCastException, message)
    }
}

/// Java's own text of a flat map: `{a=1}`.
fn java_map_text(text: &str) -> String {
    if text == "[:]" {
        return "{}".to_owned();
    }
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    format!("{{{}}}", inner.replace(':', "="))
}
