//! Classes of the script.

use crate::types::Type;
use crate::value::Str;
use std::collections::HashMap;

use super::{Expr, Pos, TypeRef};

/// What kind of class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassKind {
    /// `class`
    Class,
    /// `interface`
    Interface,
    /// `trait`
    Trait,
    /// `enum`
    Enum,
    /// `record`
    Record,
    /// The script itself.
    Script,
}

/// A class of the script.
#[derive(Debug)]
pub struct ClassCode {
    /// The name, outer classes included: `Outer$Inner`.
    pub name: Str,
    /// Index into [`Code::classes`].
    pub index: u32,
    /// What kind.
    pub kind: ClassKind,
    /// Cannot be instantiated.
    pub is_abstract: bool,
    /// The class of the script it extends.
    pub parent: Option<u32>,
    /// The built-in class it extends.
    pub builtin_parent: Type,
    /// Interfaces and traits of the script.
    pub interfaces: Box<[u32]>,
    /// Built-in interfaces.
    pub builtin_interfaces: Box<[Type]>,
    /// The class around an inner class whose instances know an outer instance.
    pub outer: Option<u32>,
    /// Whether instances hold an outer instance.
    pub is_inner: bool,
    /// Instance fields, without inherited ones.
    pub fields: Vec<Field>,
    /// The number of inherited instance fields.
    pub inherited: u32,
    /// Static fields.
    pub statics: Vec<Field>,
    /// Interfaces and traits of the script that instances count as, though their methods come from delegates.
    pub known_as: Box<[u32]>,
    /// Built-in interfaces of that kind.
    pub builtin_known_as: Box<[Type]>,
    /// Methods by name, without inherited ones.
    pub methods: HashMap<Str, Vec<u32>, rustc_hash::FxBuildHasher>,
    /// Constructors.
    pub constructors: Vec<Constructor>,
    /// Code run for every new instance before the constructor body: field values and `{ }` blocks.
    pub initializer: Option<u32>,
    /// Code run once: static field values and `static { }` blocks, enum constants.
    pub static_initializer: Option<u32>,
    /// The constants of an enum, as indices into the static fields.
    pub constants: Vec<u32>,
    /// What annotations ask for.
    pub traits: Generated,
    /// Variables of the surroundings its methods use: slots of the function it is declared in.
    pub captures: Box<[u16]>,
}

impl ClassCode {
    /// A class without supertypes and members.
    pub(crate) fn new(name: Str, index: u32) -> Self {
        Self {
            name,
            index,
            kind: ClassKind::Class,
            is_abstract: false,
            parent: None,
            builtin_parent: Type::Object,
            interfaces: Box::default(),
            builtin_interfaces: Box::default(),
            outer: None,
            is_inner: false,
            fields: Vec::new(),
            inherited: 0,
            statics: Vec::new(),
            known_as: Box::default(),
            builtin_known_as: Box::default(),
            methods: HashMap::default(),
            constructors: Vec::new(),
            initializer: None,
            static_initializer: None,
            constants: Vec::new(),
            traits: Generated::default(),
            captures: Box::default(),
        }
    }
}

/// Members that annotations generate.
#[derive(Debug, Clone, Default)]
pub struct Generated {
    /// `@ToString`, with its options.
    pub to_string: Option<ToStringOptions>,
    /// `@EqualsAndHashCode`: names left out.
    pub equals: Option<EqualsOptions>,
    /// `@TupleConstructor`
    pub tuple_constructor: bool,
    /// Its `includes`; empty for all.
    pub tuple_includes: Box<[Str]>,
    /// Its `excludes`
    pub tuple_excludes: Box<[Str]>,
    /// `force`: beside constructors of the class's own.
    pub tuple_force: bool,
    /// `@Immutable`
    pub immutable: bool,
    /// `copyWith: true` of `@Immutable` and `@RecordOptions`
    pub copy_with: bool,
    /// `@AutoClone`
    pub auto_clone: bool,
    /// Its `excludes`: shared with the copy.
    pub clone_excludes: Box<[Str]>,
    /// `@Sortable`: the properties to compare.
    pub sortable: Option<Box<[Str]>>,
    /// Its `excludes`
    pub sortable_excludes: Box<[Str]>,
    /// Its `reversed`
    pub sortable_reversed: bool,
    /// `@Singleton`: the property, unless others may make instances too.
    pub singleton: Option<Str>,
    /// `@InheritConstructors`
    pub inherit_constructors: bool,
    /// `@Delegate`
    pub delegates: Vec<Delegate>,
}

