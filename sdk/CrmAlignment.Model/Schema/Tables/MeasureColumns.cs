using System.Collections.Generic;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>
/// The measures that a fact and a scorecard share, declared once: the fold adds columns of the one to columns of the same name of the other.
/// </summary>
internal static class MeasureColumns
{
    /// <summary>Greatest amount that a decimal column of the platform holds; the least is its negative.</summary>
    internal const decimal MaximumAmount = 100_000_000_000m;

    /// <summary>An amount or ratio with four digits after the point, within the platform's range; computed by the server.</summary>
    internal static DecimalColumn Amount(string logicalName, Label label, Label description) =>
        new(logicalName, -MaximumAmount, MaximumAmount, 4, label, description) { IsReadOnlyOnForms = true };

    /// <summary>A count; negative in a fact that takes back; computed by the server.</summary>
    internal static WholeNumberColumn Count(string logicalName, Label label, Label description) =>
        new(logicalName, int.MinValue, int.MaxValue, label, description) { IsReadOnlyOnForms = true };

    /// <summary>Revenue in base currency.</summary>
    internal static DecimalColumn Revenue { get; } = Amount(
        ScorecardTable.Revenue,
        Glossary.Revenue.Name,
        new("Revenue in base currency.", "Выручка в базовой валюте.", "Виручка в базовій валюті.", "以基础货币计的收入。"));

    /// <summary>Opportunities won.</summary>
    internal static WholeNumberColumn Won { get; } = Count(
        ScorecardTable.Won,
        Glossary.Won.Name,
        new("Opportunities won.", "Число выигранных сделок.", "Кількість виграних угод.", "赢得的商机数。"));

    /// <summary>All measures, in the order in which people read them: amounts, then the funnel from top to bottom.</summary>
    internal static IEnumerable<ColumnSchema> All()
    {
        yield return Revenue;
        yield return Amount(
            ScorecardTable.CostOfSales,
            Glossary.CostOfSales.Name,
            new("Cost of sales in base currency.", "Себестоимость продаж в базовой валюте.", "Собівартість продажів у базовій валюті.", "以基础货币计的销售成本。"));
        yield return Amount(
            ScorecardTable.MarketingSpend,
            Glossary.MarketingSpend.Name,
            new("Marketing spend in base currency.", "Затраты на маркетинг в базовой валюте.", "Витрати на маркетинг у базовій валюті.", "以基础货币计的市场费用。"));
        foreach (var column in Funnel())
        {
            yield return column;
        }

        yield return Won;
        yield return Count(
            ScorecardTable.WonBySales,
            Glossary.WonBySales.Name,
            new(
                "Opportunities won that sales found itself.",
                "Выигранные сделки, которые отдел продаж нашел сам.",
                "Виграні угоди, які відділ продажів знайшов сам.",
                "销售部自行发现并赢得的商机数。"));
    }

    private static IEnumerable<ColumnSchema> Funnel()
    {
        yield return Count(
            ScorecardTable.LeadsCreated,
            Glossary.LeadsCreated.Name,
            new("Leads created.", "Число созданных лидов.", "Кількість створених лідів.", "新建的线索数。"));
        yield return Count(
            ScorecardTable.MarketingQualified,
            Glossary.MarketingQualifiedCount.Name,
            new(
                "Leads that became marketing qualified.",
                "Лиды, впервые квалифицированные маркетингом.",
                "Ліди, уперше кваліфіковані маркетингом.",
                "达到营销合格阶段的线索数。"));
        yield return Count(
            ScorecardTable.SalesReady,
            Glossary.SalesReadyCount.Name,
            new(
                "Leads that became sales ready.",
                "Лиды, впервые ставшие готовыми.",
                "Ліди, що вперше стали готовими.",
                "达到可移交阶段的线索数。"));
        yield return Count(
            ScorecardTable.Accepted,
            Glossary.AcceptedCount.Name,
            new("Handovers accepted.", "Принятые передачи.", "Прийняті передачі.", "被接受的移交数。"));
        yield return Count(
            ScorecardTable.Rejected,
            Glossary.RejectedCount.Name,
            new("Handovers rejected.", "Отклоненные передачи.", "Відхилені передачі.", "被拒绝的移交数。"));
        yield return Count(
            ScorecardTable.Expired,
            Glossary.ExpiredCount.Name,
            new("Handovers expired without a decision.", "Передачи, по которым решение в срок не принято.", "Передачі, щодо яких рішення вчасно не ухвалено.", "到期仍未决定的移交数。"));
        yield return Count(
            ScorecardTable.Qualified,
            Glossary.QualifiedCount.Name,
            new("Leads qualified.", "Число квалифицированных лидов.", "Кількість кваліфікованих лідів.", "成为销售合格的线索数。"));
        yield return Count(
            ScorecardTable.Nurtured,
            Glossary.NurturedCount.Name,
            new("Nurture enrollments begun.", "Сколько раз начата подпитка.", "Скільки разів розпочато підживлення.", "开始孵化的次数。"));
        yield return Count(
            ScorecardTable.Disqualified,
            Glossary.DisqualifiedCount.Name,
            new("Leads disqualified.", "Число дисквалифицированных лидов.", "Кількість дискваліфікованих лідів.", "判为不合格的线索数。"));
    }
}
