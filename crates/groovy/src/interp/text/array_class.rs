//! The class of arrays as a value: `int[]`, `array.class`.

use crate::types::Type;
use crate::value::NativeObject;

/// The class of arrays as a value: `int[]`, `array.class`.
#[derive(Debug)]
pub(crate) struct ArrayClass {
    pub(crate) element: Type,
    pub(crate) dimensions: u8,
}

impl NativeObject for ArrayClass {
    fn type_of(&self) -> Type {
        Type::Class
    }

    fn to_text(&self) -> String {
        format!("class {}", array_class_name(self.element, self.dimensions))
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        let other = other.as_any().downcast_ref::<Self>();
        other.is_some_and(|other| other.element == self.element && other.dimensions == self.dimensions)
    }

    fn hash(&self) -> Option<i32> {
        Some(self.element as i32 * 31 + i32::from(self.dimensions))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// Java's names of array classes: `[I`, `[Ljava.lang.String;`.
pub(super) fn array_class_name(element: Type, dimensions: u8) -> String {
    let code = match element {
        Type::PrimInt => "I".to_owned(),
        Type::PrimLong => "J".to_owned(),
        Type::PrimShort => "S".to_owned(),
        Type::PrimByte => "B".to_owned(),
        Type::PrimChar => "C".to_owned(),
        Type::PrimBoolean => "Z".to_owned(),
        Type::PrimFloat => "F".to_owned(),
        Type::PrimDouble => "D".to_owned(),
        other => format!("L{};", other.name()),
    };
    format!("{}{code}", "[".repeat(usize::from(dimensions)))
}
