using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.ScorecardTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="ScorecardTable"/>. The fold writes it; people only read it.</summary>
internal static class ScorecardSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_Scorecard",
        Ownership = Ownership.Organization,
        Label = Glossary.Scorecard.Name,
        CollectionLabel = Glossary.Scorecard.Plural,
        Description = new(
            "The mutual KPIs of marketing and sales for one period and scope. Amounts in base currency; ratios are empty where undefined.",
            "Общие показатели маркетинга и продаж за период в одном разрезе. Суммы в базовой валюте; доли пусты, если их нельзя посчитать.",
            "Спільні показники маркетингу та продажів за період в одному розрізі. Суми в базовій валюті; частки порожні, якщо їх не можна порахувати.",
            "市场部与销售部在某个期间和统计范围内的共同绩效指标。金额以基础货币计；无法计算的比率为空。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Period and scope.", "Период и разрез.", "Період і розріз.", "期间和统计范围。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new TextColumn(
                Names.Key, 200,
                new("Key", "Ключ", "Ключ", "键"),
                new(
                    "Grain, period and scope; unique.",
                    "Вид периода, период и разрез; уникален.",
                    "Вид періоду, період і розріз; унікальний.",
                    "期间类型、期间和统计范围；唯一。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            PeriodColumns.Grain,
            PeriodColumns.Start,
            new DateTimeColumn(
                Names.PeriodEnd, DateTimeBehavior.DateOnly,
                new("Period end", "Конец периода", "Кінець періоду", "期间结束"),
                new("Last day of the period.", "Последний день периода.", "Останній день періоду.", "期间的最后一天。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            .. PeriodColumns.Scope(),
            .. CustomerColumns.Scopes("scorecard"),
            .. MeasureColumns.All(),
            .. RatioColumns.All(),
            .. ActivityColumns.All(),
            new DateTimeColumn(
                Names.FoldedOn, DateTimeBehavior.UserLocal,
                new("Folded on", "Время сведения", "Час зведення", "汇总时间"),
                new(
                    "When the row last changed by a fold.",
                    "Когда карта последний раз изменена при сведении.",
                    "Коли карту востаннє змінено під час зведення.",
                    "最近一次汇总更改的时间。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new(
                "crma_scorecardkey", [Names.Key],
                new("Period and scope", "Период и разрез", "Період і розріз", "期间和统计范围")),

            // The scorecards of one scope in the order of time, found without looking through those of all others.
            new(
                "crma_scorecardscopekey", [Names.ScopeKey, Names.Grain, Names.PeriodStart],
                new("Scope and period", "Разрез и период", "Розріз і період", "统计范围和期间")),
        ],
    };
}
