//! Assignments in all their forms.

use super::own_fields::OwnField;
use super::{Eval, Interp};
use crate::code::Pos;
use crate::code::{Access, Assign, AssignMany, BinaryOp, Index, Member, Name, Property, Step, Target, Update};
use crate::types::Type;
use crate::value::Value;
use std::sync::Arc;

/// A target whose object and index have been evaluated.
enum Place<'r> {
    Local(u16, Option<&'r crate::code::TypeRef>),
    Global(u32),
    Member(Value, Arc<Name>, Access),
    Own(OwnField, Arc<Name>),
    Super(Arc<Name>),
    Element(Value, Value),
    /// The object of a safe access is null: nothing happens.
    Nowhere,
}

impl<'r> Interp<'r> {
    /// The right side comes first, then the parts of the left one.
    pub(super) fn eval_assign(&mut self, code: &'r Assign) -> Eval {
        let value = self.eval(&code.value)?;
        if let Target::Property(property) = &code.target
            && let Member::Fixed(name) = &property.name
        {
            self.assign_property(property, name, code.pos, value.clone())?;
            return Ok(value);
        }
        let place = self.place(&code.target)?;
        self.at = code.pos;
        self.store(&place, value.clone())?;
        Ok(value)
    }

    /// An assignment whose value nobody asks for.
    pub(super) fn exec_assign(&mut self, code: &'r Assign) -> Eval<()> {
        if let Target::Property(property) = &code.target
            && let Member::Fixed(name) = &property.name
        {
            let value = self.eval(&code.value)?;
            return self.assign_property(property, name, code.pos, value);
        }
        self.eval_assign(code).map(drop)
    }

    fn assign_property(&mut self, property: &'r Property, name: &Name, pos: Pos, value: Value) -> Eval<()> {
        if let Access::Dot | Access::Safe = property.access
            && !self.added.any
            && let Some(host) = self.host_named_by(&property.object)
        {
            self.at = pos;
            return match host.set(self, &name.text, value)? {
                true => Ok(()),
                false => Err(self.no_property(&Value::Host(host), &name.text)),
            };
        }
        let object = self.eval(&property.object)?;
        self.at = pos;
        match self.own_field_of(&property.object, &name.text) {
            Some(field) => self.write_own(&field, name, value),
            None => self.set_member(&object, name, property.access, value),
        }
    }

    /// `a.b += c` is `a.b = a.b + c`: what `a` stands for is evaluated for reading and for writing.
    pub(super) fn eval_update(&mut self, code: &'r Update) -> Eval {
        let place = self.place(&code.target)?;
        self.at = code.pos;
        let old = self.read(&place)?;
        let value = match code.op {
            Some(op) => {
                let right = self.eval(&code.value)?;
                self.at = code.pos;
                self.binary(op, &old, &right)?
            }
            None if self.truth(&old)? => old,
            None => self.eval(&code.value)?,
        };
        // Only of an element the object and the index are kept.
        let place = match (&code.target, code.op) {
            (Target::Index(_), Some(_)) => place,
            (target, _) => self.place(target)?,
        };
        self.at = code.pos;
        self.store(&place, value.clone())?;
        Ok(value)
    }

    pub(super) fn eval_step(&mut self, code: &'r Step) -> Eval {
        if let Target::Index(index) = &code.target {
            return self.step_element(code, index);
        }
        let place = self.place(&code.target)?;
        self.at = code.pos;
        let old = self.read(&place)?;
        let new = self.stepped(&old, code.up)?;
        let place = self.place(&code.target)?;
        self.store(&place, new.clone())?;
        Ok(if code.prefix { new } else { old })
    }

    /// `a[i]++`: the index is kept, what it is an index of is evaluated again.
    fn step_element(&mut self, code: &'r Step, index: &'r Index) -> Eval {
        let key = self.eval(&index.index)?;
        let object = self.eval(&index.object)?;
        self.at = code.pos;
        let old = self.get_at(&object, &key)?;
        let new = self.stepped(&old, code.up)?;
        let object = self.eval(&index.object)?;
        self.put_at(&object, &key, new.clone())?;
        Ok(if code.prefix { new } else { old })
    }

