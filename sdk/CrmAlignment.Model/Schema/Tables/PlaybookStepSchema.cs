using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.PlaybookStepTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="PlaybookStepTable"/>.</summary>
internal static class PlaybookStepSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_PlaybookStep",
        Ownership = Ownership.Organization,
        Label = Glossary.PlaybookStep.Name,
        CollectionLabel = Glossary.PlaybookStep.Plural,
        Description = new(
            "One step of a playbook: what to do, who, and until when; deleted with its playbook.",
            "Один шаг сценария: что сделать, кто отвечает и к какому сроку; удаляется вместе со сценарием.",
            "Один крок сценарію: що зробити, хто відповідає та до якого строку; видаляється разом зі сценарієм.",
            "行动手册中的一个步骤：做什么、由谁做、何时完成；随行动手册一起删除。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("What to do.", "Что сделать.", "Що зробити.", "要做的事情。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new LookupColumn(
                Names.PlaybookId, PlaybookTable.LogicalName, Cascade.Parental, "crma_playbookstep_playbookid",
                Glossary.Playbook.Name,
                new(
                    "Playbook to which the step belongs.",
                    "Сценарий, в который входит шаг.",
                    "Сценарій, до якого входить крок.",
                    "该步骤所属的行动手册。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.Sequence, 1, 1000,
                new("Sequence", "Порядок", "Порядок", "顺序"),
                new(
                    "Order of the step, from 1.",
                    "Порядок шага, начиная с 1.",
                    "Порядок кроку, починаючи з 1.",
                    "步骤的顺序，从 1 开始。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.Responsible, ChoiceSchema.NameOf<ResponsibleSide>(),
                Glossary.Responsible.Name,
                new("Which department does it.", "Какой отдел это делает.", "Який відділ це робить.", "由哪个部门执行。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.Channel, ChoiceSchema.NameOf<TouchChannel>(),
                new("Channel", "Канал", "Канал", "渠道"),
                new(
                    "How it is done: email, phone, event or content; empty where that does not matter.",
                    "Каким способом: электронная почта, телефон, мероприятие или материалы; пусто, если неважно.",
                    "Яким способом: електронна пошта, телефон, захід або матеріали; порожньо, якщо неважливо.",
                    "执行方式：电子邮件、电话、线下活动或内容；为空表示不限。")),
            new WholeNumberColumn(
                Names.DueHours, 1, 2000,
                new("Due in working hours", "Срок, рабочих часов", "Строк, робочих годин", "工作小时期限"),
                new(
                    "Working hours of the default calendar from the suggestion; empty for no date.",
                    "Сколько рабочих часов календаря по умолчанию с момента, когда шаг предложен; пусто — без срока.",
                    "Скільки робочих годин календаря за замовчуванням від моменту, коли крок запропоновано; порожньо — без строку.",
                    "自建议时起按默认日历计算的工作小时数；为空表示无期限。")),
            new MemoColumn(
                Names.Guidance, 2000,
                new("Guidance", "Подсказка", "Підказка", "提示"),
                new(
                    "How to do it; shown with the step.",
                    "Как это сделать; показывается вместе с шагом.",
                    "Як це зробити; показується разом із кроком.",
                    "如何完成；与步骤一起显示。")),
        ],
    };
}
