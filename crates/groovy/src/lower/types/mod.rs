//! Type names: imports, classes of the script, built-in and host classes.
//!
//! Files: `imports` · `lookup` a class by its name · `declaration` the classes of the script ·
//! `parameters` of generics.

mod declaration;
mod imports;
mod lookup;
mod parameters;

use super::Lower;
use crate::ast::TypeName;
use crate::code::TypeRef;
use crate::types::Type;

pub(super) use declaration::full_name;
pub(super) use imports::Imports;

impl Lower<'_> {
    /// A declared type; unknown names are reported.
    pub(super) fn type_ref(&mut self, ty: &TypeName) -> TypeRef {
        let element = self.element_type(ty);
        if ty.dimensions == 0 { element } else { TypeRef::Array(Box::new(element), ty.dimensions) }
    }

    fn element_type(&mut self, ty: &TypeName) -> TypeRef {
        if let Some(bound) = self.type_parameter(&ty.name) {
            return bound;
        }
        let found = primitive(&ty.name).map(TypeRef::Builtin);
        let found = found.or_else(|| {
            if ty.name.contains('.') { self.class_by_path(&ty.name) } else { self.class_by_name(&ty.name) }
        });
        if let Some(found) = found {
            return found;
        }
        self.unknown_class(ty);
        TypeRef::Builtin(Type::Object)
    }

    /// A declared type where `def` and `Object` mean: anything.
    pub(super) fn variable_type(&mut self, ty: Option<&TypeName>) -> Option<TypeRef> {
        match self.type_ref(ty?) {
            TypeRef::Builtin(Type::Object) => None,
            other => Some(other),
        }
    }
}

fn primitive(name: &str) -> Option<Type> {
    Some(match name {
        "int" => Type::PrimInt,
        "long" => Type::PrimLong,
        "short" => Type::PrimShort,
        "byte" => Type::PrimByte,
        "char" => Type::PrimChar,
        "boolean" => Type::PrimBoolean,
        "float" => Type::PrimFloat,
        "double" => Type::PrimDouble,
        "void" => Type::Void,
        "var" | "def" => Type::Object,
        _ => return None,
    })
}
