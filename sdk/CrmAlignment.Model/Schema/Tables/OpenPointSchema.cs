using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.OpenPointTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="OpenPointTable"/>.</summary>
internal static class OpenPointSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_OpenPoint",
        Ownership = Ownership.User,
        Label = Glossary.OpenPoint.Name,
        CollectionLabel = Glossary.OpenPoint.Plural,
        Description = new(
            "What marketing and sales agreed to do: who does it, until when, and what came of it.",
            "Что маркетинг и продажи договорились сделать: кто, к какому сроку и что из этого вышло.",
            "Що маркетинг і продажі домовилися зробити: хто, до якого строку і що з цього вийшло.",
            "市场部与销售部约定要做的事：由谁做、何时完成、结果如何。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("What is to be done.", "Что нужно сделать.", "Що треба зробити.", "需要做什么。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new LookupColumn(
                Names.ExchangeDayId, ExchangeDayTable.LogicalName, Cascade.Referential, "crma_openpoint_exchangedayid",
                Glossary.ExchangeDay.Name,
                new(
                    "Exchange day on which it came up; empty where it came up elsewhere, or the day was deleted.",
                    "День обмена, на котором вопрос возник; пусто, если он возник иначе или день удален.",
                    "День обміну, на якому питання виникло; порожньо, якщо воно виникло інакше або день видалено.",
                    "提出该事项的交流日；在别处提出或该日已删除时为空。")),
            new ChoiceColumn(
                Names.Responsible, ChoiceSchema.NameOf<ResponsibleSide>(),
                Glossary.Responsible.Name,
                new("Department that does it.", "Отдел, который это делает.", "Відділ, який це робить.", "执行的部门。"))
            { Required = Requirement.ApplicationRequired },
            new DateTimeColumn(
                Names.RaisedOn, DateTimeBehavior.DateOnly,
                new("Raised on", "Поднят", "Порушено", "提出日期"),
                new(
                    "Day on which it came up; today when empty.",
                    "День, когда вопрос возник; если пусто, сегодня.",
                    "День, коли питання виникло; якщо порожньо, сьогодні.",
                    "提出之日；为空时为今天。")),
            new DateTimeColumn(
                Names.DueDate, DateTimeBehavior.DateOnly,
                new("Due date", "Срок", "Строк", "到期日"),
                new(
                    "Last day on which it is done in time.",
                    "Последний день, когда это сделано в срок.",
                    "Останній день, коли це зроблено вчасно.",
                    "按时完成的最后一天。"))
            { Required = Requirement.ApplicationRequired },
            new DateTimeColumn(
                Names.ClosedOn, DateTimeBehavior.DateOnly,
                new("Closed on", "Закрыт", "Закрито", "关闭日期"),
                new(
                    "Day on which it was closed: today when it is empty then. It counts once the point is closed.",
                    "День закрытия; если тогда пусто, сегодня; пока вопрос открыт, пусто.",
                    "День закриття; якщо тоді порожньо, сьогодні; поки питання відкрите, порожньо.",
                    "关闭之日；届时为空则为今天，未关闭时为空。")),
            new MemoColumn(
                Names.Result, 2000,
                new("What came of it", "Что вышло", "Що вийшло", "结果说明"),
                new(
                    "What was done; without it a point is not closed.",
                    "Что сделано; без этого вопрос не закрыть.",
                    "Що зроблено; без цього питання не закрити.",
                    "做了什么；没有它不能关闭。")),
        ],
    };
}
