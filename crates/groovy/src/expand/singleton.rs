//! `@Singleton(lazy = true)`: the one instance is made when it is first asked for.

use super::{Expansion, text};
use crate::ast::Class;
use crate::interp::capitalized;

impl Expansion<'_> {
    pub(super) fn lazy_singleton(&mut self, class: &mut Class) {
        let annotation = class.modifiers.annotations.iter().find(|annotation| annotation.simple_name() == "Singleton");
        let Some(annotation) = annotation.filter(|annotation| annotation.flag("lazy", false)) else { return };
        let property = annotation.text("property").map_or("instance", |name| name.as_str());
        let (name, at) = (class.name.text.clone(), annotation.span);
        let code = format!(
            "private static {name} ${property}\n\
             static {name} get{}() {{\nif (${property} == null) ${property} = new {name}()\nreturn ${property} }}\n",
            capitalized(property)
        );
        let members = self.members(vec![text(code)], at);
        class.members.extend(members);
    }
}
