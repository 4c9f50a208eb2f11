using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>The Custom APIs of playbooks.</summary>
internal static class PlaybookApis
{
    internal static ApiSchema Agree { get; } = new()
    {
        UniqueName = AgreePlaybookApi.UniqueName,
        BoundTable = PlaybookTable.LogicalName,
        WorkflowEnabled = true,
        Label = new("Agree to playbook", "Согласовать сценарий", "Узгодити сценарій", "签署行动手册"),
        Description = new(
            "Signs a draft for marketing or for sales as the caller. A change of more than 20 % of the steps, or of the situation, needs both signatures.",
            "Подписывает черновик за маркетинг или за продажи от имени вызвавшего пользователя. Если изменено более 20 % шагов или ситуация, нужны обе подписи.",
            "Підписує чернетку за маркетинг або за продажі від імені користувача, який викликав API. Якщо змінено понад 20 % кроків або ситуацію, потрібні обидва підписи.",
            "以调用者身份代表市场部或销售部签署草稿。更改超过 20% 的步骤或更改情况时，须双方签署。"),
        Parameters =
        [
            new(
                AgreePlaybookApi.Side, Picklist, false,
                new("Side", "Сторона", "Сторона", "签署方"),
                new("Value of crma_agreementside.", "Значение crma_agreementside.", "Значення crma_agreementside.", "crma_agreementside 的值。")),
        ],
        Responses =
        [
            new(
                AgreePlaybookApi.InForce, Boolean, false,
                new("In force", "Действует", "Чинний", "已生效"),
                new("Whether the playbook is in force.", "Действует ли сценарий.", "Чи чинний сценарій.", "行动手册是否已生效。")),
            new(
                AgreePlaybookApi.NeedsBoth, Boolean, false,
                new("Needs both sides", "Нужны обе стороны", "Потрібні обидві сторони", "须双方签署"),
                new("Whether both sides have to sign.", "Должны ли подписать обе стороны.", "Чи мають підписати обидві сторони.", "是否须双方签署。")),
            new(
                AgreePlaybookApi.ChangedSteps, Integer, false,
                new("Changed steps", "Изменено шагов", "Змінено кроків", "更改的步骤数"),
                new(
                    "Steps that differ from those that both sides signed last.",
                    "Шаги, отличающиеся от последних подписанных обеими сторонами.",
                    "Кроки, що відрізняються від останніх підписаних обома сторонами.",
                    "与双方最近签署的步骤不同的步骤数。")),
            new(
                AgreePlaybookApi.AgreedSteps, Integer, false,
                new("Agreed steps", "Согласовано шагов", "Узгоджено кроків", "已签署的步骤数"),
                new(
                    "Steps that both sides signed last; 0 for none.",
                    "Шаги, последними подписанные обеими сторонами; 0, если таких нет.",
                    "Кроки, останніми підписані обома сторонами; 0, якщо таких немає.",
                    "双方最近签署的步骤数；没有则为 0。")),
            new(
                AgreePlaybookApi.SituationChanged, Boolean, false,
                new("Situation changed", "Ситуация изменена", "Ситуацію змінено", "情况已更改"),
                new(
                    "Whether situation or priority differ from what both sides signed last.",
                    "Отличаются ли ситуация или приоритет от последних подписанных обеими сторонами.",
                    "Чи відрізняються ситуація або пріоритет від останніх підписаних обома сторонами.",
                    "情况或优先级是否与双方最近签署的不同。")),
        ],
    };

    internal static ApiSchema Suggest { get; } = new()
    {
        UniqueName = SuggestStepsApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        WorkflowEnabled = true,
        Label = new("Suggest steps", "Предложить шаги", "Запропонувати кроки", "建议步骤"),
        Description = new(
            "Says what to do now with a lead: the steps of the playbook that fits it. For whoever may answer, they are written down once.",
            "Показывает, что сейчас делать с лидом: шаги подходящего сценария. Для того, кто может на них ответить, они записываются один раз.",
            "Показує, що зараз робити з лідом: кроки відповідного сценарію. Для того, хто може на них відповісти, вони записуються один раз.",
            "说明现在该如何处理线索：适用的行动手册的步骤。对于可以答复的人，步骤只记录一次。"),
        Responses =
        [
            new(
                SuggestStepsApi.Found, Boolean, false,
                new("Found", "Найдено", "Знайдено", "已找到"),
                new("Whether a playbook fits.", "Есть ли подходящий сценарий.", "Чи є відповідний сценарій.", "是否有适用的行动手册。")),
            new(
                SuggestStepsApi.Result, String, false,
                Glossary.Playbook.Name,
                new(
                    "JSON object: the playbook and its steps with what became of each.",
                    "Объект JSON: сценарий и его шаги с итогом каждого.",
                    "Об’єкт JSON: сценарій і його кроки з підсумком кожного.",
                    "JSON 对象：行动手册及其步骤和各步骤的结果。")),
        ],
    };

