def relations = [[rel: 'System.LinkTypes.Hierarchy-Forward', url: 'https://x/_apis/wit/workItems/7'], [rel: 'ArtifactLink', url: 'vstfs:///Git/x'], [rel: 'System.LinkTypes.Hierarchy-Reverse', url: 'https://x/_apis/wit/workItems/3']]
println(relations.findAll { it.rel.startsWith('System.LinkTypes') }.collect { [it.rel.tokenize('.-')[-1], (it.url =~ /(\d+)$/)[0][1] as int] })
println(relations.find { it.rel ==~ /.*Reverse/ }?.url?.split('/')?.last())
println(relations.groupBy { it.rel.contains('Hierarchy') }[true].size())
println(relations*.rel*.tokenize('.')*.last())
