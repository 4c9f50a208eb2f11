using System.Collections.Generic;
using Names = CrmAlignment.Model.Tables.ScorecardTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>What a scorecard derives from its measures: profit, clients and ratios.</summary>
internal static class RatioColumns
{
    internal static IEnumerable<ColumnSchema> All()
    {
        yield return MeasureColumns.Amount(
            Names.Profit,
            Glossary.Profit.Name,
            new(
                "Revenue less cost of sales less marketing spend.",
                "Выручка за вычетом себестоимости продаж и затрат на маркетинг.",
                "Виручка за вирахуванням собівартості продажів і витрат на маркетинг.",
                "收入减去销售成本和市场费用。"));
        yield return MeasureColumns.Count(
            Names.ClientCount,
            Glossary.ClientCount.Name,
            new(
                "Distinct customers with revenue in the period.",
                "Число разных клиентов с выручкой за период.",
                "Кількість різних клієнтів із виручкою за період.",
                "期间内有收入的不同客户数。"));
        yield return MeasureColumns.Amount(
            Names.Arpu,
            Glossary.Arpu.Name,
            new(
                "Revenue per client; empty without clients.",
                "Выручка на одного клиента; пусто, если клиентов нет.",
                "Виручка на одного клієнта; порожньо, якщо клієнтів немає.",
                "平均每个客户的收入；没有客户时为空。"));
        foreach (var column in Shares())
        {
            yield return column;
        }
    }

    private static IEnumerable<ColumnSchema> Shares()
    {
        yield return MeasureColumns.Amount(
            Names.AcceptanceRate,
            Glossary.AcceptanceRate.Name,
            new(
                "Accepted of all decided handovers, 0 to 1; empty without decisions.",
                "Доля принятых среди всех передач с решением, от 0 до 1; пусто, если решений нет.",
                "Частка прийнятих серед усіх передач із рішенням, від 0 до 1; порожньо, якщо рішень немає.",
                "接受数占全部已决定移交的比例，0 到 1；没有决定时为空。"));
        yield return MeasureColumns.Amount(
            Names.SelfSourcedShare,
            Glossary.SelfSourcedShare.Name,
            new(
                "Won opportunities that sales found, of all won, 0 to 1; empty without wins.",
                "Доля найденных отделом продаж среди всех выигранных сделок, от 0 до 1; пусто, если выигранных нет.",
                "Частка знайдених відділом продажів серед усіх виграних угод, від 0 до 1; порожньо, якщо виграних немає.",
                "销售部自拓的商机占全部赢单的比例，0 到 1；没有赢单时为空。"));
        yield return MeasureColumns.Amount(
            Names.CostPerLead,
            Glossary.CostPerLead.Name,
            new(
                "Marketing spend per lead created; empty without leads.",
                "Затраты на маркетинг на один созданный лид; пусто, если лидов нет.",
                "Витрати на маркетинг на одного створеного ліда; порожньо, якщо лідів немає.",
                "平均每条新建线索的市场费用；没有线索时为空。"));
        yield return MeasureColumns.Amount(
            Names.CostPerSalesReadyLead,
            Glossary.CostPerSalesReadyLead.Name,
            new(
                "Marketing spend per lead that became sales ready; empty without them.",
                "Затраты на маркетинг на один готовый лид; пусто, если готовых лидов нет.",
                "Витрати на маркетинг на одного готового ліда; порожньо, якщо готових лідів немає.",
                "平均每条可移交线索的市场费用；没有时为空。"));
        yield return MeasureColumns.Amount(
            Names.CampaignRoi,
            Glossary.CampaignRoi.Name,
            new(
                "(Revenue - cost of sales - spend) / spend; empty without spend.",
                "(Выручка - себестоимость - затраты) / затраты; пусто, если затрат нет.",
                "(Виручка - собівартість - витрати) / витрати; порожньо, якщо витрат немає.",
                "（收入 - 销售成本 - 费用）/ 费用；没有费用时为空。"));
    }
}
