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
            new("Profit", "Прибыль", "Прибуток", "利润"),
            new(
                "Revenue less cost of sales less marketing spend.",
                "Выручка за вычетом себестоимости продаж и затрат на маркетинг.",
                "Виручка за вирахуванням собівартості продажів і витрат на маркетинг.",
                "收入减去销售成本和市场费用。"));
        yield return MeasureColumns.Count(
            Names.ClientCount,
            new("Clients", "Число клиентов", "Кількість клієнтів", "客户数"),
            new(
                "Distinct customers with revenue in the period.",
                "Разные клиенты с выручкой за период.",
                "Різні клієнти з виручкою за період.",
                "期间内有收入的不同客户数。"));
        yield return MeasureColumns.Amount(
            Names.Arpu,
            new("ARPU", "ARPU (выручка на клиента)", "ARPU (виручка на клієнта)", "ARPU（客户平均收入）"),
            new(
                "Revenue per client; empty without clients.",
                "Выручка на одного клиента; пусто без клиентов.",
                "Виручка на одного клієнта; порожньо без клієнтів.",
                "每个客户的平均收入；无客户时为空。"));
        foreach (var column in Shares())
        {
            yield return column;
        }
    }

    private static IEnumerable<ColumnSchema> Shares()
    {
        yield return MeasureColumns.Amount(
            Names.AcceptanceRate,
            new("Acceptance rate", "Доля принятых", "Частка прийнятих", "接受率"),
            new(
                "Accepted of all decided handovers, 0 to 1; empty without decisions.",
                "Доля принятых среди всех решенных передач, от 0 до 1; пусто без решений.",
                "Частка прийнятих серед усіх вирішених передач, від 0 до 1; порожньо без рішень.",
                "接受数占全部已决移交的比例，0 到 1；无决定时为空。"));
        yield return MeasureColumns.Amount(
            Names.SelfSourcedShare,
            new("Self-sourced share", "Доля найденных продажами", "Частка знайдених продажами", "自拓占比"),
            new(
                "Won opportunities that sales found, of all won, 0 to 1; empty without wins.",
                "Доля выигранных сделок, найденных продажами, от 0 до 1; пусто без побед.",
                "Частка виграних угод, знайдених продажами, від 0 до 1; порожньо без перемог.",
                "销售自拓商机占全部赢单的比例，0 到 1；无赢单时为空。"));
        yield return MeasureColumns.Amount(
            Names.CostPerLead,
            new("Cost per lead", "Стоимость интереса", "Вартість потенційного клієнта", "单个潜在顾客成本"),
            new(
                "Marketing spend per lead created; empty without leads.",
                "Затраты на маркетинг на один созданный интерес; пусто без интересов.",
                "Витрати на маркетинг на одного створеного потенційного клієнта; порожньо без потенційних клієнтів.",
                "每个新建潜在顾客的市场费用；无潜在顾客时为空。"));
        yield return MeasureColumns.Amount(
            Names.CostPerSalesReadyLead,
            new("Cost per sales ready lead", "Стоимость готового интереса", "Вартість готового потенційного клієнта", "单个可移交客户成本"),
            new(
                "Marketing spend per lead that became sales ready; empty without them.",
                "Затраты на маркетинг на один интерес, готовый к передаче; пусто без таких интересов.",
                "Витрати на маркетинг на одного потенційного клієнта, готового до продажу; порожньо без таких потенційних клієнтів.",
                "每个可移交销售的潜在顾客的市场费用；没有时为空。"));
        yield return MeasureColumns.Amount(
            Names.CampaignRoi,
            new("Campaign ROI", "Окупаемость кампании", "Окупність кампанії", "市场活动回报率"),
            new(
                "(Revenue - cost of sales - spend) / spend; empty without spend.",
                "(Выручка - себестоимость - затраты) / затраты; пусто без затрат.",
                "(Виручка - собівартість - витрати) / витрати; порожньо без витрат.",
                "（收入 - 销售成本 - 费用）/ 费用；无费用时为空。"));
    }
}
