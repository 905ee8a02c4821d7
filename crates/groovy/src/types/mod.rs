//! The classes of Java and Groovy that scripts can name: one row each, with its supertypes.
//!
//! To make a class known, add a row to `table`. What its values can do is in [`crate::library`].

mod names;
mod table;

pub use table::{TYPES, Type};

/// What is known of one built-in class.
#[derive(Debug)]
pub struct TypeInfo {
    /// The name with its package, as `getName()` gives it.
    pub name: &'static str,
    /// The class it extends (if any) and the interfaces it implements.
    pub supers: &'static [Type],
}

/// Whether a name is that of `int`, `void` and their like.
pub(crate) fn is_primitive_name(name: &str) -> bool {
    matches!(name, "void" | "int" | "long" | "short" | "byte" | "char" | "boolean" | "float" | "double")
}

impl Type {
    /// The row of the table.
    pub fn info(self) -> &'static TypeInfo {
        static NONE: TypeInfo = TypeInfo { name: "java.lang.Object", supers: &[] };
        TYPES.get(self as usize).map_or(&NONE, |(_, info)| info)
    }

    /// The name with its package.
    pub fn name(self) -> &'static str {
        self.info().name
    }

    /// `class java.lang.String`, `interface java.util.List`, `int`
    pub(crate) fn described(self) -> String {
        let kind = match self {
            _ if self.is_primitive() => "",
            _ if self.is_interface() => "interface ",
            _ => "class ",
        };
        format!("{kind}{}", self.name())
    }

    /// The name without package and outer class.
    pub fn simple_name(self) -> &'static str {
        let name = self.name();
        name.rsplit(['.', '$']).next().unwrap_or(name)
    }

    /// Whether a value of this type is also a value of `other`. Primitives count as their boxes.
    pub fn is(self, other: Self) -> bool {
        self == other || other == Self::Object || self.info().supers.iter().any(|parent| parent.is(other.boxed()))
    }

    /// How many steps up from this type to `other`; `None` when it is no supertype.
    pub fn distance(self, other: Self) -> Option<u32> {
        if self == other {
            return Some(0);
        }
        let near = self.info().supers.iter().filter_map(|parent| parent.distance(other)).min().map(|steps| steps + 1);
        near.or_else(|| (other == Self::Object).then_some(20))
    }

    /// The longest way up to an interface; steps between classes do not count.
    pub(crate) fn interface_steps(self, interface: Self) -> Option<u32> {
        if self == interface {
            return Some(0);
        }
        let supers = self.boxed().info().supers;
        let steps = supers.iter().filter_map(|above| {
            let steps = above.interface_steps(interface)?;
            Some(steps + u32::from(above.is_interface()))
        });
        steps.max()
    }

    /// The wrapper class of a primitive; other types as they are.
    pub const fn boxed(self) -> Self {
        match self {
            Self::PrimInt => Self::Integer,
            Self::PrimLong => Self::Long,
            Self::PrimShort => Self::Short,
            Self::PrimByte => Self::Byte,
            Self::PrimChar => Self::Character,
            Self::PrimBoolean => Self::Boolean,
            Self::PrimFloat => Self::Float,
            Self::PrimDouble => Self::Double,
            other => other,
        }
    }

    /// Whether this is one of `int`, `long`, `boolean`, ...
    pub fn is_primitive(self) -> bool {
        self.boxed() != self || self == Self::Void
    }

    /// The superclass: the first supertype that is a class.
    pub fn superclass(self) -> Option<Self> {
        if self == Self::Object || self.is_interface() || self.is_primitive() {
            return None;
        }
        let parent = self.info().supers.first().copied().filter(|parent| !parent.is_interface());
        Some(parent.unwrap_or(Self::Object))
    }

    /// Interfaces are the types whose rows name no class above them.
    pub fn is_interface(self) -> bool {
        let outside = matches!(self, Self::Object | Self::Void | Self::MapWithDefault) || self.boxed() != self;
        !outside && self.info().supers.iter().all(|parent| parent.is_interface())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_array_list_is_a_collection_and_no_map() {
        assert!(Type::ArrayList.is(Type::Collection));
        assert!(!Type::ArrayList.is(Type::Map));
        assert!(Type::Collection.is_interface());
        assert_eq!(Type::Stack.superclass(), Some(Type::Vector));
    }
}
