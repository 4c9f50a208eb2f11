using CrmAlignment.Model.Schema;

namespace CrmAlignment.Cli.Report;

/// <summary>Headings and sentences of the tables that a director asks for.</summary>
internal static class TableTexts
{
    public static Label Comparison { get; } = new("Against the period before and a year before", "К прошлому периоду и к прошлому году", "До попереднього періоду й до минулого року", "与上一期间及上年同期比较");

    public static Label ComparisonLead { get; } = new(
        "The latest month, quarter and year that are over; where none is over, the present one.",
        "Последние завершенные месяц, квартал и год; если завершенных нет, текущие.",
        "Останні завершені місяць, квартал і рік; якщо завершених немає, поточні.",
        "最近已结束的月、季度和年；没有已结束的期间时取当前期间。");

    public static Label Kpi { get; } = new("KPI", "Показатель", "Показник", "指标");

    public static Label Value { get; } = new("Value", "Значение", "Значення", "数值");

    public static Label Before { get; } = new("Period before", "Прошлый период", "Попередній період", "上一期间");

    public static Label YearBefore { get; } = new("A year before", "Год назад", "Рік тому", "上年同期");

    public static Label Change { get; } = new("Change", "Изменение", "Зміна", "变化");

    public static Label ChangeOnYear { get; } = new("Change on the year", "Изменение за год", "Зміна за рік", "同比变化");

    public static Label NotOver { get; } = new("{0} (not over)", "{0} (не завершен)", "{0} (не завершено)", "{0}（未结束）");

    public static Label Groups { get; } = new("Where leads come from and who works on them", "Откуда лиды и кто с ними работает", "Звідки ліди й хто з ними працює", "线索来源与负责人");

    public static Label GroupsLead { get; } = new(
        "Leads that arrived in this time, and what has become of them since. Compare rates only where there are enough leads to tell.",
        "Лиды, пришедшие за это время, и что с ними стало. Сравнивайте доли только там, где лидов достаточно.",
        "Ліди, що надійшли за цей час, і що з ними сталося. Порівнюйте частки лише там, де лідів достатньо.",
        "此期间到达的线索及其后来的结果。只有线索足够多时才可比较比率。");

    public static Label Segments { get; } = new("By segment", "По сегментам", "За сегментами", "按细分市场");

    public static Label Segment { get; } = new("Segment", "Сегмент", "Сегмент", "细分市场");

    public static Label Origins { get; } = new("By origin", "По источникам", "За джерелами", "按来源");

    public static Label Origin { get; } = new("Origin", "Источник", "Джерело", "来源");

    public static Label Owners { get; } = new("By owner", "По ответственным", "За відповідальними", "按负责人");

    public static Label Owner { get; } = new("Owner of the lead", "Ответственный за лид", "Відповідальний за лід", "线索负责人");

    public static Label Campaigns { get; } = new("By campaign", "По кампаниям", "За кампаніями", "按市场活动");

    public static Label LeadCategories { get; } = new("By lead category", "По категориям лидов", "За категоріями лідів", "按线索类别");

    public static Label CategoryCounts { get; } = new(
        "The scorecard by lead category", "Карта показателей по категориям лидов", "Карта показників за категоріями лідів", "按线索类别的记分卡");

    public static Label NoCategory { get; } = new("(no lead category)", "(без категории лидов)", "(без категорії лідів)", "（无线索类别）");

    public static Label Products { get; } = new("What they bought: closed opportunities by product", "Что они купили: закрытые сделки по продуктам", "Що вони купили: закриті угоди за продуктами", "他们买了什么：按产品统计已关闭的商机");

    public static Label Product { get; } = new("Product", "Продукт", "Продукт", "产品");

    public static Label WonOfClosed { get; } = new("Won of closed", "Выиграно из закрытых", "Виграно із закритих", "已关闭中的赢单占比");

    public static Label Lost { get; } = new("Lost", "Проиграно", "Програно", "丢单");

    public static Label WinRate { get; } = new("Win rate", "Доля выигранных", "Частка виграних", "赢单率");

    public static Label Steps { get; } = new("Conversion and time from layer to layer", "Переходы и время между слоями", "Переходи й час між шарами", "各层转化与用时");

    public static Label StepsLead { get; } = new(
        "Of the leads that arrived in this time. Days are counted for the leads that have both dates; how many those are stands beside them. A lead that sales took without an offer counts as accepted here; the funnel counts the offers that sales accepted.",
        "По лидам, пришедшим за это время. Дни посчитаны по лидам, у которых есть обе даты; рядом стоит, сколько их. Лид, взятый продажами без передачи, здесь считается принятым; воронка считает принятые передачи.",
        "За лідами, що надійшли за цей час. Дні пораховано за лідами, у яких є обидві дати; поруч зазначено, скільки їх. Лід, узятий продажами без передачі, тут вважається прийнятим; воронка рахує прийняті передачі.",
        "针对此期间到达的线索。天数只按两个日期都有的线索计算，旁边是其数量。销售部未经移交直接接手的线索在此计为已接受；漏斗统计的是已接受的移交。");

