// Made from Data/*.tsv by "make data"; do not edit.
extension EmbeddedData {
  static let auditWords = #"""
    # Words by which an audit tells what cells and sentences speak of: a class and its words a line, separated by tabs.
    total	合计	总计	共计	小计	总数	合计数	总计数
    figure	绝对量	绝对数	完成数	实际完成	统计数	数值	数量	金额	总量	总额	本年	本期	实绩	实际数	绝对值	完成额	累计	年末数	指标值
    front	全县	全区	全市	全省	全国	我县	我区	我市	我省	全镇	全乡	全州	全旗	全盟	本县	本区	本市	年末	全年	本年度	本年	当年	年内	截至年底	年底	其中	共有	共	累计	总共	实有	本报告期	涉及
    back	件数	数量	个数	家数	户数	条数	总数	数	情况	总量
    counted	文件数	案件数	信件数	邮件数	事件数	软件数
    work	发布	公开	清理	集中	并	完成	实现	办理	受理	收到	接收	开展	组织	召开	举办	达	达到	共	累计	主动	现有	拥有	设有	设立	及时	对外	按时	全部	已	有
    basis	口径	抽样	调查	户籍	测算	推算	普查	估算	快报	计生	预计	不含	剔除	扣除	可比	修订	核定
    level	本级	区级	县级	市级	省级	国家级	直属
    channel	渠道	方式	网站	微博	微信	公开	新媒体	平台
    constantPrices	生产总值	增加值	产值	GDP	总产出
    mean	均	率	价	指数	比重	密度	年龄	标准	增速	强度	浓度
    currentPrices	现价	名义	当年价
    general	完成投资	累计投资	总投资	投资总额	计划投资	资金	收入	支出	项目	面积	总面积	建筑面积	人数	总人数	直接经济损失	签约项目	处理率	完成率	达标率	覆盖率	新增就业	再就业	食品支出	会议	培训	企业	总收入	总产值	投入资金	补助资金	占地面积	工业产值	销售收入
    synonym	办理结果	办结
    synonym	规上	规模以上
    set	第一产业	第二产业	第三产业
    set	一产	二产	三产
    set	男性	女性
    set	男	女
    set	城镇	乡村
    set	城镇	农村
    set	农业	非农业
    set	出口	进口
    """#
  static let classes = #"""
    # Classes whose members exclude each other: another population, place or thing of an indicator
    # In each class the upper members are looked for first, and what is found is taken away, so that 进出口 is neither 进口 nor 出口
    # Columns, tab separated: class, forms (as in synonyms.tsv), all: of a member that means all of the class together
    residence	城乡	all
    residence	全体居民	all
    residence	城镇|城市
    residence	农村
    industry	三次产业	all
    industry	第一产业
    industry	第二产业
    industry	第三产业
    sector	农林牧渔(业|)|农牧业|农业
    sector	工业
    sector	建筑业
    sector	服务业
    size	规模以上
    size	规模以下
    size	限额以上
    size	限额以下
    government	(区|县|市|旗|)本级
    government	国家级
    government	(省|自治区)级
    government	市级
    government	(区|县|旗)级
    government	(乡|镇)级
    government	村级
    trade	进出口	all
    trade	进口
    trade	出口
    border	出入境	all
    border	入境
    border	出境
    sex	男女	all
    sex	男(性|)
    sex	女(性|)
    currency	本外币	all
    currency	人民币
    currency	外币
    term	中长期
    term	短期
    banking	存贷款	all
    banking	存款
    banking	贷款
    flow	收支	all
    flow	收入
    flow	支出
    registration	常住
    registration	户籍
    registration	流动人口
    vital	出生
    vital	死亡
    vital	自然增长
    vital	受伤
    migration	流入|迁入
    migration	流出|迁出
    school	中小学	all
    school	幼儿园
    school	小学
    school	初中
    school	高中
    school	中职
    school	中学
    school	大学
    pupils	招生
    pupils	毕业
    pupils	在校
    ownership	公办
    ownership	民办
    ownership	国有
    ownership	民营|民间
    output	增加值率
    output	增加值
    output	产值
    output	产量
    output	销售额
    output	面积
    output	利润
    output	用电量
    living	存栏
    living	出栏
    tax	非税
    tax	税收
    domestic	国内外	all
    domestic	国内
    domestic	国际|境外|海外
    procedure	行政复议
    procedure	行政诉讼
    procedure	行政处罚
    procedure	行政强制
    procedure	行政许可
    procedure	行政确认
    procedure	行政征收
    procedure	行政检查
    """#
  static let countedUnits = #"""
    # Measure words that the same things are counted by, a group a line, set apart by spaces
    人 名 位
    家 户 个 所 座 处 间 栋 幢 厂 站 片 块
    件 起 宗 例 项 条 个 份 期 篇
    辆 台 艘 架 套 个
    场 次 场次 期 届
    人次 万人次
    头 只 羽 匹
    """#
  static let neutral = #"""
    # Words that do not tell indicators apart, taken away in one pass; at one place the upper one goes first
    # Columns, tab separated: forms, where; both as in synonyms.tsv
    总共
    共有
    共计
    共	start notBefore:青|同|享|产|建|用
    总计
    累计
    累积
    合计
    现有
    拥有
    已有
    实有
    完成了
    完成
    实现了
    实现
    达到
    全面
    圆满
    顺利
    成功
    基本
    重点
    各级各类
    各种
    各类
    各项
    各级
    年末
    年底
    期末
    年度
    全年
    年内
    本年
    当年
    今年
    分别
    的	notAfter:目
    了
    等	notAfter:高|中|初|平|优|同|特|上 notBefore:级|额|候
    其中
    以及
    截至
    截止
    预计
    力争
    确保
    """#
  static let outcomeWords = #"""
    # Words that targets, carried numbers and changes of growth rates are read by
    # Columns, tab separated: list, forms (as in words.tsv), what they do
    less	控制|不超过|不高于|低于|降至|降到|降低到|下降到|压减到|减少到|压降	shortly before a target: less is better
    harm	浓度|失业率|发生率|死亡|事故|能耗|排放|债务|负债|负担|赤字|不良|发案	in the name of a level: less is better, unless at least so much is asked
    decline	降速|降幅|跌幅|降势	before the points by which a growth rate changed: it is the rate of a decrease
    carriedOut	结转下(一|)年|转下(一|)年	what a year leaves to the next
    carriedIn	上(一|)年(度|)结转	what a year takes over from the one before
    total	总计|合计	a header of the column in which all stand together
    """#
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
  static let synonyms = #"""
    # Other names of one and the same indicator, in the order in which they are brought to one form
    # Columns, tab separated: forms, name, where
    #   forms: (a|b|)c stands for ac, bc and c; where: conditions set apart by spaces: start, before:a|b, notBefore:a|b, notAfter:a|b, $ is the end
    (国内|地区|)生产总值GDP|(国内|地区)生产总值|GDP	生产总值
    细颗粒物(PM2.5|)	PM2.5
    可吸入颗粒物(PM10|)	PM10
    一般公共财政预算|公共财政预算|一般公共预算|财政一般预算|一般预算|公共财政	一般公共预算
    地方(级|)(财政|)一般公共预算收入	一般公共预算收入
    规上	规模以上
    限上	限额以上
    高企	高新技术企业	before:数|$
    社会消费品零售|消费品零售	消费品零售
    农村牧区|农牧区|乡村	农村
    农牧民	农村居民
    农民	农村居民	before:人均
    城市居民	城镇居民
    居民常住	居民
    城镇常住	城镇	before:居民
    农村常住	农村	before:居民
    城乡常住	城乡	before:居民
    全体常住	全体	before:居民
    城镇人均	城镇居民人均
    农村人均	农村居民人均
    城乡人均	城乡居民人均
    全体人均	全体居民人均
    生活消费(性|)支出|消费性支出	消费支出
    新型农村合作医疗	新农合
    通讯	通信
    高级中学	高中
    初级中学	初中
    (共|)接待(国内外|海内外|中外|)(旅游者|旅客|游客)(人数|人次|数|)|(旅游|)接待(旅游|)(总|)(人数|人次)|旅游接待(总|)(人数|人次)|旅游(总|)(人数|人次)|游客(接待|)(人数|人次|量|数)	接待游客
    旅游(综合|业|)(总|)收入	旅游收入
    单位(地区|)生产总值能耗|万元生产总值能耗	单位生产总值能耗
    一产	第一产业	notBefore:业 notAfter:第
    二产	第二产业	notBefore:业 notAfter:第
    三产	第三产业	notBefore:业 notAfter:第
    进出口(总额|总值|额|值)	进出口总额
    出口(总额|总值|额|值)	出口额	notAfter:进
    进口(总额|总值|额|值)	进口额	notAfter:出
    """#
  static let words = #"""
    # Words that names and sentences are read by, in the order in which they are looked for
    # Columns, tab separated: list, forms (as in synonyms.tsv), what they do
    territory	(全|我|本)(区|县|市|省|旗|州|盟|镇|乡)(共|内|)|辖区(内|)	at the front of a name: the report's own place
    trailing	数|数量|总数|情况|人数|个数|户数|任务|工作	at the end of a name
    relational	增速|增幅|涨幅|降幅|降速|增长率|下降率|增量|比重|占比	at the end of a name: how it changed or what share it has
    share	比重|比例|份额|比率	what 占 … ends with
    growthRate	增速|增幅|涨幅|降幅|降速|增长率	a name that holds it is a growth rate's
    generic	(总|完成|累计|)(投资|投入|资金|补助|补贴|奖励|支出|收入|面积|产量|产值|规模|长度|里程|人数|项目|企业|任务|经费)(额|金额|总额|)	names that say nothing without what they are spent on or part of
    notAlias	不|含|仅|其中|包括|以下|单位|即	words in brackets that begin with it are no other name
    changeHeader	增长|增减|增速|±|比上年|同比|环比|升降	a header that tells how a number changed
    plainHeader	本年|上年|全年|本期|绝对数|绝对量|总量|数量|指标值|实绩|完成(数|)|单位|计量单位|合计|数值	a header that names no indicator
    yearHeader	年(完成(数|)|实绩|数|度|)|完成(数|)|实绩|数|度|	what a header that is a year may end with
    average	年均|年平均|年递增|平均每年|每年	a change a year over several years
    real	实际|扣除价格|剔除价格	a change at constant prices
    current	现价|当年价|名义	a change at current prices
    newness	新增|新建|新设|新开|新引进|新批|新登记|新注册|新签|新认定|新改建|新入|净增	what is new, not what there is
    action	建成|建设|改建|扩建|改造|完成|实施|开工|竣工|投入|发放|办理|办结|拆除|整治|培育|引进|创建|打造|安排|建立|开展|举办|落实|减少|淘汰|修建|铺设|种植|治理|转移|培训|救助|脱贫	with one of them a number is of the year's work, whether or not 新 is said
    leading	全力|加快|继续|大力|深入|稳步|推进|启动|新增|建成|建设|新建|改建|扩建|改造|实施|开工|竣工|办理|办结|拆除|整治|培育|引进|创建|打造|建立|开展|举办|修建|铺设|提升|发展|增加|投用|组织|设立|受理|查处|承办|收到|接收|新|共|为|对|将|把	before the object that a work was done on
    begun	开工|启动|动工|新开	a stage of a work
    finished	建成|竣工|完工|完成|投用|投入使用	another stage of it
    invested	完成|年度|当年|本年	shortly before 投资: what was invested in the year
    perHead	人均|户均|亩均|每万人|每千人|单位|平均	a number for each, not for all
    restriction	全社会|非私营|在岗|重点|省内|省外|中央|民生|实际|合同|预算内|个体|外商|台资|大型|中小	a part, or all, of what the name says without it
    equals	是|为|相当于	shortly before a multiple: what a level is of another one
    revision	(修订|修正|更正|核定|核实|调整)为	before a figure that takes the place of the one before it
    """#
}
