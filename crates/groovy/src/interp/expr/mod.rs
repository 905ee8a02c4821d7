//! Expressions.
//!
//! Files: `arguments` · `literals` maps, texts and arrays · `calls` and indices · `operators` · `comparison`.

mod arguments;
mod calls;
mod choices;
mod comparison;
mod literals;
mod operators;

use std::rc::Rc;

use super::stmt::Flow;
use super::{Eval, Fault, Interp};
use crate::code::{Access, Expr, Member};
use crate::ops::arithmetic;
use crate::value::{Array, HostBox, Value};

pub(super) use arguments::Args;
pub(super) use operators::words;

impl<'r> Interp<'r> {
    pub(super) fn eval_truth(&mut self, expr: &'r Expr) -> Eval<bool> {
        match self.eval(expr)? {
            Value::Bool(flag) => Ok(flag),
            other => self.truth(&other),
        }
    }

    pub(super) fn eval(&mut self, expr: &'r Expr) -> Eval {
        match expr {
            Expr::Null => Ok(Value::Null),
            Expr::Bool(flag) => Ok(Value::Bool(*flag)),
            Expr::Int(n) => Ok(Value::Int(*n)),
            Expr::Str(text) => Ok(Value::Str(text.clone())),
            Expr::Local(slot) => Ok(self.local(*slot)),
            Expr::Global(index, pos) => {
                self.at = *pos;
                self.get_global(*index)
            }
            Expr::Property(code) => {
                if let Member::Fixed(name) = &code.name
                    && let Access::Dot | Access::Safe = code.access
                    && let Some(host) = self.host_named_by(&code.object)
                {
                    self.at = code.pos;
                    if let Some(value) = host.get(self, &name.text)? {
                        return Ok(value);
                    }
                }
                let object = self.eval(&code.object)?;
                self.at = code.pos;
                match &code.name {
                    Member::Fixed(name) if let Some(field) = self.own_field_of(&code.object, &name.text) => {
                        self.read_own(&field)
                    }
                    Member::Fixed(name) => self.get_member(&object, name, code.access),
                    Member::Computed(name) => {
                        let name = self.eval(name)?;
                        let name = self.to_text(&name)?;
                        self.at = code.pos;
                        let name = self.name(&name);
                        self.settle()?;
                        self.get_member(&object, &name, code.access)
                    }
                }
            }
            Expr::Call(code) => self.eval_call(code),
            Expr::CallName(code) => {
                let args = self.eval_args(&code.args, code.spread)?;
                self.at = code.pos;
                self.call_name(&code.name, code.global, &args)
            }
            Expr::Binary(code) => self.eval_binary(code),
            Expr::Compare(code) => self.eval_compare(code),
            Expr::Assign(code) => self.eval_assign(code),
            Expr::Index(code) => self.eval_index(code),
            Expr::Elvis(pair) => self.eval_elvis(pair),
            Expr::Template(template) => self.map_from_template(template),
            _ => self.eval_rare(expr),
        }
    }

    fn eval_elvis(&mut self, pair: &'r (Expr, Expr)) -> Eval {
        self.check_stack()?;
        let value = self.eval(&pair.0)?;
        if self.truth(&value)? { Ok(value) } else { self.eval(&pair.1) }
    }

