// Made from Data/*.tsv by "make data"; do not edit.
extension AuditData {
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
}
