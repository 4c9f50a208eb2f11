using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.PlaybookRunTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="PlaybookRunTable"/>. Every column is written by the server.</summary>
internal static class PlaybookRunSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_PlaybookRun",
        Ownership = Ownership.Organization,
        Label = Glossary.SuggestedStep.Name,
        CollectionLabel = Glossary.SuggestedStep.Plural,
        Description = new(
            "A step of a playbook that was suggested for a lead, and what became of it. The server writes it.",
            "Шаг сценария, предложенный по лиду, и что с ним стало. Заполняет сервер.",
            "Крок сценарію, запропонований щодо ліда, і що з ним сталося. Заповнює сервер.",
            "为线索建议的行动手册步骤及其结果。由服务器填写。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("What was suggested.", "Что предложено.", "Що запропоновано.", "所建议的内容。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadId, LeadTable.LogicalName, Cascade.Dependent, "crma_playbookrun_leadid",
                Glossary.Lead.Name,
                new(
                    "Lead for which the step was suggested.",
                    "Лид, по которому предложен шаг.",
                    "Лід, щодо якого запропоновано крок.",
                    "步骤所针对的线索。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.PlaybookId, PlaybookTable.LogicalName, Cascade.RestrictDelete, "crma_playbookrun_playbookid",
                Glossary.Playbook.Name,
                new(
                    "Playbook of the step, in the version that held then.",
                    "Сценарий шага в действовавшей тогда версии.",
                    "Сценарій кроку в чинній тоді версії.",
                    "步骤所属的行动手册（当时生效的版本）。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.PlaybookStepId, PlaybookStepTable.LogicalName, Cascade.RestrictDelete, "crma_playbookrun_playbookstepid",
                Glossary.PlaybookStep.Name,
                new("The step.", "Сам шаг.", "Сам крок.", "该步骤。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Sequence, 1, 1000,
                new("Sequence", "Порядок", "Порядок", "顺序"),
                new(
                    "Order of the step, from 1.",
                    "Порядок шага, начиная с 1.",
                    "Порядок кроку, починаючи з 1.",
                    "步骤的顺序，从 1 开始。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Responsible, ChoiceSchema.NameOf<ResponsibleSide>(),
                Glossary.Responsible.Name,
                new("Which department does it.", "Какой отдел это делает.", "Який відділ це робить.", "由哪个部门执行。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.BusinessUnitId, "businessunit", Cascade.RestrictDelete, "crma_playbookrun_businessunitid",
                Glossary.BusinessUnit.Name,
                new(
                    "Business unit of the lead when the step was suggested.",
                    "Подразделение лида на момент, когда предложен шаг.",
                    "Підрозділ ліда на момент, коли запропоновано крок.",
                    "建议该步骤时线索所属的业务部门。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Outcome, ChoiceSchema.NameOf<StepOutcome>(),
                new("Step outcome", "Итог шага", "Підсумок кроку", "步骤结果"),
                new(
                    "Suggested, done or not done.",
                    "Предложен, сделан или не сделан.",
                    "Запропоновано, зроблено чи не зроблено.",
                    "已建议、已完成或未执行。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true, Default = (int)StepOutcome.Suggested },
            new DateTimeColumn(
                Names.SuggestedOn, DateTimeBehavior.UserLocal,
                new("Suggested on", "Предложен", "Запропоновано", "建议时间"),
                new(
                    "When somebody who can answer it first saw the step.",
                    "Когда шаг впервые увидел тот, кто может на него ответить.",
                    "Коли крок уперше побачив той, хто може на нього відповісти.",
                    "能够答复者首次看到该步骤的时间。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.DueOn, DateTimeBehavior.UserLocal,
                new("Step due on", "Срок шага", "Строк кроку", "步骤期限"),
                new(
                    "Until when it should be done; empty for no date.",
                    "К какому сроку нужно сделать; пусто — без срока.",
                    "До якого строку потрібно зробити; порожньо — без строку.",
                    "应在何时之前完成；为空表示无期限。"))
            { IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.Reason, 2000,
                new("Why not done", "Почему не сделан", "Чому не зроблено", "未执行原因"),
                new("Why the step was not done.", "Почему шаг не сделан.", "Чому крок не зроблено.", "为何未执行该步骤。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.AnsweredBy, "systemuser", Cascade.RestrictDelete, "crma_playbookrun_answeredby",
                new("Answered by", "Кто ответил", "Хто відповів", "答复人"),
                new(
                    "Who said what became of the step.",
                    "Кто сообщил итог шага.",
                    "Хто повідомив підсумок кроку.",
                    "填写步骤结果的人。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.AnsweredOn, DateTimeBehavior.UserLocal,
                new("Answered on", "Время ответа", "Час відповіді", "答复时间"),
                new("When the outcome was told.", "Когда сообщен итог.", "Коли повідомлено підсумок.", "填写结果的时间。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.StayKey, 200,
                new("Stay", "Пребывание", "Перебування", "停留"),
                new(
                    "The stay of the lead in its situation to which the step belongs; the server writes it.",
                    "Пребывание лида в ситуации, к которому относится шаг; заполняет сервер.",
                    "Перебування ліда в ситуації, до якого належить крок; заповнює сервер.",
                    "该步骤所属的线索停留；由服务器填写。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.RunKey, 220,
                new("Stay and sequence", "Пребывание и порядок", "Перебування та порядок", "停留和顺序"),
                new(
                    "The stay with the order of the step; the server writes it.",
                    "Пребывание и порядок шага; заполняет сервер.",
                    "Перебування та порядок кроку; заповнює сервер.",
                    "停留与步骤顺序；由服务器填写。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new("crma_playbookrunkey", [Names.RunKey], new("Stay and sequence", "Пребывание и порядок", "Перебування та порядок", "停留和顺序")),
        ],
    };
}
