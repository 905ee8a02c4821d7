//! Compiled scripts: the tree the evaluator walks. Plain data, immutable, shared between threads.
//!
//! [`crate::lower`] makes it from the syntax tree: names have become slots, literals values, types classes.

use std::collections::HashMap;
use std::sync::Arc;

use num_bigint::BigInt;

use crate::library::Symbol;
use crate::span::Lines;
use crate::types::Type;
use crate::value::{Decimal, Str};

/// An offset into the source, for error positions.
pub type Pos = u32;

/// A compiled script.
#[derive(Debug)]
pub struct Code {
    /// The file or rule name; also the name of the script's class.
    pub name: Str,
    /// The text, for positions and power asserts.
    pub source: Str,
    /// Line starts of the text.
    pub lines: Lines,
    /// All functions: bodies of the script, methods, closures, initializers.
    pub functions: Vec<Function>,
    /// All classes; the first is the script itself.
    pub classes: Vec<Arc<ClassCode>>,
    /// Names that are no local variables, asked at run time.
    pub globals: Vec<Arc<Name>>,
}

/// A member name, with all that can be known of it beforehand.
#[derive(Debug)]
pub struct Name {
    /// The text.
    pub text: Str,
    /// Its Java hash, for maps.
    pub hash: i32,
    /// The library methods of this name.
    pub symbol: Symbol,
    /// The library methods named `getX`, for properties.
    pub getter: Symbol,
    /// The library methods named `isX`, for properties.
    pub is_getter: Symbol,
}

/// A type as scripts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeRef {
    /// Built in.
    Builtin(Type),
    /// Index into [`Code::classes`].
    Script(u32),
    /// A class of the embedder, by name.
    Host(Str),
    /// An array of an element type, with its number of dimensions.
    Array(Box<TypeRef>, u8),
}

/// A function: the script's body, a method, a closure, an initializer.
#[derive(Debug, Default)]
pub struct Function {
    /// The parameters, in the first slots.
    pub params: Box<[Param]>,
    /// Whether the last parameter takes all remaining arguments.
    pub varargs: bool,
    /// A closure without a parameter list: takes zero or one argument as `it`.
    pub implicit_it: bool,
    /// Variables of the surroundings: index among those the closure or object carries, and the slot they get here.
    pub captures: Box<[(u16, u16)]>,
    /// The number of slots, and which of them are shared with closures.
    pub shared: Box<[bool]>,
    /// The statements.
    pub body: Box<[Stmt]>,
    /// What the answer is converted to.
    pub returns: Option<TypeRef>,
    /// Whether `this` is the class itself.
    pub is_static: bool,
    /// Whether it has no body of its own.
    pub is_abstract: bool,
    /// Whether only the class itself may call it.
    pub is_private: bool,
}

/// A parameter.
#[derive(Debug)]
pub struct Param {
    /// The declared type.
    pub ty: Option<TypeRef>,
    /// The default value, evaluated with the parameters before it in place.
    pub default: Option<Expr>,
}

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
    /// `@MapConstructor` and the plain classes: `new X(a: 1)`.
    pub immutable: bool,
    /// `@Sortable`: the properties to compare.
    pub sortable: Option<Box<[Str]>>,
    /// `@Singleton`
    pub singleton: bool,
    /// `@InheritConstructors`
    pub inherit_constructors: bool,
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

/// A statement.
#[derive(Debug)]
pub enum Stmt {
    /// An expression for its effect.
    Expr(Expr),
    /// `def x = value`; without a value `null`, or zero for a primitive type.
    Declare {
        slot: u16,
        ty: Option<Box<TypeRef>>,
        value: Option<Expr>,
        pos: Pos,
    },
    /// `{ ... }`
    Block(Box<[Stmt]>),
    /// `if`
    If(Box<If>),
    /// `while`
    While(Box<Loop>),
    /// `do ... while`
    DoWhile(Box<Loop>),
    /// `for (a; b; c)`
    For(Box<For>),
    /// `for (x in y)`
    ForIn(Box<ForIn>),
    /// `switch` as a statement or an expression whose branches answer
    Switch(Box<Switch>),
    /// `try`
    Try(Box<Try>),
    /// `throw`
    Throw(Box<Expr>, Pos),
    /// `return`
    Return(Option<Box<Expr>>, Pos),
    /// `yield`, and the value of a branch of a switch expression
    Yield(Box<Expr>, Pos),
    /// `break`, with a label
    Break(Option<u16>),
    /// `continue`, with a label
    Continue(Option<u16>),
    /// `assert`
    Assert(Box<Assert>),
    /// `label: statement` where the statement is no loop
    Labeled(u16, Box<Stmt>),
}

