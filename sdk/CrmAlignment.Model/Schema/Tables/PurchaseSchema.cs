using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using Names = CrmAlignment.Model.Tables.PurchaseColumns;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>The columns of the customer's purchase, on leads and opportunities alike.</summary>
internal static class PurchaseSchema
{
    internal static IEnumerable<ColumnSchema> Columns()
    {
        yield return new ChoiceColumn(
            Names.Stage, ChoiceSchema.NameOf<PurchaseStage>(),
            Glossary.PurchaseStage.Name,
            new(
                "How far the customer has come with his own purchase; empty where nobody knows.",
                "Как далеко клиент продвинулся в собственной закупке; пусто, если неизвестно.",
                "Як далеко клієнт просунувся у власній закупівлі; порожньо, якщо невідомо.",
                "客户自身采购进展到哪一步；未知时为空。"));
        yield return new DateTimeColumn(
            Names.StageSince, DateTimeBehavior.UserLocal,
            new("Purchase stage since", "Этап закупки с", "Етап закупівлі з", "采购阶段起始时间"),
            new(
                "Since when the customer is at this stage, as far as anybody told.",
                "С какого времени клиент на этом этапе, насколько это известно.",
                "З якого часу клієнт на цьому етапі, наскільки це відомо.",
                "据已知信息，客户从何时起处于该阶段。"))
        { IsReadOnlyOnForms = true };
        yield return new WholeNumberColumn(
            Names.People, 0, 100000,
            new("People in the buying center", "Людей в закупочном центре", "Людей у закупівельному центрі", "采购中心人数"),
            new(
                "Different people whose role in the purchase is known.",
                "Сколько людей, роль которых в закупке известна.",
                "Скільки людей, роль яких у закупівлі відома.",
                "已知其采购角色的人数。"))
        { IsReadOnlyOnForms = true };
        yield return new WholeNumberColumn(
            Names.Deciders, 0, 100000,
            new("Deciders known", "Известно принимающих решение", "Відомо тих, хто ухвалює рішення", "已知决策者人数"),
            new(
                "How many people are known to decide on the purchase.",
                "Сколько известно людей, принимающих решение о закупке.",
                "Скільки відомо людей, які ухвалюють рішення про закупівлю.",
                "已知对采购作决策的人数。"))
        { IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.KnownRoles, 100,
            new("Roles known", "Известные роли", "Відомі ролі", "已知角色"),
            new(
                "Roles that are known, as small English words separated by blanks, for criteria.",
                "Известные роли строчными английскими словами через пробел, для критериев.",
                "Відомі ролі малими англійськими словами через пробіл, для критеріїв.",
                "已知角色，以空格分隔的小写英文单词，供条件使用。"))
        { IsReadOnlyOnForms = true };
    }
}
