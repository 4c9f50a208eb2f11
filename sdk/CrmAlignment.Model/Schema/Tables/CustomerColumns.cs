using System.Collections.Generic;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Columns that several tables of the KPIs share: the customer, and the campaign, business unit and lead category of a number.</summary>
internal static class CustomerColumns
{
    /// <summary>Account and contact: two plain lookups, as a customer lookup would bring a relationship to each anyway.</summary>
    internal static IEnumerable<ColumnSchema> Customer(string table)
    {
        yield return new LookupColumn(
            KpiFactTable.AccountId, "account", Cascade.Referential, $"crma_{table}_accountid",
            Glossary.Account.Name,
            new("Customer, where it is an account.", "Клиент, если это компания.", "Клієнт, якщо це компанія.", "客户（为公司时）。"))
        { IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            KpiFactTable.ContactId, "contact", Cascade.Referential, $"crma_{table}_contactid",
            Glossary.Contact.Name,
            new("Customer, where it is a contact.", "Клиент, если это физическое лицо.", "Клієнт, якщо це фізична особа.", "客户（为个人时）。"))
        { IsReadOnlyOnForms = true };
    }

    /// <summary>Campaign, business unit and lead category.</summary>
    internal static IEnumerable<ColumnSchema> Scopes(string table)
    {
        yield return new LookupColumn(
            KpiFactTable.CampaignId, CampaignTable.LogicalName, Cascade.Referential, $"crma_{table}_campaignid",
            Glossary.Campaign.Name,
            new(
                "Campaign to which the numbers belong.",
                "Кампания, к которой относятся показатели.",
                "Кампанія, до якої належать показники.",
                "数据所属的市场活动。"))
        { IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            KpiFactTable.BusinessUnitId, "businessunit", Cascade.Referential, $"crma_{table}_businessunitid",
            Glossary.BusinessUnit.Name,
            new(
                "Business unit to which the numbers belong.",
                "Подразделение, к которому относятся показатели.",
                "Підрозділ, до якого належать показники.",
                "数据所属的业务部门。"))
        { IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            KpiFactTable.LeadCategoryId, LeadCategoryTable.LogicalName, Cascade.Referential, $"crma_{table}_leadcategoryid",
            Glossary.LeadCategory.Name,
            new(
                "Lead category to which the numbers belong.",
                "Категория лидов, к которой относятся показатели.",
                "Категорія лідів, до якої належать показники.",
                "数据所属的线索类别。"))
        { IsReadOnlyOnForms = true };
    }
}