    public static Label From { get; } = new("From", "Из", "Із", "从");

    public static Label To { get; } = new("To", "В", "До", "到");

    public static Label Reached { get; } = new("Leads there", "Лидов там", "Лідів там", "线索数");

    public static Label WentOn { get; } = new("Went on", "Прошли дальше", "Пройшли далі", "继续推进");

    public static Label Conversion { get; } = new("Conversion", "Конверсия", "Конверсія", "转化率");

    public static Label Median { get; } = new("Median days", "Медиана, дней", "Медіана, днів", "中位天数");

    public static Label Percentile { get; } = new("90th percentile, days", "90-й процентиль, дней", "90-й процентиль, днів", "第 90 百分位天数");

    public static Label Measured { get; } = new("Leads measured", "Измерено лидов", "Виміряно лідів", "计算的线索数");

    public static Label WholeWay { get; } = new("Lead to won", "От лида до выигрыша", "Від ліда до виграшу", "从线索到赢单");

    public static Label Reasons { get; } = new("Why leads and opportunities were given up", "Почему от лидов и сделок отказались", "Чому від лідів та угод відмовилися", "放弃线索和商机的原因");

    public static Label ReasonsLead { get; } = new(
        "Handovers that sales rejected, and opportunities that were lost, in this time.",
        "Передачи, которые продажи отклонили, и сделки, которые проиграны, за это время.",
        "Передачі, які продажі відхилили, й угоди, які програно, за цей час.",
        "此期间销售部拒绝的移交和丢失的商机。");

    public static Label Rejections { get; } = new("Rejections by reason", "Отклонения по причинам", "Відхилення за причинами", "按原因统计的拒绝");

    public static Label LostReasons { get; } = new("Lost opportunities by reason", "Проигранные сделки по причинам", "Програні угоди за причинами", "按原因统计的丢单商机");

    public static Label Reason { get; } = new("Reason", "Причина", "Причина", "原因");

    public static Label Count { get; } = new("Count", "Число", "Кількість", "数量");

    public static Label Share { get; } = new("Share", "Доля", "Частка", "占比");

    public static Label OutsideKpis { get; } = new("Of them excluded from KPIs", "Из них не в показателях", "З них не в показниках", "其中不计入指标");

    public static Label Acceptance { get; } = new("Acceptance of handovers", "Прием передач", "Прийняття передач", "移交接受情况");

    public static Label AcceptanceLead { get; } = new(
        "Handovers decided in this time; an expired one stands with the owner who let it expire.",
        "Передачи, решенные за это время; просроченная стоит у ответственного, который ее просрочил.",
        "Передачі, вирішені за цей час; прострочена стоїть у відповідального, який її прострочив.",
        "此期间作出决定的移交；过期的计在令其过期的负责人名下。");

    public static Label AcceptanceBySalesperson { get; } = new("By salesperson", "По продавцам", "За продавцями", "按销售人员");

    public static Label Salesperson { get; } = new("Salesperson", "Продавец", "Продавець", "销售人员");

    public static Label DaysToDecide { get; } = new("Median days to decide", "Медиана до решения, дней", "Медіана до рішення, днів", "决定中位天数");

    public static Label Ageing { get; } = new("Waiting, by days until the window closes", "Ожидают, по дням до конца срока", "Чекають, за днями до кінця строку", "等待中，按距期限的天数");

    public static Label DaysLeft { get; } = new("Days left", "Осталось дней", "Лишилося днів", "剩余天数");

    public static Label WindowOver { get; } = new("window is over", "срок истек", "строк минув", "期限已过");

    public static Label NoWindow { get; } = new("no window", "без срока", "без строку", "无期限");

    public static Label Stays { get; } = new("Stays in nurture by track", "Подпитка по программам", "Підживлення за програмами", "各孵化方案情况");

    public static Label AllStays { get; } = new("Stays", "Всего", "Усього", "总数");

    public static Label ReturnRate { get; } = new("Return rate", "Доля вернувшихся", "Частка тих, що повернулися", "返回率");

    public static Label DaysToReturn { get; } = new("Median days to return", "Медиана до возврата, дней", "Медіана до повернення, днів", "返回中位天数");

    public static Label KeptOut { get; } = new("What the gate kept out, and what became of it", "Что критерии не пропустили и что с этим стало", "Що критерії не пропустили й що з цим сталося", "被门槛拦下的线索及其结果");

    public static Label LastRefused { get; } = new("Last refused", "Последний отказ", "Остання відмова", "最近被拒");

    public static Label Times { get; } = new("Times", "Раз", "Разів", "次数");

