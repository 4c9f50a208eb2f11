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
        new("Revenue", "Выручка", "Виручка", "收入"),
        new("Revenue in base currency.", "Выручка в базовой валюте.", "Виручка в базовій валюті.", "以基础货币计的收入。"));

    /// <summary>Opportunities won.</summary>
    internal static WholeNumberColumn Won { get; } = Count(
        ScorecardTable.Won,
        new("Won", "Выиграно сделок", "Виграно угод", "赢单数"),
        new("Opportunities won.", "Число выигранных сделок.", "Кількість виграних угод.", "赢得的商机数。"));

    /// <summary>All measures, in the order in which people read them: amounts, then the funnel from top to bottom.</summary>
    internal static IEnumerable<ColumnSchema> All()
    {
        yield return Revenue;
        yield return Amount(
            ScorecardTable.CostOfSales,
            new("Cost of sales", "Себестоимость продаж", "Собівартість продажів", "销售成本"),
            new("Cost of sales in base currency.", "Себестоимость продаж в базовой валюте.", "Собівартість продажів у базовій валюті.", "以基础货币计的销售成本。"));
        yield return Amount(
            ScorecardTable.MarketingSpend,
            new("Marketing spend", "Затраты на маркетинг", "Витрати на маркетинг", "市场费用"),
            new("Marketing spend in base currency.", "Затраты на маркетинг в базовой валюте.", "Витрати на маркетинг у базовій валюті.", "以基础货币计的市场费用。"));
        foreach (var column in Funnel())
        {
            yield return column;
        }

        yield return Won;
        yield return Count(
            ScorecardTable.WonBySales,
            new("Won by sales", "Выиграно из найденных продажами", "Виграно зі знайдених продажами", "销售自拓赢单数"),
            new(
                "Opportunities won that sales found itself.",
                "Выигранные сделки, которые нашли сами продажи.",
                "Виграні угоди, які знайшли самі продажі.",
                "由销售部自行发现并赢得的商机数。"));
    }

    private static IEnumerable<ColumnSchema> Funnel()
    {
        yield return Count(
            ScorecardTable.LeadsCreated,
            new("Leads created", "Создано интересов", "Створено потенційних клієнтів", "新建潜在顾客数"),
            new("Leads created.", "Число созданных интересов.", "Кількість створених потенційних клієнтів.", "创建的潜在顾客数。"));
        yield return Count(
            ScorecardTable.MarketingQualified,
            new("Marketing qualified", "Квалифицировано маркетингом", "Кваліфіковано маркетингом", "市场认可数"),
            new(
                "Leads that became marketing qualified.",
                "Интересы, впервые квалифицированные маркетингом.",
                "Потенційні клієнти, вперше кваліфіковані маркетингом.",
                "达到市场认可阶段的潜在顾客数。"));
        yield return Count(
            ScorecardTable.SalesReady,
            new("Sales ready", "Готово к передаче в продажи", "Готово до передачі в продажі", "可移交销售数"),
            new(
                "Leads that became sales ready.",
                "Интересы, впервые готовые к передаче в продажи.",
                "Потенційні клієнти, вперше готові до передачі в продажі.",
                "达到可移交销售阶段的潜在顾客数。"));
        yield return Count(
            ScorecardTable.Accepted,
            new("Accepted", "Принято продажами", "Прийнято продажами", "接受数"),
            new("Handovers accepted.", "Принятые передачи.", "Прийняті передачі.", "被接受的移交数。"));
        yield return Count(
            ScorecardTable.Rejected,
            new("Rejected", "Отклонено продажами", "Відхилено продажами", "拒绝数"),
            new("Handovers rejected.", "Отклоненные передачи.", "Відхилені передачі.", "被拒绝的移交数。"));
        yield return Count(
            ScorecardTable.Expired,
            new("Expired", "Просрочено", "Прострочено", "过期数"),
            new("Handovers expired without a decision.", "Передачи, просроченные без решения.", "Передачі, прострочені без рішення.", "未作决定而过期的移交数。"));
        yield return Count(
            ScorecardTable.Qualified,
            new("Qualified", "Квалифицировано", "Кваліфіковано", "授予资格数"),
            new("Leads qualified.", "Число квалифицированных интересов.", "Кількість кваліфікованих потенційних клієнтів.", "已授予资格的潜在顾客数。"));
        yield return Count(
            ScorecardTable.Nurtured,
            new("Nurtured", "Отправлено на подогрев", "Відправлено на підігрівання", "进入培育数"),
            new("Nurture enrollments begun.", "Начатые подогревы.", "Розпочаті підігрівання.", "开始培育的次数。"));
        yield return Count(
            ScorecardTable.Disqualified,
            new("Disqualified", "Дисквалифицировано", "Дискваліфіковано", "取消资格数"),
            new("Leads disqualified.", "Число дисквалифицированных интересов.", "Кількість дискваліфікованих потенційних клієнтів.", "被取消资格的潜在顾客数。"));
    }
}
