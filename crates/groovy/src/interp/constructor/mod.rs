//! Running constructors: `super` first, then field values, then the body; and those that annotations ask for.
//!
//! Files: `plain` classes without a constructor that fits · `properties` set by name and by place.

mod plain;
mod properties;

use std::rc::Rc;

use super::{Eval, Frame, Interp};
use crate::code::ClassKind;
use crate::value::{Class, Object, Value};

fn args_none() -> &'static [Value] {
    &[]
}

impl<'r> Interp<'r> {
    /// Runs the constructor of a class on an object: super first, then field values, then the body.
    pub(super) fn construct_in(&mut self, object: &Rc<Object>, class: &Rc<Class>, args: &[Value]) -> Eval<()> {
        self.check_stack()?;
        if let Some(function) = self.find_constructor(class, args)? {
            return self.run_constructor(object, class, function, args);
        }
        let forced = class.code.traits.tuple_force;
        if class.code.constructors.is_empty() || forced || matches!(args, [Value::Map(_)]) {
            return self.construct_plain(object, class, args);
        }
        Err(self.no_constructor(class.name(), args))
    }

    fn run_constructor(&mut self, object: &Rc<Object>, class: &Rc<Class>, index: u32, args: &[Value]) -> Eval<()> {
        let code = self.code;
        let Some(function) = code.functions.get(index as usize) else {
            return Ok(());
        };
        let class_code = code.classes.get(class.code.index as usize);
        let first = class_code
            .and_then(|class| class.constructors.iter().find(|found| found.function == index)?.first.as_ref());
        let frame = Frame {
            base: 0,
            at_top: false,
            this: Value::Object(object.clone()),
            closure: None,
            class: Some(class.clone()),
        };
        self.enter()?;
        let cells = object.captures.clone();
        let (base, saved) = self.push_frame(function, frame, &cells, args);
        let result = self.constructor_body(object, class, function, first, args);
        self.room.stack.truncate(base);
        self.frame = saved;
        self.leave();
        result
    }

    fn constructor_body(
        &mut self,
        object: &Rc<Object>,
        class: &Rc<Class>,
        function: &'r crate::code::Function,
        first: Option<&'r crate::code::ConstructorCall>,
        args: &[Value],
    ) -> Eval<()> {
        self.bind_params(function, args)?;
        match first {
            Some(call) if !call.is_super => {
                let args = self.eval_args(&call.args, true)?;
                self.at = call.pos;
                self.construct_in(object, class, &args)?;
            }
            first => {
                let args = match first {
                    Some(call) => self.eval_args(&call.args, true)?,
                    None => super::expr::Args::new(),
                };
                self.construct_super(object, class, &args)?;
                self.run_initializer(object, class)?;
            }
        }
        self.exec_all(&function.body)?;
        Ok(())
    }

    pub(super) fn construct_super(&mut self, object: &Rc<Object>, class: &Rc<Class>, args: &[Value]) -> Eval<()> {
        if let Some(parent) = &class.parent {
            return self.construct_in(object, &parent.clone(), args);
        }
        if crate::interp::holds(class.code.builtin_parent) {
            return self.hold_collection(object, class.code.builtin_parent, args);
        }
        if let Some(throwable) = &object.throwable {
            let made = self.new_throwable(class.code.builtin_parent, args)?;
            throwable.message.replace(made.message.borrow_mut().take());
            throwable.cause.replace(made.cause.take());
        }
        Ok(())
    }

    pub(super) fn run_initializer(&mut self, object: &Rc<Object>, class: &Rc<Class>) -> Eval<()> {
        let this = Value::Object(object.clone());
        for interface in class.interfaces.iter() {
            if interface.code.kind == ClassKind::Trait {
                self.run_initializer(object, interface)?;
            }
        }
        match class.code.initializer {
            Some(initializer) => self.call_in_class(initializer, &this, class.clone(), args_none()).map(drop),
            None => Ok(()),
        }
    }
}