    fn stepped(&mut self, old: &Value, up: bool) -> Eval {
        if self.added.any
            && let Some(answer) = self.added_operator(old, if up { "next" } else { "previous" }, &[])?
        {
            return Ok(answer);
        }
        match old {
            Value::Int(n) => Ok(Value::Int(if up { n.wrapping_add(1) } else { n.wrapping_sub(1) })),
            Value::Null => {
                let method = if up { "next" } else { "previous" };
                let message = format!("Cannot invoke method {method}() on null object");
                Err(self.throw(Type::NullPointerException, message))
            }
            number if number.is_number() => {
                let op = if up { BinaryOp::Plus } else { BinaryOp::Minus };
                self.binary_own(op, number, &Value::Int(1))
            }
            other => self.call_method(other, if up { "next" } else { "previous" }, &[]),
        }
    }

    fn place(&mut self, target: &'r Target) -> Eval<Place<'r>> {
        Ok(match target {
            Target::Local(slot, ty) => Place::Local(*slot, ty.as_deref()),
            Target::Global(index) => Place::Global(*index),
            Target::SuperProperty(name) => Place::Super(name.clone()),
            Target::Index(index) => self.element_place(index)?,
            Target::Property(property) => {
                let object = self.eval(&property.object)?;
                let name = match &property.name {
                    Member::Fixed(name) if let Some(field) = self.own_field_of(&property.object, &name.text) => {
                        return Ok(Place::Own(field, name.clone()));
                    }
                    Member::Fixed(name) => name.clone(),
                    Member::Computed(name) => {
                        let name = self.eval(name)?;
                        let text = self.to_text(&name)?;
                        self.name(&text)
                    }
                };
                Place::Member(object, name, property.access)
            }
        })
    }

    fn element_place(&mut self, index: &'r Index) -> Eval<Place<'r>> {
        let object = self.eval(&index.object)?;
        if object.is_null() && index.safe {
            self.eval(&index.index)?;
            return Ok(Place::Nowhere);
        }
        let key = self.eval(&index.index)?;
        Ok(Place::Element(object, key))
    }

    fn read(&mut self, place: &Place<'r>) -> Eval {
        match place {
            Place::Local(slot, _) => Ok(self.local(*slot)),
            Place::Global(index) => self.get_global(*index),
            Place::Member(object, name, access) => self.get_member(object, name, *access),
            Place::Own(field, _) => self.read_own(field),
            Place::Super(name) => self.get_super_property(name),
            Place::Element(object, key) => self.get_at(object, key),
            Place::Nowhere => Ok(Value::Null),
        }
    }

    fn store(&mut self, place: &Place<'r>, value: Value) -> Eval<()> {
        match place {
            Place::Local(slot, ty) => {
                let value = match ty {
                    Some(ty) => self.cast_local(*slot, value, ty)?,
                    None => value,
                };
                self.set_local(*slot, value);
                Ok(())
            }
            Place::Global(index) => self.set_global(*index, value),
            Place::Member(object, name, access) => self.set_member(object, name, *access, value),
            Place::Own(field, name) => self.write_own(field, name, value),
            Place::Super(name) => {
                let this = self.frame.this.clone();
                self.set_member(&this, name, Access::Dot, value)
            }
            Place::Element(object, key) => self.put_at(object, key, value),
            Place::Nowhere => Ok(()),
        }
    }

    /// `(a, b) = c`: missing elements are null.
    pub(super) fn eval_assign_many(&mut self, code: &'r AssignMany, declares: bool) -> Eval {
        let value = self.eval(&code.value)?;
        self.at = code.pos;
        for (at, target) in code.targets.iter().enumerate() {
            let item = self.nth(&value, at)?;
            match target {
                Target::Local(slot, ty) if declares => {
                    let item = match ty {
                        Some(ty) => self.cast(item, ty)?,
                        None => item,
                    };
                    self.declare_local(*slot, item);
                }
                target => {
                    let place = self.place(target)?;
                    self.store(&place, item)?;
                }
            }
        }
        Ok(value)
    }

    fn nth(&mut self, value: &Value, at: usize) -> Eval {
        match value {
            Value::List(list) => {
                self.refresh_list(list)?;
                Ok(list.get(at).unwrap_or_default())
            }
            Value::Null => Err(self.throw(Type::NullPointerException, "Cannot invoke method getAt() on null object")),
            Value::Array(array) => {
                let item = array.items.borrow().get(at).cloned();
                let length = array.items.borrow().len();
                item.ok_or_else(|| {
                    let message = format!("Index {at} out of bounds for length {length}");
                    self.throw(Type::ArrayIndexOutOfBoundsException, message)
                })
            }
            other => self.get_at(other, &Value::Int(at as i32)),
        }
    }
}