    public static Label ClientMoves { get; } = new("Clients won and lost by month", "Клиенты пришедшие и ушедшие по месяцам", "Клієнти, що прийшли й пішли, за місяцями", "各月客户增减");

    public static Label ClientMovesLead { get; } = new(
        "A client is active for twelve months from a month with revenue, and is lost in the month in which that time is over.",
        "Клиент активен двенадцать месяцев с месяца с выручкой и потерян в том месяце, когда это время вышло.",
        "Клієнт активний дванадцять місяців із місяця з виручкою і втрачений у тому місяці, коли цей час минув.",
        "客户自有收入的月份起十二个月内为活跃，期满的当月视为流失。");

    public static Label CameBack { get; } = new("Came back", "Вернулись", "Повернулися", "回归");

    public static Label LostClients { get; } = new("Lost clients", "Потеряны", "Втрачено", "流失客户");

    public static Label AgreedTerms { get; } = new("Words that both departments agreed on", "Слова, о которых договорились оба отдела", "Слова, про які домовилися обидва відділи", "双方商定的用语");

    public static Label AgreedTermsLead { get; } = new(
        "The terms of your glossary that are in force, signed by marketing and sales. Stages and numbers of this report are meant so.",
        "Действующие термины вашего глоссария, подписанные маркетингом и продажами. Стадии и числа этого отчета понимаются так.",
        "Чинні терміни вашого глосарія, підписані маркетингом і продажами. Стадії та числа цього звіту розуміються так.",
        "您的术语表中有效且由市场部和销售部签署的术语。本报告中的阶段和数字均按此理解。");

    public static Label StandsFor { get; } = new("Stands for", "Что обозначает", "Що позначає", "所指");

    public static Label Meaning { get; } = new("Meaning", "Значение термина", "Значення терміна", "含义");

    public static Label AttributionLead { get; } = new(
        "What was won in this time, divided between the campaigns that led to it, by five models; each adds up to the scorecard to the cent. Touches count for {0} days before a win; by time decay one loses half of its weight in {1} days. The return is told of campaigns with at least five wins. Attribution divides; it does not prove what caused a win.",
        "Выигранное за это время, разделенное между кампаниями, которые к нему привели, по пяти моделям; сумма по каждой сходится с картой показателей до копейки. Касания учитываются за {0} дней до выигрыша; с затуханием касание теряет половину веса за {1} дней. Окупаемость показана для кампаний с пятью и более выигрышами. Атрибуция делит, но не доказывает, что привело к выигрышу.",
        "Вигране за цей час, поділене між кампаніями, що до нього привели, за п’ятьма моделями; сума за кожною збігається з картою показників до копійки. Дотики враховуються за {0} днів до виграшу; із загасанням дотик утрачає половину ваги за {1} днів. Окупність показано для кампаній із п’ятьма й більше виграшами. Атрибуція ділить, але не доводить, що привело до виграшу.",
        "此期间的赢单按五种模型分配给促成它的市场活动；每种模型的合计与记分卡分毫不差。赢单前 {0} 天内的触达计入；按时间衰减，权重每 {1} 天减半。只有赢单至少五个的市场活动才显示回报率。归因只作分配，并不证明赢单的原因。");

    public static Label AttributedRevenue { get; } = new("Revenue by campaign and model", "Выручка по кампаниям и моделям", "Виручка за кампаніями й моделями", "按市场活动和模型的收入");

    public static Label AttributedCost { get; } = new(
        "Cost of sales by campaign and model", "Себестоимость продаж по кампаниям и моделям", "Собівартість продажів за кампаніями й моделями", "按市场活动和模型的销售成本");

    public static Label AttributedProfit { get; } = new("Profit by campaign and model", "Прибыль по кампаниям и моделям", "Прибуток за кампаніями й моделями", "按市场活动和模型的利润");

    public static Label AttributedReturn { get; } = new(
        "Return on what was spent, by campaign and model", "Окупаемость затрат по кампаниям и моделям", "Окупність витрат за кампаніями й моделями", "按市场活动和模型的投入回报率");

    public static Label HiddenCampaign { get; } = new("(campaign that you may not read)", "(кампания, которую вы не можете читать)", "(кампанія, яку ви не можете читати)", "（您无权读取的市场活动）");

    public static Label Total { get; } = new("Total", "Итого", "Разом", "合计");

    public static Label FirstTouch { get; } = new("First touch", "Первое касание", "Перший дотик", "首次触达");

    public static Label LastTouch { get; } = new("Last touch", "Последнее касание", "Останній дотик", "末次触达");

    public static Label LinearModel { get; } = new("Linear", "Поровну", "Порівну", "平均");

    public static Label PositionModel { get; } = new("Position 40/20/40", "По позиции 40/20/40", "За позицією 40/20/40", "位置 40/20/40");

    public static Label TimeDecayModel { get; } = new("Time decay", "С затуханием", "Із загасанням", "时间衰减");
}
