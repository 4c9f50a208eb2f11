using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the page of targets says, beside what all reports do.</summary>
internal static class TargetTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } =
    [
        new("target", Glossary.KpiTarget.Name),
        new("years", new("Years", "Годы", "Роки", "按年")),
        new("countedUntil", new("Counted until", "Считать по", "Рахувати по", "统计截至")),
        new(
            "targetsHint",
            new(
                "Targets of marketing and sales, in base currency, beside what was folded last. Each period is compared on as many days; a share of fewer than 20 records says nothing.",
                "Планы маркетинга и продаж в базовой валюте и факт по последнему сведению. Периоды сравниваются за одинаковое число дней; доля менее чем по 20 записям ни о чем не говорит.",
                "Плани маркетингу та продажів у базовій валюті й факт за останнім зведенням. Періоди порівнюються за однакову кількість днів; частка менш ніж за 20 записами ні про що не свідчить.",
                "市场部与销售部的目标，以基础货币计，实际以最近一次汇总为准。各期间按相同天数比较；少于 20 条记录的占比不说明问题。")),
        new("periodShown", new("Period: {0}", "Период: {0}", "Період: {0}", "期间：{0}")),
        new(
            "noTargets",
            new(
                "No target is set for this period. Propose one in the list of targets.",
                "На этот период планов нет. Предложите план в списке планов.",
                "На цей період планів немає. Запропонуйте план у списку планів.",
                "此期间尚未设定目标。请在目标列表中提出。")),
        new("plan", new("Planned", "Запланировано", "Заплановано", "目标值")),
        new("fact", new("Fact", "Факт", "Факт", "实际")),
        new("records", new("Records", "Записей", "Записів", "记录数")),
        new("dueByNow", new("Due by now", "Должно быть сейчас", "Має бути зараз", "目前应达")),
        new("ofPlan", new("Of the plan", "От плана", "Від плану", "占目标")),
        new("ofDue", new("Of what is due", "От должного", "Від належного", "占应达")),
        new("missing", new("Missing", "Не хватает", "Бракує", "差额")),
        new("aDayLeft", new("A day that is left", "В день до конца", "На день до кінця", "剩余每天")),
        new("notEnoughData", new("Not enough data", "Мало данных", "Мало даних", "数据不足")),
        new("ofPlanned", new("of {0} planned: {1}", "из {0} по плану: {1}", "із {0} за планом: {1}", "目标 {0}，完成 {1}")),
        new("dueNow", new("{0} due by now: {1}", "сейчас должно быть {0}: {1}", "зараз має бути {0}: {1}", "目前应达 {0}，完成 {1}")),
        new("onYearBefore", new("{0} on a year ago", "{0} к прошлому году", "{0} до минулого року", "同比 {0}")),
        new("noYearBefore", new("Nothing to compare with a year ago", "Год назад сравнить не с чем", "Рік тому немає з чим порівняти", "去年没有可比数据")),
        new(
            "forecast",
            new(
                "Expected at the end: {0}, in 8 of 10 cases {1} to {2} (from {3} open records by the ways of {4})",
                "К концу ожидается {0}, в 8 случаях из 10 от {1} до {2} (открытых записей: {3}, по судьбе прежних: {4})",
                "На кінець очікується {0}, у 8 випадках із 10 від {1} до {2} (відкритих записів: {3}, за долею попередніх: {4})",
                "期末预计 {0}，十有八次在 {1} 到 {2} 之间（未结记录 {3} 条，依据历史 {4} 条）")),
        new(
            "noForecast",
            new(
                "Not enough data for a forecast ({0} records of two years)",
                "Мало данных для прогноза (записей за два года: {0})",
                "Мало даних для прогнозу (записів за два роки: {0})",
                "数据不足，无法预测（两年记录 {0} 条）")),
        new("planAndFact", new("Plan and fact", "План и факт", "План і факт", "目标与实际")),
        new("reachedSoFar", new("Reached so far", "Выполнено на сегодня", "Виконано на сьогодні", "目前已完成")),
        new(
            "reachedHint",
            new(
                "What has come of each plan so far, as a share of it.",
                "Какая доля каждого плана уже выполнена.",
                "Яку частку кожного плану вже виконано.",
                "各目标目前的完成比例。")),
        new("reachedOfDue", new("{0}, due by now {1}", "{0}, сейчас должно быть {1}", "{0}, зараз має бути {1}", "{0}，目前应达 {1}")),
        new("asManyDays", new("As many days", "За столько же дней", "За стільки ж днів", "相同天数")),
        new("growthSince", new("Growth since then", "Рост с тех пор", "Зростання відтоді", "此后增长")),
        new("wholePeriod", new("Whole period", "Весь период", "Увесь період", "整个期间")),
    ];
}
