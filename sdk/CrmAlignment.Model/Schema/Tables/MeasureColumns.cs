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
            new("Won by sales", "Выиграно сделок, найденных продажами", "Виграно угод, знайдених продажами", "销售自拓赢单数"),
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
            new("Leads created", "Создано лидов", "Створено лідів", "新建线索数"),
            new("Leads created.", "Число созданных лидов.", "Кількість створених лідів.", "新建的线索数。"));
        yield return Count(
            ScorecardTable.MarketingQualified,
            new("Marketing qualified", "Квалифицировано маркетингом", "Кваліфіковано маркетингом", "营销合格数"),
            new(
                "Leads that became marketing qualified.",
                "Лиды, впервые квалифицированные маркетингом.",
                "Ліди, уперше кваліфіковані маркетингом.",
                "达到营销合格阶段的线索数。"));
        yield return Count(
            ScorecardTable.SalesReady,
            new("Sales ready", "Готовые лиды", "Готові ліди", "可移交数"),
            new(
                "Leads that became sales ready.",
                "Лиды, впервые ставшие готовыми.",
                "Ліди, що вперше стали готовими.",
                "达到可移交阶段的线索数。"));
        yield return Count(
            ScorecardTable.Accepted,
            new("Accepted", "Принято продажами", "Прийнято продажами", "销售接受数"),
            new("Handovers accepted.", "Принятые передачи.", "Прийняті передачі.", "被接受的移交数。"));
        yield return Count(
            ScorecardTable.Rejected,
            new("Rejected", "Отклонено продажами", "Відхилено продажами", "销售拒绝数"),
            new("Handovers rejected.", "Отклоненные передачи.", "Відхилені передачі.", "被拒绝的移交数。"));
        yield return Count(
            ScorecardTable.Expired,
            new("Expired", "Просрочено передач", "Прострочено передач", "过期移交数"),
            new("Handovers expired without a decision.", "Передачи, по которым решение в срок не принято.", "Передачі, щодо яких рішення вчасно не ухвалено.", "到期仍未决定的移交数。"));
        yield return Count(
            ScorecardTable.Qualified,
            new("Qualified", "Квалифицировано", "Кваліфіковано", "销售合格数"),
            new("Leads qualified.", "Число квалифицированных лидов.", "Кількість кваліфікованих лідів.", "成为销售合格的线索数。"));
        yield return Count(
            ScorecardTable.Nurtured,
            new("Nurtured", "Отправлено на подпитку", "Відправлено на підживлення", "转入孵化数"),
            new("Nurture enrollments begun.", "Сколько раз начата подпитка.", "Скільки разів розпочато підживлення.", "开始孵化的次数。"));
        yield return Count(
            ScorecardTable.Disqualified,
            new("Disqualified", "Дисквалифицировано", "Дискваліфіковано", "不合格数"),
            new("Leads disqualified.", "Число дисквалифицированных лидов.", "Кількість дискваліфікованих лідів.", "判为不合格的线索数。"));
    }
}