/// `if`
#[derive(Debug)]
pub struct If {
    /// The condition.
    pub condition: Expr,
    /// When true.
    pub then: Stmt,
    /// When false.
    pub otherwise: Option<Stmt>,
}

/// `while`, `do`
#[derive(Debug)]
pub struct Loop {
    /// The condition.
    pub condition: Expr,
    /// The body.
    pub body: Stmt,
    /// Its label.
    pub label: Option<u16>,
    /// Where.
    pub pos: Pos,
}

/// `for (a; b; c)`
#[derive(Debug)]
pub struct For {
    /// Before the loop.
    pub init: Box<[Stmt]>,
    /// The condition.
    pub condition: Option<Expr>,
    /// After every turn.
    pub update: Box<[Expr]>,
    /// The body.
    pub body: Stmt,
    /// Its label.
    pub label: Option<u16>,
    /// Where.
    pub pos: Pos,
}

/// `for (x in y)`
#[derive(Debug)]
pub struct ForIn {
    /// The variable.
    pub slot: u16,
    /// Its declared type.
    pub ty: Option<TypeRef>,
    /// What to walk.
    pub iterable: Expr,
    /// The body.
    pub body: Stmt,
    /// Its label.
    pub label: Option<u16>,
    /// Where.
    pub pos: Pos,
}

/// `switch`
#[derive(Debug)]
pub struct Switch {
    /// What is looked at.
    pub subject: Expr,
    /// The cases, in order.
    pub cases: Box<[Case]>,
    /// The index of the default case.
    pub default: Option<usize>,
    /// `->` cases do not fall through.
    pub arrow: bool,
    /// Its label.
    pub label: Option<u16>,
    /// Where.
    pub pos: Pos,
}

/// A case of a switch.
#[derive(Debug)]
pub struct Case {
    /// Any of these; empty for the default.
    pub values: Box<[Expr]>,
    /// The statements.
    pub body: Box<[Stmt]>,
}

/// `try`
#[derive(Debug)]
pub struct Try {
    /// The body.
    pub body: Box<[Stmt]>,
    /// The resources: slots of variables to close, in order of declaration.
    pub resources: Box<[u16]>,
    /// The handlers.
    pub catches: Box<[Catch]>,
    /// `finally`
    pub finally: Option<Box<[Stmt]>>,
}

/// `catch`
#[derive(Debug)]
pub struct Catch {
    /// Any of these.
    pub types: Box<[TypeRef]>,
    /// The variable.
    pub slot: u16,
    /// The statements.
    pub body: Box<[Stmt]>,
}

/// `assert`
#[derive(Debug)]
pub struct Assert {
    /// The condition; its parts are [`Expr::Record`]s.
    pub condition: Expr,
    /// The message.
    pub message: Option<Expr>,
    /// First byte of the condition's text.
    pub start: Pos,
    /// End of the condition's text.
    pub end: Pos,
    /// The condition as Groovy spells it beside an own message.
    pub text: Str,
    /// Variables of the condition, for the text beside an own message.
    pub variables: Box<[(Str, Expr)]>,
}

/// An operator that a method of the left operand may define.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Multiply,
    /// `/`
    Div,
    /// `%`
    Mod,
    /// `**`
    Power,
    /// `<<`
    LeftShift,
    /// `>>`
    RightShift,
    /// `>>>`
    RightShiftUnsigned,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompareOp {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `===`
    Identical,
    /// `!==`
    NotIdentical,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `<=>`
    Spaceship,
    /// `in`
    In,
    /// `!in`
    NotIn,
    /// `=~`
    Find,
    /// `==~`
    Match,
}

/// How a member is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// `a.b`
    Dot,
    /// `a?.b`
    Safe,
    /// `a*.b`
    Spread,
    /// `a.@b`
    Field,
}

/// A member name in an expression.
#[derive(Debug)]
pub enum Member {
    /// Known beforehand.
    Fixed(Arc<Name>),
    /// `a."$b"`, `a."${b}"()`
    Computed(Expr),
}

