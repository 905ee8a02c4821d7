def s = '''line1
line2
  'quoted' "dq" ''two''
end'''
println s
println s.readLines().size()
println '''\
first
second\
'''
println ''''x'''
println '''a\tb\\c'''
