//! Running functions of the script: frames, parameters, overloads.

use std::rc::Rc;

use smallvec::SmallVec;

use super::stmt::Flow;
use super::{Cells, Eval, Frame, Interp, Slot};
use crate::code::{Function, TypeRef};
use crate::types::Type;
use crate::value::{Array, Class, Value};

/// How far a call without arguments is from a method with one parameter, which gets null.
pub(super) const ASSUMED_NULL: u64 = 1_000_000;

/// So many ways to inherit are searched in a step.
const WAYS_OF_A_STEP: usize = 4;

impl<'r> Interp<'r> {
    /// A compiled function.
    pub(super) fn function(&self, index: u32) -> Option<&'r Function> {
        self.code.functions.get(index as usize)
    }

    /// Runs a function with `this` and no closure around it.
    pub(super) fn call_function(&mut self, index: u32, this: &Value, args: &[Value]) -> Eval {
        let class = match this {
            Value::Object(object) => Some(object.class.clone()),
            Value::Class(class) => Some(class.clone()),
            _ => None,
        };
        let frame = Frame { base: 0, at_top: false, this: this.clone(), closure: None, class };
        self.run_function(index, frame, &Cells::default(), args)
    }

    /// Runs a method in the class that declares it.
    pub(super) fn call_in_class(&mut self, index: u32, this: &Value, class: Rc<Class>, args: &[Value]) -> Eval {
        let is_static = self.function(index).is_some_and(|function| function.is_static);
        let this = if is_static { Value::Class(class.clone()) } else { this.clone() };
        let captures = match &this {
            Value::Object(object) if !object.captures.is_empty() && !class.code.captures.is_empty() => {
                object.captures.clone()
            }
            _ => Cells::default(),
        };
        let frame = Frame { base: 0, at_top: false, this, closure: None, class: Some(class) };
        self.run_function(index, frame, &captures, args)
    }

    /// Runs a function in a frame.
    pub(super) fn run_function(&mut self, index: u32, frame: Frame, captures: &Cells, args: &[Value]) -> Eval {
        let Some(function) = self.function(index) else {
            return Ok(Value::Null);
        };
        self.enter()?;
        let at = self.at;
        let (base, saved) = self.push_frame(function, frame, captures, args);
        let result = self.bind_params(function, args).and_then(|()| self.exec_all(&function.body));
        self.stack.truncate(base);
        self.frame = saved;
        self.leave();
        let value = match result? {
            Flow::Return(value) | Flow::Yield(value) => value,
            _ => Value::Null,
        };
        self.at = at;
        match &function.returns {
            Some(ty) => self.cast(value, ty),
            None => Ok(value),
        }
    }

    /// Puts captured variables, arguments and empty slots on the stack; answers what to restore.
    pub(super) fn push_frame(
        &mut self,
        function: &'r Function,
        frame: Frame,
        captures: &Cells,
        args: &[Value],
    ) -> (usize, Frame) {
        let base = self.stack.len();
        let params = function.params.len();
        for (slot, is_shared) in function.shared.iter().enumerate() {
            let arg = if slot < params { args.get(slot).cloned().unwrap_or_default() } else { Value::Null };
            let slot = if *is_shared { Slot::Shared(self.new_cell(arg)) } else { Slot::Plain(arg) };
            self.stack.push(slot);
        }
        for (index, slot) in &function.captures {
            if let (Some(cell), Some(place)) =
                (captures.get(*index as usize), self.stack.get_mut(base + *slot as usize))
            {
                *place = Slot::Shared(cell.clone());
            }
        }
        let at_top = frame.closure.is_none() && self.is_script(&frame.this);
        let saved = std::mem::replace(&mut self.frame, Frame { base, at_top, ..frame });
        (base, saved)
    }

    /// Fills in defaults, gathers varargs, converts to the declared types.
    pub(super) fn bind_params(&mut self, function: &'r Function, args: &[Value]) -> Eval<()> {
        let defaulted = defaulted(function, args.len());
        let mut next = 0;
        for (at, param) in function.params.iter().enumerate() {
            let slot = at as u16;
            let last = at + 1 == function.params.len();
            let value = if defaulted.get(at).copied().unwrap_or_default() {
                match &param.default {
                    Some(default) => self.eval_default(default, slot)?,
                    None => Value::Null,
                }
            } else if last && function.varargs {
                self.gather(param.ty.as_ref(), args.get(next..).unwrap_or_default())?
            } else {
                next += 1;
                args.get(next - 1).cloned().unwrap_or_default()
            };
            let value = match &param.ty {
                Some(ty) => self.bind_value(value, ty)?,
                None if defaulted.is_empty() && !function.varargs => continue,
                None => value,
            };
            self.set_local(slot, value);
        }
        Ok(())
    }

    /// The default of a parameter. In a closure, what it assigns to the parameters before it is lost.
    fn eval_default(&mut self, default: &'r crate::code::Expr, slot: u16) -> Eval {
        if self.frame.closure.is_none() {
            return self.eval(default);
        }
        let before: smallvec::SmallVec<[Value; 4]> = (0..slot).map(|slot| self.local(slot)).collect();
        let value = self.eval(default)?;
        for (slot, value) in (0..slot).zip(before) {
            self.set_local(slot, value);
        }
        Ok(value)
    }

    /// Arguments of a suitable type pass as they are.
    fn bind_value(&mut self, value: Value, ty: &'r TypeRef) -> Eval {
        match (ty, &value) {
            (TypeRef::Builtin(Type::Object), _) => Ok(value),
            _ => self.cast(value, ty),
        }
    }

    /// The array of a varargs parameter; an array or a list given as the only argument is taken as it is.
    fn gather(&mut self, ty: Option<&TypeRef>, args: &[Value]) -> Eval {
        if let [single] = args
            && (matches!(single, Value::Array(_)) || (single.is_null()))
        {
            return Ok(single.clone());
        }
        let (element, dimensions) = match ty {
            Some(TypeRef::Array(element, dimensions)) => (self.type_of_ref(element), *dimensions),
            _ => (Type::Object, 1),
        };
        self.grow(0, args.len())?;
        let mut items = Vec::with_capacity(args.len());
        for arg in args {
            items.push(match ty {
                Some(TypeRef::Array(element, 1)) => self.cast(arg.clone(), element)?,
                _ => arg.clone(),
            });
        }
        Ok(Value::Array(Rc::new(Array { element, dimensions, items: items.into() })))
    }

    /// The method of a class, own or inherited, that suits the arguments best.
    pub(super) fn find_method(
        &mut self,
        class: &Rc<Class>,
        name: &str,
        args: &[Value],
    ) -> Eval<Option<(u32, Rc<Class>)>> {
        self.owe(class.ways as usize / WAYS_OF_A_STEP);
        let mut best: Option<(u64, u32, Rc<Class>)> = None;
        let mut seen = Vec::new();
        self.search_methods(class, name, args, &mut best, &mut seen);
        if args.is_empty()
            && best.as_ref().is_none_or(|(distance, _, _)| *distance >= ASSUMED_NULL)
            && self.variants(class, name) > 1
        {
            let message = format!("Could not find which method {name}() to invoke from this list:");
            return Err(self.throw(Type::MethodSelectionException, message));
        }
        Ok(best.map(|(_, function, class)| (function, class)))
    }

    /// How many methods of a name Java sees: one more for every default.
    fn variants(&self, class: &Rc<Class>, name: &str) -> usize {
        let own = class.code.methods.get(name).map(Vec::as_slice).unwrap_or_default();
        let count = |function: &Function| 1 + function.params.iter().filter(|param| param.default.is_some()).count();
        own.iter().filter_map(|index| self.function(*index)).map(count).sum()
    }

    fn search_methods(
        &self,
        class: &Rc<Class>,
        name: &str,
        args: &[Value],
        best: &mut Option<(u64, u32, Rc<Class>)>,
        seen: &mut Vec<u32>,
    ) {
        if seen.contains(&class.code.index) {
            return;
        }
        seen.push(class.code.index);
        for function in class.code.methods.get(name).map(Vec::as_slice).unwrap_or_default() {
            let Some(code) = self.function(*function) else {
                continue;
            };
            if code.is_abstract {
                continue;
            }
            let Some(distance) = self.suits(code, args) else {
                continue;
            };
            if best.as_ref().is_none_or(|(nearest, _, _)| distance < *nearest) {
                *best = Some((distance, *function, class.clone()));
            }
        }
        // Traits named last win over those named first, and over the superclass.
        for interface in class.interfaces.iter().rev() {
            self.search_methods(interface, name, args, best, seen);
        }
        if let Some(parent) = &class.parent {
            self.search_methods(parent, name, args, best, seen);
        }
    }

    /// Whether an object or class of the script has a method of this name for this many arguments.
    pub(super) fn has_script_method(&self, receiver: &Value, name: &str, args: usize) -> bool {
        let class = match receiver {
            Value::Object(object) => &object.class,
            Value::Class(class) => class,
            _ => return false,
        };
        self.class_has_method(class, name, args)
    }

    pub(super) fn class_has_method(&self, class: &Rc<Class>, name: &str, args: usize) -> bool {
        self.owe(usize::from(class.ways as usize > WAYS_OF_A_STEP));
        let own = class.code.methods.get(name).is_some_and(|functions| {
            functions
                .iter()
                .filter_map(|index| self.function(*index))
                .any(|code| !code.is_abstract && takes(code, args))
        });
        own || class.interfaces.iter().any(|interface| self.class_has_method(interface, name, args))
            || class.parent.as_ref().is_some_and(|parent| self.class_has_method(parent, name, args))
    }

    /// How well a function suits arguments: smaller is better, `None` not at all.
    pub(super) fn suits(&self, function: &Function, args: &[Value]) -> Option<u64> {
        // `f()` for a single parameter passes null.
        if args.is_empty() && function.params.len() == 1 && !function.varargs && !takes(function, 0) {
            let primitive = matches!(function.params.first()?.ty, Some(TypeRef::Builtin(ty)) if ty.is_primitive());
            return (!primitive).then_some(ASSUMED_NULL);
        }
        if !takes(function, args.len()) {
            return None;
        }
        let fixed = if function.varargs { function.params.len() - 1 } else { function.params.len() };
        let mut total = 0u64;
        let defaulted = defaulted(function, args.len());
        let given =
            function.params.iter().enumerate().filter(|(at, _)| !defaulted.get(*at).copied().unwrap_or_default());
        for ((_, param), arg) in given.zip(args).take(fixed) {
            total += self.distance(param.ty.as_ref(), arg)?;
        }
        if function.varargs {
            total += 100 + self.varargs_distance(function, args.get(fixed..).unwrap_or_default())?;
        }
        Some(total)
    }

    fn varargs_distance(&self, function: &Function, args: &[Value]) -> Option<u64> {
        let ty = function.params.last()?.ty.as_ref();
        if let [Value::Array(_) | Value::Null] = args {
            return Some(0);
        }
        let mut total = 0;
        for arg in args {
            total += match ty {
                Some(TypeRef::Array(element, _)) => self.distance(Some(element), arg)?,
                _ => 10,
            };
        }
        Some(total)
    }

    /// How far a value is from a declared type that it suits.
    pub(super) fn distance_to(&self, ty: Option<&TypeRef>, value: &Value) -> u64 {
        self.distance(ty, value).unwrap_or_default()
    }

    /// How far a value is from a declared type.
    fn distance(&self, ty: Option<&TypeRef>, value: &Value) -> Option<u64> {
        let Some(ty) = ty else {
            return Some(if value.is_null() { 0 } else { 12 });
        };
        match ty {
            TypeRef::Builtin(wanted) => self.builtin_distance(*wanted, value),
            TypeRef::Script(index) => match value {
                Value::Null => Some(2),
                Value::Object(object) => self.class_distance(&object.class, *index, 0),
                Value::Closure(_) => self.is_functional(*index).then_some(70),
                _ => None,
            },
            TypeRef::Host(name) => match value {
                Value::Null => Some(2),
                Value::Host(host) => host.is_instance_of(name).then_some(1),
                _ => None,
            },
            TypeRef::Array(element, _) => match value {
                Value::Null => Some(2),
                Value::Array(array) => {
                    let wanted = self.type_of_ref(element);
                    (array.element == wanted).then_some(0).or_else(|| array.element.is(wanted).then_some(5))
                }
                _ => None,
            },
        }
    }

    fn class_distance(&self, class: &Rc<Class>, wanted: u32, steps: u64) -> Option<u64> {
        if class.code.index == wanted {
            return Some(steps);
        }
        let parents = class.parent.iter().chain(class.interfaces.iter());
        parents.filter_map(|parent| self.class_distance(parent, wanted, steps + 1)).min()
    }

    fn builtin_distance(&self, wanted: Type, value: &Value) -> Option<u64> {
        if value.is_null() {
            return null_distance(wanted);
        }
        if let Value::Object(object) = value {
            return object.class.is_builtin(wanted).then_some(if wanted == Type::Object { 50 } else { 10 });
        }
        if matches!(value, Value::Array(_)) {
            return (wanted == Type::Object).then_some(50);
        }
        let found = value.type_of();
        if wanted.is_primitive() {
            return primitive_distance(wanted, found);
        }
        if let Some(steps) = found.distance(wanted) {
            return Some(u64::from(steps) * 2);
        }
        match (wanted, found) {
            (Type::String, Type::GStringImpl) => Some(11),
            // Nearer than `Number` and `Object`.
            (Type::Long, Type::Integer | Type::Short | Type::Byte)
            | (Type::Integer, Type::Short | Type::Byte | Type::BigInteger) => Some(1),
            (Type::Double, number) | (Type::Float, number) if number.is(Type::Number) && number != Type::Double => {
                Some(1)
            }
            (Type::BigDecimal, Type::Double | Type::Float) => Some(40),
            (Type::BigDecimal, Type::Integer | Type::Long | Type::Short | Type::Byte | Type::BigInteger) => Some(30),
            (Type::BigInteger, Type::Integer | Type::Long | Type::Short | Type::Byte) => Some(28),
            (wanted, Type::Closure | Type::MethodClosure | Type::CurriedClosure | Type::ComposedClosure) => {
                (wanted.is_interface() && wanted != Type::Comparable).then_some(70)
            }
            _ => None,
        }
    }
}

