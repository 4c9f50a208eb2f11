using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the report of alignment health says. Keys of symptoms, findings, trends, benchmarks and steps end with their code.</summary>
internal static class HealthTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Page, .. Findings, .. Symptoms, .. Counts, .. Steps];

    private static IReadOnlyList<CommandTextSchema> Page =>
    [
        new("healthTitle", new("Alignment health", "Согласованность отделов", "Узгодженість відділів", "协同健康")),
        new("checkedPeriod", new("Period", "Период", "Період", "期间")),
        new(
            "healthHint",
            new(
                "From scorecards as folded last, and from rows that you may read. A range in brackets holds the rate in 95 of 100 cases; fewer than {0} cases say nothing.",
                "По картам показателей последнего сведения и по записям, которые вы можете читать. В скобках границы, в которых величина лежит в 95 случаях из 100; меньше {0} случаев ничего не говорят.",
                "За картами показників останнього зведення і за записами, які ви можете читати. У дужках межі, у яких величина лежить у 95 випадках зі 100; менше {0} випадків нічого не кажуть.",
                "依据最近一次汇总的记分卡和您有权读取的记录。括号内是该值在 100 次中有 95 次所在的范围；少于 {0} 例不作判断。")),
        new(
            "benchmarkHint",
            new(
                "Benchmarks are numbers of other organizations, as published; what they counted may differ from what is counted here.",
                "Ориентиры: опубликованные числа других компаний; что считали они, может отличаться от того, что считается здесь.",
                "Орієнтири: опубліковані числа інших компаній; що рахували вони, може відрізнятися від того, що рахується тут.",
                "基准是其他公司公布的数字；其统计口径可能与此处不同。")),
        new("checkedAgainst", new("{0}, held against {1}", "{0} в сравнении с {1}", "{0} у порівнянні з {1}", "{0}，对比 {1}")),
        new("symptoms", new("Symptoms, the worst first", "Симптомы, сначала худшие", "Симптоми, спочатку найгірші", "各症状，最严重者在前")),
        new("symptomTable", new("All numbers", "Все числа", "Усі числа", "全部数字")),
        new("symptom", new("Symptom", "Симптом", "Симптом", "症状")),
        new("finding", new("Found", "Что найдено", "Що знайдено", "发现")),
        new("now", new("Now", "Сейчас", "Зараз", "本期")),
        new("before", new("Before", "Раньше", "Раніше", "上期")),
        new("trend", new("Trend", "Динамика", "Динаміка", "走势")),
        new("cases", new("Cases", "Случаев", "Випадків", "例数")),
        new("nextStep", new("Next step", "Следующий шаг", "Наступний крок", "下一步")),
        new("benchmark", new("Benchmark", "Ориентир", "Орієнтир", "基准")),
        new("byMonth", new("By month", "По месяцам", "За місяцями", "按月")),
        new("byMonthOf", new("{0}, by month", "{0}, по месяцам", "{0}, за місяцями", "{0}，按月")),
        new("countedPart", new("Counted", "Посчитано", "Пораховано", "计数")),
        new("countedBase", new("Held against", "В сравнении с", "У порівнянні з", "对照数")),
        new("rate", new("Rate", "Величина", "Величина", "比率")),
        new("rowsBehind", new("Rows behind it", "Записи, которые за этим стоят", "Записи, які за цим стоять", "相关记录")),
        new(
            "rowsCut",
            new(
                "There are more rows than were looked at: 5,000 stand for all.",
                "Записей больше, чем просмотрено: 5000 представляют все.",
                "Записів більше, ніж переглянуто: 5000 представляють усі.",
                "记录多于已查看的：以 5,000 条代表全部。")),
        new("noBound", new("no bound", "без границы", "без межі", "无上限")),
        new(
            "moneyOf",
            new(
                "Spend {0}, revenue {1}, campaign ROI {2}",
                "Затраты {0}, выручка {1}, ROI кампаний {2}",
                "Витрати {0}, виручка {1}, ROI кампаній {2}",
                "费用 {0}，收入 {1}，市场活动 ROI {2}")),
    ];

    private static IReadOnlyList<CommandTextSchema> Findings =>
    [
        new("findingSymptom", new("Symptom: beyond chance", "Симптом: это не случайность", "Симптом: це не випадковість", "有症状：超出偶然范围")),
        new("findingWatch", new("Watch: may be chance", "Наблюдать: возможно, случайность", "Спостерігати: можливо, випадковість", "需关注：可能是偶然")),
        new("findingHealthy", new("Healthy: no symptom", "Все в порядке: симптома нет", "Усе гаразд: симптому немає", "健康：无此症状")),
        new("findingNotEnoughData", new("Not enough data", "Недостаточно данных", "Недостатньо даних", "数据不足")),
        new("trendBetter", new("Better than before", "Лучше, чем раньше", "Краще, ніж раніше", "比上期好")),
        new("trendAsBefore", new("As before", "Как раньше", "Як раніше", "与上期相当")),
        new("trendWorse", new("Worse than before", "Хуже, чем раньше", "Гірше, ніж раніше", "比上期差")),
        new("trendUnknown", new("Not known", "Не известна", "Не відома", "未知")),
        new("benchmarkBest", new("best", "лучшие", "найкращі", "最佳")),
        new("benchmarkB2BAverage", new("B2B average", "среднее по B2B", "середнє за B2B", "B2B 平均")),
        new("benchmarkWorst", new("worst", "худшие", "найгірші", "最差")),
        new(
            "benchmarkUnnamed",
            new(
                "{0} (source and year not known)",
                "{0} (источник и год не известны)",
                "{0} (джерело і рік не відомі)",
                "{0}（来源和年份未知）")),
    ];

    private static IReadOnlyList<CommandTextSchema> Symptoms =>
    [
        new("symptomFunnelNotRefilled", new("Funnel is not refilled", "Воронка не пополняется", "Воронка не поповнюється", "漏斗未得到补充")),
        new("symptomQualifyingFalls", new("Fewer leads are qualified", "Лидов квалифицируют меньше", "Лідів кваліфікують менше", "合格的线索变少")),
        new("symptomWinningFalls", new("Fewer opportunities are won", "Сделок выигрывают меньше", "Угод виграють менше", "赢得的商机变少")),
        new("symptomRoiNotShown", new("ROI of marketing is not shown", "ROI маркетинга не показан", "ROI маркетингу не показано", "市场部的 ROI 无从体现")),
        new("symptomLeadsNotAccepted", new("Sales does not accept the leads", "Продажи не принимают лидов", "Продажі не приймають лідів", "销售部不接受线索")),
        new("symptomSalesFindsItself", new("Sales finds its opportunities itself", "Продажи находят сделки сами", "Продажі знаходять угоди самі", "销售部自行寻找商机")),
        new("symptomAnswersLate", new("Answers come late", "Ответы опаздывают", "Відповіді запізнюються", "答复过迟")),
        new("symptomRejectionsWithoutUse", new("Rejections are not used", "Отклонения не используются", "Відхилення не використовуються", "拒绝未被利用")),
        new("symptomNurtureUntended", new("Nobody tends nurture", "Подпиткой никто не занят", "Підживленням ніхто не займається", "孵化无人照管")),
        new("symptomOwnersOverlap", new("Ownership overlaps", "Ответственность пересекается", "Відповідальність перетинається", "负责人重叠")),
        new("symptomCampaignsWithoutResult", new("Campaigns without result", "Кампании без результата", "Кампанії без результату", "市场活动无成果")),
    ];

    // {0} is the part, {1} the base.
    private static IReadOnlyList<CommandTextSchema> Counts =>
    [
        new(
            "countsFunnelNotRefilled",
            new("{0} leads created, {1} left the funnel", "Лидов создано: {0}, покинули воронку: {1}", "Лідів створено: {0}, залишили воронку: {1}", "新建线索 {0}，离开漏斗 {1}")),
        new(
            "countsQualifyingFalls",
            new("{0} leads qualified, {1} created", "Лидов квалифицировано: {0}, создано: {1}", "Лідів кваліфіковано: {0}, створено: {1}", "合格线索 {0}，新建 {1}")),
        new(
            "countsWinningFalls",
            new("{0} opportunities won, {1} leads created", "Сделок выиграно: {0}, лидов создано: {1}", "Угод виграно: {0}, лідів створено: {1}", "赢得商机 {0}，新建线索 {1}")),
        new(
            "countsRoiNotShown",
            new("{0} of {1} leads name a campaign", "Лидов с кампанией: {0} из {1}", "Лідів із кампанією: {0} з {1}", "{1} 条线索中 {0} 条注明市场活动")),
        new(
            "countsLeadsNotAccepted",
            new("{0} of {1} decided handovers accepted", "Принято передач: {0} из {1} решенных", "Прийнято передач: {0} з {1} вирішених", "{1} 次已决移交中接受 {0} 次")),
        new(
            "countsSalesFindsItself",
            new("{0} of {1} won opportunities found by sales", "Найдено продажами: {0} из {1} выигранных сделок", "Знайдено продажами: {0} з {1} виграних угод", "{1} 个赢得的商机中 {0} 个由销售部发现")),
        new(
            "countsAnswersLate",
            new("{0} of {1} decided handovers expired", "Просрочено передач: {0} из {1} решенных", "Прострочено передач: {0} з {1} вирішених", "{1} 次已决移交中过期 {0} 次")),
        new(
            "countsRejectionsWithoutUse",
            new("{0} of {1} rejections without nurture", "Отклонений без подпитки: {0} из {1}", "Відхилень без підживлення: {0} з {1}", "{1} 次拒绝中 {0} 次未进入孵化")),
        new(
            "countsNurtureUntended",
            new("{0} of {1} leads in nurture overdue", "Просрочено: {0} из {1} лидов на подпитке", "Прострочено: {0} з {1} лідів на підживленні", "孵化中的 {1} 条线索里逾期 {0} 条")),
        new(
            "countsOwnersOverlap",
            new("{0} of {1} accepted leads have two owners", "Двое ответственных: {0} из {1} принятых лидов", "Двоє відповідальних: {0} з {1} прийнятих лідів", "{1} 条已接受线索中 {0} 条有两个负责人")),
        new(
            "countsCampaignsWithoutResult",
            new(
                "{0} of {1} campaigns with spend and 20 accepted leads brought no won opportunity",
                "Без сделки: {0} из {1} кампаний с затратами и 20 принятыми лидами",
                "Без угоди: {0} з {1} кампаній із витратами та 20 прийнятими лідами",
                "{1} 个有费用且至少 20 条线索被接受的市场活动中，{0} 个没有赢得商机")),
    ];

    private static IReadOnlyList<CommandTextSchema> Steps =>
    [
        new(
            "stepPlanMoreLeads",
            new(
                "Plan campaigns for as many leads as leave the funnel.",
                "Запланируйте кампании на столько лидов, сколько покидает воронку.",
                "Заплануйте кампанії на стільки лідів, скільки залишає воронку.",
                "按离开漏斗的线索数规划市场活动。")),
        new(
            "stepFindTheLeak",
            new(
                "Look in the dashboard Leaks where leads are lost.",
                "Посмотрите на панели «Потери воронки», где теряются лиды.",
                "Подивіться на панелі «Втрати воронки», де втрачаються ліди.",
                "在“漏斗流失”仪表板中查看线索在哪里流失。")),
        new(
            "stepBookSpend",
            new(
                "Enter what campaigns and their activities cost.",
                "Внесите затраты кампаний и их действий.",
                "Внесіть витрати кампаній та їхніх дій.",
                "录入市场活动及其各项工作的费用。")),
        new(
            "stepLinkRevenue",
            new(
                "Let won opportunities name the lead that they came from.",
                "Указывайте в выигранных сделках лида, из которого они выросли.",
                "Зазначайте у виграних угодах ліда, з якого вони виросли.",
                "在赢得的商机中注明其来源线索。")),
        new(
            "stepReviewCriteria",
            new(
                "Agree anew what makes a lead sales ready, by the reasons of rejection.",
                "Договоритесь заново, что делает лида готовым, по причинам отклонения.",
                "Домовтеся заново, що робить ліда готовим, за причинами відхилення.",
                "根据拒绝原因，重新商定可移交线索的标准。")),
        new(
            "stepLearnFromSales",
            new(
                "Ask sales where its opportunities come from, and let marketing look there.",
                "Спросите продажи, откуда их сделки, и пусть маркетинг ищет там же.",
                "Запитайте продажі, звідки їхні угоди, і хай маркетинг шукає там само.",
                "询问销售部其商机从何而来，由市场部到那里去找。")),
        new(
            "stepAgreeAnswerTime",
            new(
                "Agree in how many hours sales answers, and who stands in.",
                "Договоритесь, за сколько часов продажи отвечают и кто замещает.",
                "Домовтеся, за скільки годин продажі відповідають і хто заміщає.",
                "商定销售部在多少小时内答复，以及由谁代理。")),
        new(
            "stepRouteRejections",
            new(
                "Make reasons recyclable whose leads may come back, with a nurture track.",
                "Разрешите возврат для причин, после которых лид может вернуться, и задайте программу подпитки.",
                "Дозвольте повернення для причин, після яких лід може повернутися, і задайте програму підживлення.",
                "将线索可能回流的拒绝原因设为可回收，并配上孵化方案。")),
        new(
            "stepTendNurture",
            new(
                "Let the scheduled work run by the hour, and give the nurture queue an owner.",
                "Запускайте работу по расписанию каждый час и назначьте ответственного за очередь подпитки.",
                "Запускайте роботу за розкладом щогодини і призначте відповідального за чергу підживлення.",
                "让计划任务每小时运行，并为孵化队列指定负责人。")),
        new(
            "stepNameOneOwner",
            new(
                "Give each lead and its opportunity one owner.",
                "Назначьте лиду и его сделке одного ответственного.",
                "Призначте ліду та його угоді одного відповідального.",
                "为每条线索及其商机指定同一负责人。")),
        new(
            "stepReviewCampaigns",
            new(
                "Review these campaigns together.",
                "Разберите эти кампании вместе.",
                "Розберіть ці кампанії разом.",
                "共同复盘这些市场活动。")),
    ];
}