    /// The other expressions, apart to keep the frame of [`Interp::eval`] small.
    fn eval_rare(&mut self, expr: &'r Expr) -> Eval {
        self.check_stack()?;
        match expr {
            Expr::Not(value) => Ok(Value::Bool(!self.eval_truth(value)?)),
            Expr::And(pair) => Ok(Value::Bool(self.eval_truth(&pair.0)? && self.eval_truth(&pair.1)?)),
            Expr::Or(pair) => Ok(Value::Bool(self.eval_truth(&pair.0)? || self.eval_truth(&pair.1)?)),
            Expr::Ternary(parts) => {
                if self.eval_truth(&parts.0)? {
                    self.eval(&parts.1)
                } else {
                    self.eval(&parts.2)
                }
            }
            Expr::Long(n) => Ok(Value::Long(*n)),
            Expr::Float(n) => Ok(Value::Float(*n)),
            Expr::Double(n) => Ok(Value::Double(*n)),
            Expr::Char(unit) => Ok(Value::Char(*unit)),
            Expr::BigInt(n) => Ok(Value::BigInt(n.clone())),
            Expr::Decimal(n) => Ok(Value::Decimal(n.clone())),
            Expr::GString(code) => self.eval_gstring(code),
            Expr::This => Ok(self.frame.this.clone()),
            Expr::Owner => Ok(self.frame.closure.as_ref().map_or_else(|| self.frame.this.clone(), |c| c.owner.clone())),
            Expr::Delegate => {
                Ok(self.frame.closure.as_ref().map_or_else(|| self.frame.this.clone(), |closure| closure.delegate()))
            }
            Expr::Type(class) => Ok(Value::Type(*class)),
            Expr::Class(index) => Ok(Value::Class(self.ready_class(*index)?)),
            Expr::HostClass(name) => Ok(Value::Host(HostBox::new(super::objects::HostClass(name.clone())))),
            Expr::ArrayType(ty) => Ok(self.array_type_value(ty)),
            Expr::SuperProperty(name, pos) => {
                self.at = *pos;
                self.get_super_property(name)
            }
            Expr::CallValue(code) => {
                let function = self.eval(&code.function)?;
                let args = self.eval_args(&code.args, code.spread)?;
                self.at = code.pos;
                self.call_directly(&function, &args)
            }
            Expr::CallComputed(code) => {
                let name = self.eval(&code.function)?;
                let name = self.to_text(&name)?;
                let args = self.eval_args(&code.args, code.spread)?;
                self.at = code.pos;
                let name = self.name(&name);
                self.settle()?;
                self.call_name(&name, u32::MAX, &args)
            }
            Expr::CallSuper(code) => {
                let args = self.eval_args(&code.args, code.spread)?;
                self.at = code.pos;
                self.call_super(code.of, &code.name, &args)
            }
            Expr::New(code) => self.eval_new(code),
            Expr::NewArray(code) => self.eval_new_array(code),
            Expr::ArrayOf(code) => {
                let items = self.eval_args(&code.1, false)?;
                let mut converted = Vec::with_capacity(items.len());
                for item in items {
                    converted.push(self.cast(item, &code.0)?);
                }
                let (element, dimensions) = self.array_parts(&code.0);
                self.grow(0, converted.len())?;
                let array = Array { element, dimensions: dimensions + 1, items: converted.into() };
                Ok(Value::Array(Rc::new(array)))
            }
            Expr::List(items) => {
                let items = self.eval_items(items)?;
                self.list(items)
            }
            Expr::Map(entries) => self.eval_map(entries),
            Expr::Closure(code) => self.make_closure(code),
            Expr::Range(code) => {
                let from = self.eval(&code.from)?;
                let to = self.eval(&code.to)?;
                self.at = code.pos;
                self.range(&from, &to, code.open_left, code.open_right)
            }
            Expr::MethodPointer(code) => {
                let object = self.eval(&code.object)?;
                self.at = code.pos;
                let name = self.member_name(&code.name)?;
                self.method_pointer(&object, &name)
            }
            Expr::Negative(value, pos) => {
                let value = self.eval(value)?;
                self.at = *pos;
                if self.added.any
                    && !value.is_number()
                    && let Some(answer) = self.added_operator(&value, "negative", &[])?
                {
                    return Ok(answer);
                }
                match arithmetic::negate(&value) {
                    Some(negated) => Ok(negated),
                    None => self.call_method(&value, "negative", &[]),
                }
            }
            Expr::Positive(value, pos) => {
                let value = self.eval(value)?;
                self.at = *pos;
                if value.is_number() { Ok(value) } else { self.call_method(&value, "positive", &[]) }
            }
            Expr::BitNot(value, pos) => {
                let value = self.eval(value)?;
                self.at = *pos;
                self.bitwise_negate(&value)
            }
            Expr::Update(code) => self.eval_update(code),
            Expr::Step(code) => self.eval_step(code),
            Expr::AssignMany(code) | Expr::DeclareMany(code) => {
                self.eval_assign_many(code, matches!(expr, Expr::DeclareMany(_)))
            }
            Expr::Cast(code) => {
                let value = self.eval(&code.value)?;
                self.at = code.pos;
                self.cast(value, &code.ty)
            }
            Expr::As(code) => {
                let value = self.eval(&code.value)?;
                self.at = code.pos;
                self.as_type(value, &code.ty)
            }
            Expr::InstanceOf(code) => {
                let value = self.eval(&code.value)?;
                self.at = code.pos;
                Ok(Value::Bool(self.instance_of(&value, &code.ty)?))
            }
            Expr::Switch(code) => match self.exec_switch(code)? {
                Flow::Yield(value) => Ok(value),
                Flow::Return(value) => Err(self.lost_flow(value)),
                _ => Ok(Value::Null),
            },
            Expr::Do(statements) => match self.exec_all(statements)? {
                Flow::Yield(value) | Flow::Return(value) => Ok(value),
                _ => Ok(Value::Null),
            },
            Expr::Record(value, pos) => {
                let value = self.eval(value)?;
                if self.recording > 0 {
                    self.records.push((*pos, value.clone()));
                }
                Ok(value)
            }
            Expr::EnumConstant(code) => self.make_constant(code),
            // A spread stands only where lists of values are evaluated.
            Expr::Spread(value) => self.eval(value),
            _ => Ok(Value::Null),
        }
    }

    fn lost_flow(&mut self, _value: Value) -> Box<Fault> {
        Fault::not_supported("return inside a switch expression", "yield")
    }
}
