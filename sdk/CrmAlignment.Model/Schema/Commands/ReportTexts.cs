using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the reports say, the pages with charts. What columns are called, they ask the metadata.</summary>
internal static class ReportTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        .. Common,
        .. LeakTexts.All,
        .. TargetTexts.All,
        .. HealthTexts.All,
        .. AttributionTexts.All,
        .. NurtureTexts.All,
        .. PlaybookReviewTexts.All,
        .. PurchaseReviewTexts.All,
        .. ModelTexts.All,
        .. ExperimentTexts.All,
        .. LeadershipTexts.All,
        .. StagePathTexts.All,
        new("scorecard", new("Mutual scorecard", "Общая карта показателей", "Спільна карта показників", "共同记分卡")),
        new(
            "scorecardHint",
            new(
                "Of the whole organization, in base currency, as folded last. Each period is compared with the one before; a dash is what is planned for it. All targets are on the dashboard Plan and fact.",
                "По всей компании, в базовой валюте, по последнему сведению. Каждый период сравнивается с предыдущим; черточка — план на него. Все планы — на панели «План и факт».",
                "За всією компанією, у базовій валюті, за останнім зведенням. Кожен період порівнюється з попереднім; риска — план на нього. Усі плани — на панелі «План і факт».",
                "全公司，以基础货币计，以最近一次汇总为准。每个期间与上一期间比较；短横线为该期间的目标值。全部目标见仪表板“目标与实际”。")),
        new("change", new("Change", "Изменение", "Зміна", "变化")),
        new("changeShare", new("Change, %", "Изменение, %", "Зміна, %", "变化（%）")),
        new("points", new("{0} pp", "{0} п. п.", "{0} в. п.", "{0} 个百分点")),
        new("latestPeriod", new("Latest period: {0}", "Последний период: {0}", "Останній період: {0}", "最近期间：{0}")),
        new("against", new("{0} against {1}", "{0} к периоду {1}", "{0} до періоду {1}", "{0}，对比 {1}")),
        new("nothingBefore", new("Nothing to compare with in {0}", "В периоде {0} не с чем сравнить", "У періоді {0} немає з чим порівняти", "{0} 没有可比数据")),
        new("plannedReached", new("Planned {0}, reached {1}", "План {0}, выполнено {1}", "План {0}, виконано {1}", "目标值 {0}，达成 {1}")),
        new("funnel", new("Funnel", "Воронка", "Воронка", "漏斗")),
        new(
            "funnelHint",
            new(
                "Of the leads that you may read, by the day on which they were created in your time zone. Leads excluded from KPIs and merged ones are left out.",
                "По лидам, которые вы можете читать, по дню создания в вашем часовом поясе. Лиды, не учитываемые в показателях, и объединенные лиды не входят.",
                "За лідами, які ви можете читати, за днем створення у вашому часовому поясі. Ліди, що не враховуються в показниках, і об’єднані ліди не входять.",
                "统计您有权读取的线索，按您所在时区的创建日期计。不计入指标的线索和已合并的线索除外。")),
        new("createdDuring", new("Leads created in", "Лиды созданы в периоде", "Ліди створено в періоді", "线索创建于")),
        new("createdIn", new("{0} leads created in {1}", "Лидов создано: {0}, период: {1}", "Лідів створено: {0}, період: {1}", "{1} 新建线索 {0} 条")),
        new("layers", new("Layers and conversion", "Слои и конверсия", "Шари й конверсія", "各层与转化率")),
        new("layer", new("Layer", "Слой", "Шар", "层")),
        new("leads", new("Leads", "Лиды", "Ліди", "线索")),
        new("conversion", new("Of the layer before", "От предыдущего слоя", "Від попереднього шару", "占上一层")),
        new("ofFirst", new("Of all", "От всех", "Від усіх", "占全部")),
        new("timeInStage", new("Days to the next layer", "Дней до следующего слоя", "Днів до наступного шару", "到下一层的天数")),
        new("daysToNext", new("Days to the next (median)", "Дней до следующего (медиана)", "Днів до наступного (медіана)", "到下一层的天数（中位数）")),
        new("days", new("{0} days", "Дней: {0}", "Днів: {0}", "{0} 天")),
        new("median", new("Half of those who went on took no longer.", "Половине из прошедших дальше хватило этого времени.", "Половині з тих, що пройшли далі, вистачило цього часу.", "进入下一层者中有一半用时不超过此数。")),
        new("firstLeads", new("Of the first {0} leads of the period.", "По первым лидам периода: {0}.", "За першими лідами періоду: {0}.", "按该期间的前 {0} 条线索计。")),
        new("lostTo", new("Lost: {0}", "Потеряно: {0}", "Втрачено: {0}", "流失：{0}")),
        new("stillInWork", new("Still in work", "Еще в работе", "Ще в роботі", "仍在处理")),
        new(
            "leak",
            new(
                "Most are lost between {0} and {1}: {2}, or {3}.",
                "Больше всего теряется между слоями «{0}» и «{1}»: {2}, или {3}.",
                "Найбільше втрачається між шарами «{0}» і «{1}»: {2}, або {3}.",
                "流失最多的是从“{0}”到“{1}”：{2}，即 {3}。")),
        new("toLeaks", new("Where do we lose leads?", "Где мы теряем лидов?", "Де ми втрачаємо лідів?", "线索在哪里流失？")),
        new("noLeak", new("None was lost.", "Потерь нет.", "Втрат немає.", "没有流失。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Common =>
    [
        new("period", new("Period", "Период", "Період", "期间")),
        new("periods", new("Periods", "Периоды", "Періоди", "期间类型")),
        new("ofCategory", Glossary.LeadCategory.Name),
        new("allCategories", new("All leads", "Все лиды", "Усі ліди", "全部线索")),
        new("noCategory", new("No lead category", "Без категории лидов", "Без категорії лідів", "无线索类别")),
        new("months", new("Months", "Месяцы", "Місяці", "按月")),
        new("quarters", new("Quarters", "Кварталы", "Квартали", "按季度")),
        new("export", new("Export to CSV", "Выгрузить в CSV", "Вивантажити в CSV", "导出为 CSV")),
        new("showTable", new("Show as a table", "Показать таблицей", "Показати таблицею", "以表格显示")),
        new("tableOf", new("{0}, as a table", "{0}, таблицей", "{0}, таблицею", "{0}（表格）")),
        new(
            "chartOf",
            new(
                "Chart: {0}. Its numbers stand in the table below it.",
                "Диаграмма: {0}. Ее числа в таблице под ней.",
                "Діаграма: {0}. Її числа в таблиці під нею.",
                "图表：{0}。其数字见下方表格。")),
        new("noScorecards", new("No scorecards yet: fold the KPIs first.", "Карт показателей пока нет: сначала сведите показатели.", "Карт показників поки немає: спочатку зведіть показники.", "尚无记分卡：请先汇总指标。")),
    ];
}