/// An expression.
#[derive(Debug)]
pub enum Expr {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// An int.
    Int(i32),
    /// A long.
    Long(i64),
    /// A float.
    Float(f32),
    /// A double.
    Double(f64),
    /// A char, from a conversion known beforehand.
    Char(u16),
    /// A big integer.
    BigInt(Arc<BigInt>),
    /// A decimal.
    Decimal(Arc<Decimal>),
    /// A string.
    Str(Str),
    /// A string with values.
    GString(Box<GStringCode>),
    /// A local variable.
    Local(u16),
    /// A name that is no local variable: a property of this, owner or delegate, or a variable of the binding.
    Global(u32, Pos),
    /// `this`
    This,
    /// `owner`, inside a closure
    Owner,
    /// `delegate`, inside a closure
    Delegate,
    /// A built-in class.
    Type(Type),
    /// A class of the script.
    Class(u32),
    /// A class of the embedder.
    HostClass(Str),
    /// `String[]`
    ArrayType(Box<TypeRef>),
    /// `a.b`
    Property(Box<Property>),
    /// `super.b`
    SuperProperty(Arc<Name>, Pos),
    /// `a[b]`, `a[b, c]`
    Index(Box<Index>),
    /// `a.b(c)`
    Call(Box<Call>),
    /// `b(c)`
    CallName(Box<CallName>),
    /// `(a)(c)`
    CallValue(Box<CallValue>),
    /// `super.b(c)`, `Trait.super.b(c)`
    CallSuper(Box<CallSuper>),
    /// `new T(a)`
    New(Box<New>),
    /// `new T[n]`
    NewArray(Box<NewArray>),
    /// An array with given elements.
    ArrayOf(Box<(TypeRef, Box<[Expr]>)>),
    /// `[a, b]`
    List(Box<[Expr]>),
    /// `[a: b]`
    Map(Box<[(Expr, Expr)]>),
    /// `*a` in lists and arguments
    Spread(Box<Expr>),
    /// `*: a` in maps, as the key
    SpreadMap,
    /// `{ -> }`
    Closure(Box<ClosureCode>),
    /// `a..b`
    Range(Box<RangeCode>),
    /// `a.&b`, `a::b`
    MethodPointer(Box<Property>),
    /// `!a`
    Not(Box<Expr>),
    /// `-a`
    Negative(Box<Expr>, Pos),
    /// `+a`
    Positive(Box<Expr>, Pos),
    /// `~a`
    BitNot(Box<Expr>, Pos),
    /// `a + b`
    Binary(Box<Binary>),
    /// `a == b`
    Compare(Box<Compare>),
    /// `a && b`
    And(Box<(Expr, Expr)>),
    /// `a || b`
    Or(Box<(Expr, Expr)>),
    /// `a ? b : c`
    Ternary(Box<(Expr, Expr, Expr)>),
    /// `a ?: b`
    Elvis(Box<(Expr, Expr)>),
    /// `a = b`
    Assign(Box<Assign>),
    /// `a += b`, `a ?= b`
    Update(Box<Update>),
    /// `++a`, `a--`
    Step(Box<Step>),
    /// `(a, b) = c`
    AssignMany(Box<AssignMany>),
    /// `(T) a`
    Cast(Box<Conversion>),
    /// `a as T`
    As(Box<Conversion>),
    /// `a instanceof T`
    InstanceOf(Box<Conversion>),
    /// `switch` with a value
    Switch(Box<Switch>),
    /// A statement in the place of an expression; its value is that of the last expression.
    Do(Box<[Stmt]>),
    /// A part of an assertion; its value is shown below the text at this offset.
    Record(Box<Expr>, Pos),
    /// `a++` over many, declarations with a value: the expression, for its value
    DeclareMany(Box<AssignMany>),
    /// A constant of an enum, made by the static initializer.
    EnumConstant(Box<EnumConstant>),
}

/// `"a${b}c"`
#[derive(Debug)]
pub struct GStringCode {
    /// The text between the values.
    pub strings: Box<[Str]>,
    /// The values.
    pub values: Box<[Expr]>,
}

/// `a.b`
#[derive(Debug)]
pub struct Property {
    /// The object.
    pub object: Expr,
    /// The name.
    pub name: Member,
    /// How.
    pub access: Access,
    /// Where the name stands.
    pub pos: Pos,
}

/// `a[b]`
#[derive(Debug)]
pub struct Index {
    /// The object.
    pub object: Expr,
    /// The index; several become a list.
    pub index: Expr,
    /// `a?[b]`
    pub safe: bool,
    /// Where.
    pub pos: Pos,
}