/// Null suits `Object` best, then interfaces, then the class nearest to `Object`.
fn null_distance(wanted: Type) -> Option<u64> {
    if wanted.is_primitive() {
        return None;
    }
    if wanted == Type::Object {
        return Some(0);
    }
    if wanted.is_interface() {
        return Some(1);
    }
    let supers = std::iter::successors(Some(wanted), |class| class.superclass());
    Some(2 * supers.count().saturating_sub(1) as u64)
}

/// Which parameters get their defaults: with too few arguments, the rightmost ones that have one. Empty for none.
fn defaulted(function: &Function, args: usize) -> SmallVec<[bool; 8]> {
    let optional = function.params.iter().filter(|param| param.default.is_some()).count();
    let mut missing = function.params.len().saturating_sub(args).min(optional);
    if missing == 0 {
        return SmallVec::new();
    }
    let fill = |param: &crate::code::Param| {
        let fill = missing > 0 && param.default.is_some();
        missing -= usize::from(fill);
        fill
    };
    let mut flags: SmallVec<[bool; 8]> = function.params.iter().rev().map(fill).collect();
    flags.reverse();
    flags
}

/// Whether a function takes this many arguments.
pub(super) fn takes(function: &Function, args: usize) -> bool {
    let optional = function.params.iter().filter(|param| param.default.is_some()).count();
    let most = function.params.len();
    if function.varargs {
        return args + 1 + optional >= most;
    }
    args <= most && args + optional >= most
}

