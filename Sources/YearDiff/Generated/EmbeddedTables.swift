// Made from Data/*.tsv by "make data"; do not edit.
extension EmbeddedData {
  static let priceBases = #"""
    # At which prices, or for what scope, a growth is told, where that is not what the levels beside it are told for
    # Columns, tab separated: use, word, what must not come right after it, what must stand at most four characters before it (each divided by |)
    # other: told at constant prices or for another scope; current: told at the levels' own prices, whatever the indicator; series: an indicator whose growth
    #   is told at constant prices though its levels are not; growth, constant, levels: what a note holds that names such indicators; noteEnd: where its list ends
    other	可比价		
    other	可比口径		
    other	可比增长		
    other	可比增幅		
    other	可比增速		
    other	不变价		
    other	同口径		
    other	同比口径		
    other	新口径		
    other	原口径		
    other	口径调整		
    other	口径变化		
    other	调整口径		
    other	还原		
    other	剔除		
    other	扣除		
    other	实际增长		
    other	实际增幅		
    other	实际增速		
    other	实际下降		
    other	实际提高		
    current	现价		
    current	当年价		
    current	名义		
    series	生产总值		
    series	增加值	率|占|税	
    series	产值		农林牧渔|农牧业|农业|种植业|林业|畜牧业|牧业|渔业
    growth	增长速度		
    growth	发展速度		
    growth	增长		
    growth	增速		
    constant	可比价		
    constant	不变价		
    levels	当年价		
    levels	现价		
    levels	绝对数		
    levels	注		
    noteEnd	绝对数		
    noteEnd	总量		
    noteEnd	按		
    """#
}