/// `a.b(c)`
#[derive(Debug)]
pub struct Call {
    /// The receiver.
    pub object: Expr,
    /// The method.
    pub name: Member,
    /// The arguments; named ones are one map at the front.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// How.
    pub access: Access,
    /// Where the name stands.
    pub pos: Pos,
}

/// `b(c)`
#[derive(Debug)]
pub struct CallName {
    /// The method, or a variable that holds a closure.
    pub name: Arc<Name>,
    /// Index into [`Code::globals`], for the variable.
    pub global: u32,
    /// The arguments.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// Where.
    pub pos: Pos,
}

/// `(a)(c)`
#[derive(Debug)]
pub struct CallValue {
    /// What is called.
    pub function: Expr,
    /// The arguments.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// Where.
    pub pos: Pos,
}

/// `super.b(c)`
#[derive(Debug)]
pub struct CallSuper {
    /// The trait or interface before `.super`.
    pub of: Option<u32>,
    /// The method.
    pub name: Arc<Name>,
    /// The arguments.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// Where.
    pub pos: Pos,
}

/// `new T(a)`
#[derive(Debug)]
pub struct New {
    /// The class.
    pub class: TypeRef,
    /// `outer.new Inner()`
    pub outer: Option<Expr>,
    /// The arguments.
    pub args: Box<[Expr]>,
    /// Whether one of them is a spread.
    pub spread: bool,
    /// Whether an anonymous class has to be defined first.
    pub defines: bool,
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

/// `new T[n][m]`
#[derive(Debug)]
pub struct NewArray {
    /// The class of the innermost elements.
    pub element: TypeRef,
    /// The lengths that are given.
    pub lengths: Box<[Expr]>,
    /// All dimensions.
    pub dimensions: u8,
    /// Where.
    pub pos: Pos,
}

/// `{ -> }`
#[derive(Debug)]
pub struct ClosureCode {
    /// Index into [`Code::functions`].
    pub function: u32,
    /// Slots of this function that the closure shares.
    pub captures: Box<[u16]>,
}

/// `a..b`
#[derive(Debug)]
pub struct RangeCode {
    /// The first bound.
    pub from: Expr,
    /// The last bound.
    pub to: Expr,
    /// `a<..b`
    pub open_left: bool,
    /// `a..<b`
    pub open_right: bool,
    /// Where.
    pub pos: Pos,
}

/// `a + b`
#[derive(Debug)]
pub struct Binary {
    /// The operator.
    pub op: BinaryOp,
    /// Left of it.
    pub left: Expr,
    /// Right of it.
    pub right: Expr,
    /// Where the operator stands.
    pub pos: Pos,
}

/// `a == b`
#[derive(Debug)]
pub struct Compare {
    /// The operator.
    pub op: CompareOp,
    /// Left of it.
    pub left: Expr,
    /// Right of it.
    pub right: Expr,
    /// Where the operator stands.
    pub pos: Pos,
}

/// What can be assigned to.
#[derive(Debug)]
pub enum Target {
    /// A local variable, with its declared type.
    Local(u16, Option<Box<TypeRef>>),
    /// A name that is no local variable.
    Global(u32),
    /// `a.b`
    Property(Box<Property>),
    /// `super.b`
    SuperProperty(Arc<Name>),
    /// `a[b]`
    Index(Box<Index>),
}

/// `a = b`
#[derive(Debug)]
pub struct Assign {
    /// Left.
    pub target: Target,
    /// Right.
    pub value: Expr,
    /// Where.
    pub pos: Pos,
}

/// `a += b`
#[derive(Debug)]
pub struct Update {
    /// Left.
    pub target: Target,
    /// The operator; `None` for `?=`.
    pub op: Option<BinaryOp>,
    /// Right.
    pub value: Expr,
    /// Where.
    pub pos: Pos,
}

/// `a++`
#[derive(Debug)]
pub struct Step {
    /// What changes.
    pub target: Target,
    /// Up or down.
    pub up: bool,
    /// Whether the new value is the answer.
    pub prefix: bool,
    /// Where.
    pub pos: Pos,
}

/// `(a, b) = c`
#[derive(Debug)]
pub struct AssignMany {
    /// Left; slots to declare first when this is a declaration.
    pub targets: Box<[Target]>,
    /// Right.
    pub value: Expr,
    /// Where.
    pub pos: Pos,
}

/// `(T) a`, `a as T`, `a instanceof T`
#[derive(Debug)]
pub struct Conversion {
    /// The value.
    pub value: Expr,
    /// The type.
    pub ty: TypeRef,
    /// Where.
    pub pos: Pos,
}
