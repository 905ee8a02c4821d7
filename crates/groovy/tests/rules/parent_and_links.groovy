replica.parentId = workItem.parentId
replica.linked = workItem.links?.collect { [id: it.id, kind: it.type?.name] }?.unique { a, b -> a.id <=> b.id }
