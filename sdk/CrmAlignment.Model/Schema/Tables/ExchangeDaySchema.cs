using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.ExchangeDayTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="ExchangeDayTable"/>.</summary>
internal static class ExchangeDaySchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_ExchangeDay",
        Ownership = Ownership.User,
        Label = Glossary.ExchangeDay.Name,
        CollectionLabel = Glossary.ExchangeDay.Plural,
        Description = new(
            "Days that people of one department spent at the work of the other: what they saw and what was agreed.",
            "Дни, которые сотрудники одного отдела провели на рабочих местах другого: что увидели и о чем договорились.",
            "Дні, які співробітники одного відділу провели на робочих місцях іншого: що побачили і про що домовилися.",
            "一个部门的人员到另一部门工作现场的日子：看到了什么、约定了什么。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Subject of the day.", "Тема этого дня.", "Тема цього дня.", "当日主题。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new DateTimeColumn(
                Names.HeldOn, DateTimeBehavior.DateOnly,
                new("Held on", "Проведен", "Проведено", "举行日期"),
                new(
                    "Day on which it was held: today or earlier.",
                    "День проведения: сегодня или раньше.",
                    "День проведення: сьогодні або раніше.",
                    "举行之日：今天或更早。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.VisitingSide, ChoiceSchema.NameOf<AgreementSide>(),
                new("Visiting department", "Отдел-гость", "Відділ-гість", "来访部门"),
                new(
                    "Department whose people went to see the work of the other.",
                    "Отдел, сотрудники которого пришли посмотреть работу другого.",
                    "Відділ, співробітники якого прийшли подивитися роботу іншого.",
                    "前往观察另一部门工作的部门。"))
            { Required = Requirement.ApplicationRequired },
            new MemoColumn(
                Names.Participants, 2000,
                new("Participants", "Участники", "Учасники", "参加人员"),
                new("Who took part.", "Кто участвовал.", "Хто брав участь.", "有哪些人参加。")),
            new MemoColumn(
                Names.Seen, 4000,
                new("What was seen", "Что увидели", "Що побачили", "所见"),
                new(
                    "What the visitors saw at the work itself.",
                    "Что гости увидели в самой работе.",
                    "Що гості побачили в самій роботі.",
                    "来访者在工作现场看到了什么。"))
            { Required = Requirement.ApplicationRequired },
            new MemoColumn(
                Names.Agreed, 4000,
                new("What was agreed", "О чем договорились", "Про що домовилися", "所约定"),
                new(
                    "What both departments agreed; what is to be done becomes an open point.",
                    "О чем договорились отделы; то, что нужно сделать, становится открытым вопросом.",
                    "Про що домовилися відділи; те, що треба зробити, стає відкритим питанням.",
                    "双方约定的内容；需要完成的事项记为待办事项。")),
        ],
    };
}
