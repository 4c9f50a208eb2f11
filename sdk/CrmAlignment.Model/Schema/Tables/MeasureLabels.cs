using System.Collections.Generic;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Names and descriptions of the measures, for people.</summary>
internal static class MeasureLabels
{
    private static readonly Dictionary<Measure, Texts> All = new()
    {
        [Measure.Revenue] = new(
            new("Revenue", "Выручка", "Виручка", "收入"),
            new("Revenue in base currency.", "Выручка в базовой валюте.", "Виручка в базовій валюті.", "以基础货币计的收入。")),
        [Measure.CostOfSales] = new(
            new("Cost of sales", "Себестоимость продаж", "Собівартість продажів", "销售成本"),
            new(
                "Cost of sales in base currency.",
                "Себестоимость продаж в базовой валюте.",
                "Собівартість продажів у базовій валюті.",
                "以基础货币计的销售成本。")),
        [Measure.MarketingSpend] = new(
            new("Marketing spend", "Затраты на маркетинг", "Витрати на маркетинг", "市场费用"),
            new(
                "Marketing spend in base currency.",
                "Затраты на маркетинг в базовой валюте.",
                "Витрати на маркетинг у базовій валюті.",
                "以基础货币计的市场费用。")),
        [Measure.LeadsCreated] = new(
            new("Leads created", "Создано интересов", "Створено потенційних клієнтів", "新建潜在顾客数"),
            new("Leads created.", "Число созданных интересов.", "Кількість створених потенційних клієнтів.", "创建的潜在顾客数。")),
        [Measure.MarketingQualified] = new(
            new("Marketing qualified", "Квалифицировано маркетингом", "Кваліфіковано маркетингом", "市场认可数"),
            new(
                "Leads that became marketing qualified.",
                "Интересы, впервые квалифицированные маркетингом.",
                "Потенційні клієнти, вперше кваліфіковані маркетингом.",
                "达到市场认可阶段的潜在顾客数。")),
        [Measure.SalesReady] = new(
            new("Sales ready", "Готово к передаче в продажи", "Готово до передачі в продажі", "可移交销售数"),
            new(
                "Leads that became sales ready.",
                "Интересы, впервые готовые к передаче в продажи.",
                "Потенційні клієнти, вперше готові до передачі в продажі.",
                "达到可移交销售阶段的潜在顾客数。")),
        [Measure.Accepted] = new(
            new("Accepted", "Принято продажами", "Прийнято продажами", "接受数"),
            new("Handovers accepted.", "Принятые передачи.", "Прийняті передачі.", "被接受的移交数。")),
        [Measure.Rejected] = new(
            new("Rejected", "Отклонено продажами", "Відхилено продажами", "拒绝数"),
            new("Handovers rejected.", "Отклоненные передачи.", "Відхилені передачі.", "被拒绝的移交数。")),
        [Measure.Expired] = new(
            new("Expired", "Просрочено", "Прострочено", "过期数"),
            new(
                "Handovers expired without a decision.",
                "Передачи, просроченные без решения.",
                "Передачі, прострочені без рішення.",
                "未作决定而过期的移交数。")),
        [Measure.Qualified] = new(
            new("Qualified", "Квалифицировано", "Кваліфіковано", "授予资格数"),
            new("Leads qualified.", "Число квалифицированных интересов.", "Кількість кваліфікованих потенційних клієнтів.", "已授予资格的潜在顾客数。")),
        [Measure.Nurtured] = new(
            new("Nurtured", "Отправлено на подогрев", "Відправлено на підігрівання", "进入培育数"),
            new("Nurture enrollments begun.", "Начатые подогревы.", "Розпочаті підігрівання.", "开始培育的次数。")),
        [Measure.Disqualified] = new(
            new("Disqualified", "Дисквалифицировано", "Дискваліфіковано", "取消资格数"),
            new(
                "Leads disqualified.",
                "Число дисквалифицированных интересов.",
                "Кількість дискваліфікованих потенційних клієнтів.",
                "被取消资格的潜在顾客数。")),
        [Measure.Won] = new(
            new("Won", "Выиграно сделок", "Виграно угод", "赢单数"),
            new("Opportunities won.", "Число выигранных сделок.", "Кількість виграних угод.", "赢得的商机数。")),
        [Measure.WonBySales] = new(
            new("Won by sales", "Выиграно из найденных продажами", "Виграно зі знайдених продажами", "销售自拓赢单数"),
            new(
                "Opportunities won that sales found itself.",
                "Выигранные сделки, которые нашли сами продажи.",
                "Виграні угоди, які знайшли самі продажі.",
                "由销售部自行发现并赢得的商机数。")),
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