/// Widening conversions to primitives, from near to far.
fn primitive_distance(wanted: Type, found: Type) -> Option<u64> {
    let chain: &[Type] = match found {
        Type::Byte => {
            &[Type::PrimByte, Type::PrimShort, Type::PrimInt, Type::PrimLong, Type::PrimFloat, Type::PrimDouble]
        }
        Type::Short => &[Type::PrimShort, Type::PrimInt, Type::PrimLong, Type::PrimFloat, Type::PrimDouble],
        Type::Character => &[Type::PrimChar],
        Type::Integer => &[Type::PrimInt, Type::PrimLong, Type::PrimFloat, Type::PrimDouble],
        Type::Long => &[Type::PrimLong, Type::PrimFloat, Type::PrimDouble],
        Type::Float => &[Type::PrimFloat, Type::PrimDouble],
        Type::Double => &[Type::PrimDouble],
        Type::BigInteger | Type::BigDecimal => &[Type::PrimDouble, Type::PrimFloat],
        Type::Boolean => &[Type::PrimBoolean],
        _ => &[],
    };
    chain.iter().position(|ty| *ty == wanted).map(|steps| {
        steps as u64 * 3
            + match found {
                Type::BigInteger => 60,
                Type::BigDecimal => 20,
                _ => 1,
            }
    })
}
