using System.Collections.Generic;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Names and descriptions of the measures, for people.</summary>
internal static class MeasureLabels
{
    private static readonly Dictionary<Measure, Texts> All = new()
    {
        [Measure.Revenue] = new(
            Glossary.Revenue.Name,
            new("Revenue in base currency.", "Выручка в базовой валюте.", "Виручка в базовій валюті.", "以基础货币计的收入。")),
        [Measure.CostOfSales] = new(
            Glossary.CostOfSales.Name,
            new(
                "Cost of sales in base currency.",
                "Себестоимость продаж в базовой валюте.",
                "Собівартість продажів у базовій валюті.",
                "以基础货币计的销售成本。")),
        [Measure.MarketingSpend] = new(
            Glossary.MarketingSpend.Name,
            new(
                "Marketing spend in base currency.",
                "Затраты на маркетинг в базовой валюте.",
                "Витрати на маркетинг у базовій валюті.",
                "以基础货币计的市场费用。")),
        [Measure.LeadsCreated] = new(
            Glossary.LeadsCreated.Name,
            new("Leads created.", "Число созданных лидов.", "Кількість створених лідів.", "新建的线索数。")),
        [Measure.MarketingQualified] = new(
            Glossary.MarketingQualifiedCount.Name,
            new(
                "Leads that became marketing qualified.",
                "Лиды, впервые квалифицированные маркетингом.",
                "Ліди, уперше кваліфіковані маркетингом.",
                "达到营销合格阶段的线索数。")),
        [Measure.SalesReady] = new(
            Glossary.SalesReadyCount.Name,
            new(
                "Leads that became sales ready.",
                "Лиды, впервые ставшие готовыми.",
                "Ліди, що вперше стали готовими.",
                "达到可移交阶段的线索数。")),
        [Measure.Accepted] = new(
            Glossary.AcceptedCount.Name,
            new("Handovers accepted.", "Принятые передачи.", "Прийняті передачі.", "被接受的移交数。")),
        [Measure.Rejected] = new(
            Glossary.RejectedCount.Name,
            new("Handovers rejected.", "Отклоненные передачи.", "Відхилені передачі.", "被拒绝的移交数。")),
        [Measure.Expired] = new(
            Glossary.ExpiredCount.Name,
            new(
                "Handovers expired without a decision.",
                "Передачи, по которым решение в срок не принято.",
                "Передачі, щодо яких рішення вчасно не ухвалено.",
                "到期仍未决定的移交数。")),
        [Measure.Qualified] = new(
            Glossary.QualifiedCount.Name,
            new("Leads qualified.", "Число квалифицированных лидов.", "Кількість кваліфікованих лідів.", "成为销售合格的线索数。")),
        [Measure.Nurtured] = new(
            Glossary.NurturedCount.Name,
            new("Nurture enrollments begun.", "Сколько раз начата подпитка.", "Скільки разів розпочато підживлення.", "开始孵化的次数。")),
        [Measure.Disqualified] = new(
            Glossary.DisqualifiedCount.Name,
            new(
                "Leads disqualified.",
                "Число дисквалифицированных лидов.",
                "Кількість дискваліфікованих лідів.",
                "判为不合格的线索数。")),
        [Measure.Won] = new(
            Glossary.Won.Name,
            new("Opportunities won.", "Число выигранных сделок.", "Кількість виграних угод.", "赢得的商机数。")),
        [Measure.WonBySales] = new(
            Glossary.WonBySales.Name,
            new(
                "Opportunities won that sales found itself.",
                "Выигранные сделки, которые отдел продаж нашел сам.",
                "Виграні угоди, які відділ продажів знайшов сам.",
                "销售部自行发现并赢得的商机数。")),
    };

    /// <summary>Name and description of a measure.</summary>
    /// <exception cref="KeyNotFoundException">The measure has none yet.</exception>
    internal static Texts Of(Measure measure) => All.TryGetValue(measure, out var texts)
        ? texts
        : throw new KeyNotFoundException($"The measure {measure} has no labels: add its name and description, in every language, to MeasureLabels.");

    /// <summary>Name and description.</summary>
    /// <param name="Label">Name.</param>
    /// <param name="Description">What it counts or adds up.</param>
    internal sealed record Texts(Label Label, Label Description);
}
