//! Types as they are written, as classes the engine knows.

use crate::code::TypeRef;
use crate::interp::Interp;
use crate::types::Type;
use crate::value::Value;

impl Interp<'_> {
    /// The innermost element type and the number of dimensions of an array type.
    pub(in crate::interp) fn array_parts(&self, ty: &TypeRef) -> (Type, u8) {
        match ty {
            TypeRef::Array(element, dimensions) => (self.type_of_ref(element), *dimensions),
            other => (self.type_of_ref(other), 0),
        }
    }

    /// The built-in class of a type; classes of the script count as `Object`.
    pub(in crate::interp) fn type_of_ref(&self, ty: &TypeRef) -> Type {
        match ty {
            TypeRef::Builtin(class) => *class,
            TypeRef::Array(element, _) => self.type_of_ref(element),
            TypeRef::Script(_) | TypeRef::Host(_) => Type::Object,
        }
    }

    /// `String[]` as a value.
    pub(in crate::interp) fn array_type_value(&mut self, ty: &TypeRef) -> Value {
        let (element, dimensions) = self.array_parts(ty);
        Value::Native(crate::value::Native::new(crate::interp::text::ArrayClass { element, dimensions }))
    }
}
