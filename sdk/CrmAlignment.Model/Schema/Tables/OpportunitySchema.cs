using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
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
        Label = Glossary.Opportunity.Name,
        CollectionLabel = Glossary.Opportunity.Plural,
        Description = new(
            "The platform's opportunity with cost, profit and the department that found it.",
            "Сделка платформы с себестоимостью, прибылью и отделом, который ее нашел.",
            "Угода платформи із собівартістю, прибутком і відділом, який її знайшов.",
            "平台的商机，附加成本、利润和发现它的部门。"),
        Columns =
        [
            new MoneyColumn(
                Names.Cost, 0m, MaximumMoney, 2,
                new("Cost", "Себестоимость", "Собівартість", "成本"),
                new(
                    "Cost of the sale, in the currency of the opportunity.",
                    "Себестоимость продажи в валюте сделки.",
                    "Собівартість продажу у валюті угоди.",
                    "该笔销售的成本，以商机的货币计。")),
            new MoneyColumn(
                Names.Profit, -MaximumMoney, MaximumMoney, 2,
                Glossary.Profit.Name,
                new(
                    "Actual (while open, estimated) revenue less cost; computed on the server.",
                    "Фактическая (пока сделка открыта, ожидаемая) выручка за вычетом себестоимости; рассчитывается на сервере.",
                    "Фактична (поки угода відкрита, очікувана) виручка за вирахуванням собівартості; обчислюється на сервері.",
                    "实际收入（未结束时为预计收入）减去成本；由服务器计算。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.SourcedBy, ChoiceSchema.NameOf<SourcedBy>(),
                new("Sourced by", "Кто нашел", "Хто знайшов", "来源部门"),
                new(
                    "Which department found the opportunity; copied from the lead.",
                    "Какой отдел нашел сделку; переносится из лида.",
                    "Який відділ знайшов угоду; переноситься з ліда.",
                    "发现该商机的部门；从线索复制。")),
            .. PurchaseSchema.Columns(),
            new LookupColumn(
                Names.LeadCategoryId, LeadCategoryTable.LogicalName, Cascade.RestrictDelete, "crma_opportunity_leadcategoryid",
                Glossary.LeadCategory.Name,
                new(
                    "Lead category of the lead from which the opportunity came; empty without one.",
                    "Категория лида, из которого возникла сделка; без лида пусто.",
                    "Категорія ліда, з якого виникла угода; без ліда порожньо.",
                    "产生该商机的线索所属的类别；没有线索时为空。"))
            { IsReadOnlyOnForms = true },
        ],
    };
}
