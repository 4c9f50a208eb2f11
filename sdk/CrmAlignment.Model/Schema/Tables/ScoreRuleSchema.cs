using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.ScoreRuleTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="ScoreRuleTable"/>.</summary>
internal static class ScoreRuleSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_ScoreRule",
        Ownership = Ownership.Organization,
        Label = Glossary.ScoreRule.Name,
        CollectionLabel = Glossary.ScoreRule.Plural,
        Description = new(
            "For what a lead gets how many points of its engagement score, and how they fade.",
            "За что и сколько баллов вовлеченности получает лид и как они убывают.",
            "За що і скільки балів залученості отримує лід і як вони згасають.",
            "线索因何获得多少互动得分，以及如何衰减。"),
        Columns = [.. What(), .. Fades(), .. Which()],
    };

    private static IEnumerable<ColumnSchema> What()
    {
        yield return new TextColumn(
            Names.Name, 200,
            new("Name", "Название", "Назва", "名称"),
            new("What people call it.", "Как правило называют.", "Як правило називають.", "规则的叫法。"))
        { IsPrimaryName = true, Required = Requirement.ApplicationRequired };
        yield return new ChoiceColumn(
            Names.Kind, ChoiceSchema.NameOf<ScoreEventKind>(),
            new("Event kind", "Вид события", "Вид події", "事件类型"),
            new("What has to happen.", "Что должно произойти.", "Що має статися.", "须发生的事件。"))
        { Required = Requirement.ApplicationRequired };
        yield return new WholeNumberColumn(
            Names.Points, -1000, 1000,
            new("Points", "Баллы", "Бали", "分值"),
            new(
                "Points of one event; below 0 where interest falls.",
                "Баллы за одно событие; меньше 0, если лид отдаляется.",
                "Бали за одну подію; менше 0, якщо лід віддаляється.",
                "每次事件的分数；兴趣下降时小于 0。"))
        { Required = Requirement.ApplicationRequired };
    }

    private static IEnumerable<ColumnSchema> Fades()
    {
        yield return new WholeNumberColumn(
            Names.HalfLifeDays, 1, 3650,
            Glossary.HalfLife.Name,
            new(
                "Days after which half of the points is left; empty where they do not fade.",
                "Через сколько дней остается половина баллов; пусто, если баллы не убывают.",
                "Через скільки днів залишається половина балів; порожньо, якщо бали не згасають.",
                "多少天后剩余一半分数；不衰减时为空。"));
        yield return new WholeNumberColumn(
            Names.EndsAfterDays, 1, 3650,
            new("Ends after days", "Перестает действовать, дней", "Перестає діяти, днів", "失效天数"),
            new(
                "Days after which the points count nothing; empty where they do not end.",
                "Через сколько дней баллы перестают учитываться; пусто, если такого срока нет.",
                "Через скільки днів бали перестають враховуватися; порожньо, якщо такого строку немає.",
                "多少天后分数不再计入；无期限时为空。"));
    }

    private static IEnumerable<ColumnSchema> Which()
    {
        yield return new ChoiceColumn(
            Names.Direction, ChoiceSchema.NameOf<ScoreDirection>(),
            new("Direction", "Направление", "Напрямок", "方向"),
            new(
                "Emails and phone calls: who began; empty for either.",
                "Для писем и звонков: кто начал; пусто — не важно.",
                "Для листів і дзвінків: хто почав; порожньо — не важливо.",
                "电子邮件和电话：由谁发起；为空表示不限。"));
        yield return new TextColumn(
            Names.Page, 500,
            new("Page", "Страница", "Сторінка", "页面"),
            new(
                "Page visits: a part of the address, such as /prices; empty for any page.",
                "Для посещений: часть адреса страницы, например /prices; пусто — любая страница.",
                "Для відвідувань: частина адреси сторінки, наприклад /prices; порожньо — будь-яка сторінка.",
                "页面访问：地址的一部分，例如 /prices；为空表示任意页面。"));
        yield return new TextColumn(
            Names.Column, 100,
            new("Lead column", "Столбец лида", "Стовпець ліда", "线索列"),
            new(
                "Column changes: logical name of the column of the lead.",
                "Для изменений: логическое имя столбца лида.",
                "Для змін: логічне ім’я стовпця ліда.",
                "列变更：线索列的逻辑名称。"));
        yield return new TextColumn(
            Names.Value, 500,
            new("Value", "Значение", "Значення", "值"),
            new(
                "Column changes: the new value, of a choice its number; empty for any value.",
                "Для изменений: новое значение, для набора вариантов — его номер; пусто — любое.",
                "Для змін: нове значення, для набору варіантів — його номер; порожньо — будь-яке.",
                "列变更：新的值，选项填写其编号；为空表示任意值。"));
    }
}
