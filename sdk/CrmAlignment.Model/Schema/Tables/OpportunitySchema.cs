using CrmAlignment.Model.Choices;
using Names = CrmAlignment.Model.Tables.OpportunityTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>The columns that the product adds to the platform's opportunity.</summary>
internal static class OpportunitySchema
{
    /// <summary>Greatest amount of a money column; chosen by this project: the platform's own estimates stop here.</summary>
    private const decimal MaximumMoney = 1_000_000_000_000m;

    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "Opportunity",
        IsExtension = true,
        Ownership = Ownership.User,
        Label = new("Opportunity", "Возможная сделка", "Можлива угода", "商机"),
        CollectionLabel = new("Opportunities", "Возможные сделки", "Можливі угоди", "商机"),
        Description = new(
            "The platform's opportunity with cost, profit and the department that found it.",
            "Возможная сделка платформы с затратами, прибылью и нашедшим ее подразделением.",
            "Можлива угода платформи з витратами, прибутком і підрозділом, який її знайшов.",
            "平台的商机，附加成本、利润和发现部门。"),
        Columns =
        [
            new MoneyColumn(
                Names.Cost, 0m, MaximumMoney, 2,
                new("Cost", "Затраты", "Витрати", "成本"),
                new(
                    "Cost of the sale, in the currency of the opportunity.",
                    "Затраты на сделку в ее валюте.",
                    "Витрати на угоду в її валюті.",
                    "该笔销售的成本，以商机货币计。")),
            new MoneyColumn(
                Names.Profit, -MaximumMoney, MaximumMoney, 2,
                new("Profit", "Прибыль", "Прибуток", "利润"),
                new(
                    "Actual (while open, estimated) revenue less cost; computed on the server.",
                    "Фактический (пока сделка открыта, ожидаемый) доход за вычетом затрат; рассчитывается на сервере.",
                    "Фактичний (поки угода відкрита, очікуваний) дохід за вирахуванням витрат; обчислюється на сервері.",
                    "实际收入（未结束时为预计收入）减去成本；由服务器计算。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.SourcedBy, ChoiceSchema.NameOf<SourcedBy>(),
                new("Sourced by", "Кем найдена", "Ким знайдено", "来源部门"),
                new(
                    "Which department found the opportunity; copied from the lead.",
                    "Подразделение, которое нашло сделку; переносится из интереса.",
                    "Підрозділ, який знайшов угоду; переноситься з потенційного клієнта.",
                    "发现该商机的部门；从潜在顾客复制。")),
        ],
    };
}
