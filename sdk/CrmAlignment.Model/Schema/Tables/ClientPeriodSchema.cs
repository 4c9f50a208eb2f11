using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.ClientPeriodTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="ClientPeriodTable"/>. The fold writes it; people only read it.</summary>
internal static class ClientPeriodSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_ClientPeriod",
        Ownership = Ownership.Organization,
        Label = Glossary.ClientPeriod.Name,
        CollectionLabel = Glossary.ClientPeriod.Plural,
        Description = new(
            "Revenue of one customer in one period and scope: what makes client counts exact. Amounts in base currency.",
            "Выручка одного клиента за период в одном разрезе: благодаря ей число клиентов точно. Суммы в базовой валюте.",
            "Виручка одного клієнта за період в одному розрізі: завдяки їй кількість клієнтів точна. Суми в базовій валюті.",
            "一个客户在某个期间和统计范围内的收入，使客户数准确无误。金额以基础货币计。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Customer and period.", "Клиент и период.", "Клієнт і період.", "客户和期间。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new TextColumn(
                Names.Key, 200,
                new("Key", "Ключ", "Ключ", "键"),
                new(
                    "Customer, grain, period and scope; unique.",
                    "Клиент, вид периода, период и разрез; уникален.",
                    "Клієнт, вид періоду, період і розріз; унікальний.",
                    "客户、期间类型、期间和统计范围；唯一。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new TextColumn(
                Names.CustomerKey, 60,
                new("Customer key", "Ключ клиента", "Ключ клієнта", "客户键"),
                new(
                    "account: or contact: and the id.",
                    "account: или contact: и идентификатор.",
                    "account: або contact: та ідентифікатор.",
                    "account: 或 contact: 加标识。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            .. CustomerColumns.Customer("clientperiod"),
            PeriodColumns.Grain,
            PeriodColumns.Start,
            .. PeriodColumns.Scope(),
            .. CustomerColumns.Scopes("clientperiod"),
            .. MeasureColumns.OfClients(),
            .. ActivityColumns.All(),
        ],
        Keys =
        [
            new(
                "crma_clientperiodkey", [Names.Key],
                new("Customer, period and scope", "Клиент, период и разрез", "Клієнт, період і розріз", "客户、期间和统计范围")),

            // For its index, which begins with the customer: all periods of some customers are found without reading those of others. 260
            // characters of two bytes each stay below 900 bytes
            // (https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity).
            new(
                "crma_clientperiodcustomer", [Names.CustomerKey, Names.Key],
                new("Periods of a customer", "Периоды клиента", "Періоди клієнта", "客户的各期间")),
        ],
    };
}
