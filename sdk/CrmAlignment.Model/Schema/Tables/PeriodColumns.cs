using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Columns that client periods and scorecards share: period and scope.</summary>
internal static class PeriodColumns
{
    /// <summary>Grain of the period.</summary>
    internal static ChoiceColumn Grain { get; } = new(
        ScorecardTable.Grain, ChoiceSchema.NameOf<PeriodGrain>(),
        new("Grain", "Вид периода", "Вид періоду", "期间类型"),
        new("Month, quarter or year.", "Месяц, квартал или год.", "Місяць, квартал або рік.", "月、季度或年。"))
    { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };

    /// <summary>First day of the period.</summary>
    internal static DateTimeColumn Start { get; } = new(
        ScorecardTable.PeriodStart, DateTimeBehavior.DateOnly,
        new("Period start", "Начало периода", "Початок періоду", "期间开始"),
        new("First day of the period.", "Первый день периода.", "Перший день періоду.", "期间的第一天。"))
    { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };

    /// <summary>Scope of the numbers: its type and its key.</summary>
    internal static IEnumerable<ColumnSchema> Scope()
    {
        yield return new ChoiceColumn(
            ScorecardTable.ScopeType, ChoiceSchema.NameOf<ScopeType>(),
            Glossary.Scope.Name,
            new(
                "Organization, business unit, campaign or lead category.",
                "Вся компания, подразделение, кампания или категория лидов.",
                "Уся компанія, підрозділ, кампанія або категорія лідів.",
                "全公司、业务部门、市场活动或线索类别。"))
        { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };
        yield return new TextColumn(
            ScorecardTable.ScopeKey, 60,
            new("Scope key", "Ключ разреза", "Ключ розрізу", "统计范围键"),
            new(
                "org, or bu:, campaign: or category: and the id.",
                "org либо bu:, campaign: или category: и идентификатор.",
                "org або bu:, campaign: чи category: та ідентифікатор.",
                "org，或 bu: / campaign: / category: 加标识。"))
        { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };
    }
}
