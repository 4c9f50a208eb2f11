using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.BuyingRoleTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="BuyingRoleTable"/>.</summary>
internal static class BuyingRoleSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_BuyingRole",
        Ownership = Ownership.User,
        Label = Glossary.BuyingRole.Name,
        CollectionLabel = Glossary.BuyingRole.Plural,
        Description = new(
            "The buying center: who does what in the purchase of a lead or an opportunity.",
            "Закупочный центр: кто что делает в закупке лида или сделки.",
            "Закупівельний центр: хто що робить у закупівлі ліда або угоди.",
            "采购中心：线索或商机的采购中各人的作用。"),
        Columns = [.. Person(), .. Parents(), .. Part(), KeyColumn()],
        Keys =
        [
            new("crma_buyingrolekey", [Names.Key], new("Person and role", "Человек и роль", "Людина та роль", "人员与角色")),
        ],
    };

    private static IEnumerable<ColumnSchema> Person()
    {
        yield return new TextColumn(
            Names.Name, 160,
            new("Person", "Человек", "Людина", "人员"),
            new(
                "Name of the person; that of the contact where one is given.",
                "Имя человека; если указано контактное лицо, его имя.",
                "Ім’я людини; якщо вказано контактну особу, її ім’я.",
                "人员姓名；指定联系人时为该联系人的姓名。"))
        { IsPrimaryName = true };
        yield return new LookupColumn(
            Names.ContactId, "contact", Cascade.Dependent, "crma_buyingrole_contactid",
            Glossary.Contact.Name,
            new(
                "The contact; empty where the person is known by name alone.",
                "Контактное лицо; пусто, если известно только имя.",
                "Контактна особа; порожньо, якщо відоме лише ім’я.",
                "联系人；仅知道姓名时为空。"));
    }

    private static IEnumerable<ColumnSchema> Parents()
    {
        yield return new LookupColumn(
            Names.LeadId, LeadTable.LogicalName, Cascade.Parental, "crma_buyingrole_leadid",
            Glossary.Lead.Name,
            new(
                "Lead in whose purchase it is; its opportunities have the person as well.",
                "Лид, к закупке которого это относится; человек относится и к его сделкам.",
                "Лід, закупівлі якого це стосується; людина стосується і його угод.",
                "所属采购的线索；其商机同样包含此人。"));
        yield return new LookupColumn(
            Names.OpportunityId, OpportunityTable.LogicalName, Cascade.Dependent, "crma_buyingrole_opportunityid",
            Glossary.Opportunity.Name,
            new(
                "Opportunity in whose purchase it is, where it concerns that one alone.",
                "Сделка, к закупке которой это относится, если только к ней.",
                "Угода, закупівлі якої це стосується, якщо лише її.",
                "所属采购的商机（仅限该商机时）。"));
    }

    private static IEnumerable<ColumnSchema> Part()
    {
        yield return new ChoiceColumn(
            Names.Role, ChoiceSchema.NameOf<PurchaseRole>(),
            new("Role in the purchase", "Роль в закупке", "Роль у закупівлі", "采购角色类型"),
            new("What the person does in the purchase.", "Что человек делает в закупке.", "Що людина робить у закупівлі.", "此人在采购中的作用。"))
        { Required = Requirement.ApplicationRequired };
        yield return new ChoiceColumn(
            Names.Stance, ChoiceSchema.NameOf<PurchaseStance>(),
            new("Stance", "Отношение", "Ставлення", "态度"),
            new("How the person thinks of buying from us.", "Как человек относится к покупке у нас.", "Як людина ставиться до купівлі в нас.", "此人对向我方采购的态度。"))
        { Default = (int)PurchaseStance.Unknown };
        yield return new MemoColumn(
            Names.Note, 2000,
            new("Note", "Примечание", "Примітка", "备注"),
            new("What else is known of the person.", "Что еще известно о человеке.", "Що ще відомо про людину.", "关于此人的其他信息。"));
    }

    private static TextColumn KeyColumn() => new(
        Names.Key, 300,
        new("Key", "Ключ", "Ключ", "键"),
        new(
            "Lead or opportunity, role and person; empty while deactivated: nobody has the same role twice.",
            "Лид или сделка, роль и человек; пусто, если строка деактивирована: одна и та же роль не назначается дважды.",
            "Лід або угода, роль і людина; порожньо, якщо рядок деактивовано: та сама роль не призначається двічі.",
            "线索或商机、角色和人员；停用时为空：同一人不会重复担任同一角色。"))
    { IsReadOnlyOnForms = true };
}