    internal static ApiSchema Answer { get; } = new()
    {
        UniqueName = AnswerStepApi.UniqueName,
        BoundTable = PlaybookRunTable.LogicalName,
        // The key is a right to write that by itself writes nothing: guards refuse it, and the API writes as the system.
        ExecutePrivilege = AnswerStepApi.Privilege,
        ChecksPrivilegeItself = true,
        WorkflowEnabled = true,
        Label = new("Answer step", "Ответить на шаг", "Відповісти на крок", "答复步骤"),
        Description = new(
            "Says that a suggested step was done, or not done and why, as the caller.",
            "Сообщает от имени вызвавшего пользователя, что предложенный шаг сделан или почему он не сделан.",
            "Повідомляє від імені користувача, який викликав API, що запропонований крок зроблено або чому його не зроблено.",
            "以调用者身份说明所建议的步骤已完成，或未执行及其原因。"),
        Parameters =
        [
            new(
                AnswerStepApi.Outcome, Picklist, false,
                new("Step outcome", "Итог шага", "Підсумок кроку", "步骤结果"),
                new(
                    "Value of crma_stepoutcome: done or not done.",
                    "Значение crma_stepoutcome: сделан или не сделан.",
                    "Значення crma_stepoutcome: зроблено або не зроблено.",
                    "crma_stepoutcome 的值：已完成或未执行。")),
            new(
                AnswerStepApi.Reason, String, true,
                new("Why not done", "Почему не сделан", "Чому не зроблено", "未执行原因"),
                new(
                    "Why the step was not done; needed then.",
                    "Почему шаг не сделан; в этом случае обязательно.",
                    "Чому крок не зроблено; у цьому разі обов’язково.",
                    "为何未执行；未执行时必填。")),
        ],
        Responses =
        [
            new(
                AnswerStepApi.Changed, Boolean, false,
                new("Changed", "Изменено", "Змінено", "已更改"),
                new("Whether the answer was new.", "Новый ли это ответ.", "Чи нова це відповідь.", "答复是否为新答复。")),
        ],
    };

    internal static ApiSchema Review { get; } = new()
    {
        UniqueName = ReviewPlaybooksApi.UniqueName,
        // Whoever may read suggested steps may ask how they are done; of the leads he sees what he may read.
        ExecutePrivilege = ReviewPlaybooksApi.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Review playbooks", "Оценить сценарии", "Оцінити сценарії", "评估行动手册"),
        Description = new(
            "Says how far suggested steps were done, by team, and how leads went on with and without them. Reads only; a slice at a time.",
            "Показывает, насколько выполнены предложенные шаги по командам и что стало с лидами с ними и без них. Только чтение; по частям.",
            "Показує, наскільки виконано запропоновані кроки за командами та що сталося з лідами з ними й без них. Лише читання; частинами.",
            "说明各团队完成建议步骤的情况，以及执行与未执行步骤的线索结果如何。只读；分批进行。"),
        Parameters =
        [
            new(
                ReviewPlaybooksApi.From, DateTime, false,
                new("From", "С", "З", "起始日"),
                new("First day on which steps were suggested.", "Первый день, когда предложены шаги.", "Перший день, коли запропоновано кроки.", "建议步骤的第一天。")),
            new(
                ReviewPlaybooksApi.To, DateTime, false,
                new("To", "По", "По", "截止日"),
                new("Last day on which steps were suggested.", "Последний день, когда предложены шаги.", "Останній день, коли запропоновано кроки.", "建议步骤的最后一天。")),
            new(
                ReviewPlaybooksApi.State, String, true,
                new("State", "Состояние", "Стан", "状态"),
                new("NextState of the last answer; none to begin.", "NextState из последнего ответа; пусто, чтобы начать.", "NextState з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextState；为空则从头开始。")),
            new(
                ReviewPlaybooksApi.BatchSize, Integer, true,
                new("Batch size", "Размер порции", "Розмір порції", "批量"),
                new("1 to 2000 steps, default 500.", "От 1 до 2000 шагов, по умолчанию 500.", "Від 1 до 2000 кроків, за замовчуванням 500.", "1 至 2000 个步骤，默认 500。")),
        ],
        Responses =
        [
            new(
                ReviewPlaybooksApi.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new(
                    "JSON object: steps by team, and leads by playbook.",
                    "Объект JSON: шаги по командам и лиды по сценариям.",
                    "Об’єкт JSON: кроки за командами та ліди за сценаріями.",
                    "JSON 对象：按团队统计的步骤，以及按行动手册统计的线索。")),
            new(
                ReviewPlaybooksApi.NextState, String, false,
                new("Next state", "Следующее состояние", "Наступний стан", "下一状态"),
                new("What to call again with; empty at the end.", "С чем повторить вызов; в конце пусто.", "З чим повторити виклик; наприкінці порожньо.", "再次调用时所用；结束时为空。")),
        ],
    };
}
