def replica = [labels: [], comments: [] as Set]
replica.labels += 'one'
replica.labels += ['two', 'three']
replica.labels << 'four'
replica.comments += [body: 'b1']
replica.comments += [[body: 'b2'], [body: 'b3']]
println(replica.labels)
println(replica.comments.size())
println(replica.comments.body)
replica.count = (replica.count ?: 0) + 1
println(replica.count)