/// A field or method whose object gives the class its members.
#[derive(Debug, Clone)]
pub struct Delegate {
    /// The name of the field, or of the method.
    pub source: Str,
    /// Whether it is a method.
    pub is_method: bool,
    /// The declared type.
    pub ty: Option<TypeRef>,
    /// Whether the class counts as the interfaces of that type.
    pub interfaces: bool,
    /// The methods that are offered; empty for all.
    pub includes: Box<[Str]>,
    /// The methods that are not.
    pub excludes: Box<[Str]>,
}

/// Options of `@ToString`.
#[derive(Debug, Clone, Default)]
pub struct ToStringOptions {
    /// `includeNames`
    pub names: bool,
    /// `includePackage`
    pub package: bool,
    /// `ignoreNulls`
    pub ignore_nulls: bool,
    /// `includeSuper`, `includeSuperProperties`
    pub include_super: bool,
    /// `includeSuperProperties`
    pub super_properties: bool,
    /// `includeFields`
    pub fields: bool,
    /// `includes`, in order; empty for all.
    pub includes: Box<[Str]>,
    /// `excludes`
    pub excludes: Box<[Str]>,
    /// `cache`
    pub cache: bool,
    /// `allProperties`: those that only have a getter too.
    pub all_properties: bool,
    /// `useGetters: false`
    pub without_getters: bool,
}

/// Options of `@EqualsAndHashCode`.
#[derive(Debug, Clone, Default)]
pub struct EqualsOptions {
    /// `callSuper`
    pub call_super: bool,
    /// `includeFields`
    pub fields: bool,
    /// `includes`; empty for all.
    pub includes: Box<[Str]>,
    /// `excludes`
    pub excludes: Box<[Str]>,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Field {
    /// The name.
    pub name: Str,
    /// The declared type.
    pub ty: Option<TypeRef>,
    /// Without a visibility: Groovy adds getter and setter.
    pub is_property: bool,
    /// `final`
    pub is_final: bool,
    /// `private`
    pub is_private: bool,
    /// `public`, written out: no property, but seen by everybody.
    pub is_public: bool,
    /// The trait of the class that declares it.
    pub of_trait: Option<Str>,
}

/// What a field of a trait is called where another one has its name.
pub fn hidden_name(of_trait: &str, name: &str) -> Str {
    format!("{}__{name}", of_trait.replace('.', "_")).into()
}

/// A constructor.
#[derive(Debug)]
pub struct Constructor {
    /// Its function.
    pub function: u32,
    /// The call of `this(...)` or `super(...)` it begins with.
    pub first: Option<ConstructorCall>,
}

/// `this(...)` or `super(...)`.
#[derive(Debug)]
pub struct ConstructorCall {
    /// `super` or `this`.
    pub is_super: bool,
    /// The arguments, evaluated in the frame of the constructor.
    pub args: Box<[Expr]>,
    /// Where.
    pub pos: Pos,
}

/// A constant of an enum.
#[derive(Debug)]
pub struct EnumConstant {
    /// Its class: the enum, or the anonymous class of its own body.
    pub class: u32,
    /// The static field it goes to.
    pub field: u32,
    /// The enum.
    pub of: u32,
    /// The name.
    pub name: Str,
    /// The position.
    pub ordinal: i32,
    /// The arguments.
    pub args: Box<[Expr]>,
    /// Where.
    pub pos: Pos,
}
