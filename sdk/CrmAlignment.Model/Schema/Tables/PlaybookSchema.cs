using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.PlaybookTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="PlaybookTable"/>.</summary>
internal static class PlaybookSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_Playbook",
        Ownership = Ownership.Organization,
        Label = Glossary.Playbook.Name,
        CollectionLabel = Glossary.Playbook.Plural,
        Description = new(
            "What to do with leads in a situation: when A, do B, in the version that was signed.",
            "Что делать с лидами в той или иной ситуации: если А, то Б, в подписанной версии.",
            "Що робити з лідами в тій чи іншій ситуації: якщо А, то Б, у підписаній версії.",
            "线索处于某种情况时该做什么：遇到甲，就做乙；以签署的版本为准。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new(
                    "What people call the playbook.",
                    "Как называют сценарий.",
                    "Як називають сценарій.",
                    "行动手册的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Code, 50,
                new("Code", "Код", "Код", "代码"),
                new(
                    "Code shared by all versions of the playbook; unique together with the version.",
                    "Код, общий для всех версий сценария; вместе с версией уникален.",
                    "Код, спільний для всіх версій сценарію; разом із версією унікальний.",
                    "该行动手册所有版本共用的代码；与版本号一起唯一。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.Version, 1, 100000,
                new("Version", "Версия", "Версія", "版本"),
                new(
                    "Version of the playbook, from 1.",
                    "Версия сценария, начиная с 1.",
                    "Версія сценарію, починаючи з 1.",
                    "行动手册的版本，从 1 开始。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.Phase, ChoiceSchema.NameOf<CriteriaSetPhase>(),
                new("Playbook phase", "Статус сценария", "Статус сценарію", "行动手册状态"),
                new(
                    "Draft, active or retired.",
                    "Черновик, действует или утратил силу.",
                    "Чернетка, чинний або втратив чинність.",
                    "草稿、已生效或已停用。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true, Default = (int)CriteriaSetPhase.Draft },
            new WholeNumberColumn(
                Names.Priority, 0, 100000,
                new("Priority", "Приоритет", "Пріоритет", "优先级"),
                new(
                    "Of the playbooks that fit a lead, the one with the lowest number is suggested.",
                    "Из подходящих лиду сценариев предлагается сценарий с наименьшим номером.",
                    "З відповідних ліду сценаріїв пропонується сценарій із найменшим номером.",
                    "在适合线索的行动手册中，建议数字最小的一个。"))
            { Required = Requirement.ApplicationRequired },
            new MemoColumn(
                Names.Description, 2000,
                new("Description", "Описание", "Опис", "说明"),
                new(
                    "What the playbook is for; shown with its steps.",
                    "Для чего нужен сценарий; показывается вместе с шагами.",
                    "Для чого потрібен сценарій; показується разом із кроками.",
                    "行动手册的用途；与步骤一起显示。")),
            new ChoiceColumn(
                Names.Stage, ChoiceSchema.NameOf<LeadStage>(),
                Glossary.Stage.Name,
                new(
                    "Stage of the lead; empty for any that is open.",
                    "Этап лида; пусто — любой, пока лид открыт.",
                    "Етап ліда; порожньо — будь-який, поки лід відкритий.",
                    "线索的阶段；为空表示任意未关闭阶段。")),
            new ChoiceColumn(
                Names.HandoverOutcome, ChoiceSchema.NameOf<HandoverOutcome>(),
                new("Handover outcome", "Итог передачи", "Підсумок передачі", "移交结果"),
                new(
                    "Outcome of the latest handover; empty for any, or none.",
                    "Итог последней передачи лида; пусто — любой или передачи не было.",
                    "Підсумок останньої передачі ліда; порожньо — будь-який або передачі не було.",
                    "最近一次线索移交的结果；为空表示任意或从未移交。")),
            new WholeNumberColumn(
                Names.MinimumDays, 0, 3650,
                new("Minimum days in stage", "Дней на этапе от", "Днів на етапі від", "阶段最少天数"),
                new(
                    "Whole days since the lead came to its stage, at least; empty for none.",
                    "Сколько полных дней лид на этапе, не меньше; пусто — без границы.",
                    "Скільки повних днів лід на етапі, не менше; порожньо — без межі.",
                    "线索进入该阶段后至少经过的整天数；为空表示不限。")),
            new WholeNumberColumn(
                Names.MaximumDays, 0, 3650,
                new("Maximum days in stage", "Дней на этапе до", "Днів на етапі до", "阶段最多天数"),
                new(
                    "Whole days since the lead came to its stage, at most; empty for none.",
                    "Сколько полных дней лид на этапе, не больше; пусто — без границы.",
                    "Скільки повних днів лід на етапі, не більше; порожньо — без межі.",
                    "线索进入该阶段后至多经过的整天数；为空表示不限。")),
            new ChoiceColumn(
                Names.Rating, ChoiceSchema.NameOf<LeadRating>(),
                new("Rating", "Рейтинг", "Рейтинг", "评级"),
                new(
                    "Rating of the lead; empty for any.",
                    "Рейтинг лида; пусто — любой.",
                    "Рейтинг ліда; порожньо — будь-який.",
                    "线索的评级；为空表示任意。")),
            new LookupColumn(
                Names.RejectionReasonId, RejectionReasonTable.LogicalName, Cascade.RestrictDelete, "crma_playbook_rejectionreasonid",
                Glossary.RejectionReason.Name,
                new(
                    "Reason that the lead carries; empty for any, or none.",
                    "Причина, указанная у лида; пусто — любая или никакой.",
                    "Причина, вказана в ліда; порожньо — будь-яка або жодної.",
                    "线索所带的原因；为空表示任意或没有。")),
            new WholeNumberColumn(
                Names.MinimumScore, 0, 100000,
                new("Minimum score", "Баллы от", "Бали від", "最低得分"),
                new(
                    "Lowest score, inclusive; empty for none.",
                    "Нижняя граница баллов включительно; пусто — без границы.",
                    "Нижня межа балів включно; порожньо — без межі.",
                    "最低得分（含）；为空表示不限。")),
            new WholeNumberColumn(
                Names.MaximumScore, 0, 100000,
                new("Maximum score", "Баллы до", "Бали до", "最高得分"),
                new(
                    "Highest score, inclusive; empty for none.",
                    "Верхняя граница баллов включительно; пусто — без границы.",
                    "Верхня межа балів включно; порожньо — без межі.",
                    "最高得分（含）；为空表示不限。")),
            new TextColumn(
                Names.Segment, 100,
                new("Segment", "Сегмент", "Сегмент", "细分市场"),
                new(
                    "Segment of the lead; empty for any.",
                    "Сегмент лида; пусто — любой.",
                    "Сегмент ліда; порожньо — будь-який.",
                    "线索的细分市场；为空表示任意。")),
            new MemoColumn(
                Names.Findings, 4000,
                new("Overlaps and holes", "Пересечения и пробелы", "Перетини та прогалини", "重叠与空缺"),
                new(
                    "What the save found: playbooks that fit the same leads, and leads that no playbook fits; the server writes it.",
                    "Что нашла проверка при сохранении: сценарии для одних и тех же лидов и лиды без сценария; заполняет сервер.",
                    "Що знайшла перевірка під час збереження: сценарії для тих самих лідів і ліди без сценарію; заповнює сервер.",
                    "保存时的检查结果：适合相同线索的行动手册，以及没有行动手册的线索；由服务器填写。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.MarketingAgreedBy, "systemuser", Cascade.RestrictDelete, "crma_playbook_marketingagreedby",
                new("Agreed by for marketing", "Согласовал от маркетинга", "Узгодив від маркетингу", "市场部签署人"),
                new(
                    "Who signed for marketing.",
                    "Кто подписал от маркетинга.",
                    "Хто підписав від маркетингу.",
                    "代表市场部签署的人。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.MarketingAgreedOn, DateTimeBehavior.UserLocal,
                new("Agreed on for marketing", "Согласовано маркетингом", "Узгоджено маркетингом", "市场部签署时间"),
                new("When marketing signed.", "Когда подписал маркетинг.", "Коли підписав маркетинг.", "市场部签署的时间。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.SalesAgreedBy, "systemuser", Cascade.RestrictDelete, "crma_playbook_salesagreedby",
                new("Agreed by for sales", "Согласовал от продаж", "Узгодив від продажів", "销售部签署人"),
                new("Who signed for sales.", "Кто подписал от продаж.", "Хто підписав від продажів.", "代表销售部签署的人。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.SalesAgreedOn, DateTimeBehavior.UserLocal,
                new("Agreed on for sales", "Согласовано продажами", "Узгоджено продажами", "销售部签署时间"),
                new(
                    "When sales signed.",
                    "Когда подписал отдел продаж.",
                    "Коли підписав відділ продажів.",
                    "销售部签署的时间。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.ActivatedOn, DateTimeBehavior.UserLocal,
                new("Activated on", "Начало действия", "Початок дії", "生效时间"),
                new("When it came into force.", "Когда вступил в силу.", "Коли набув чинності.", "生效的时间。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.RetiredOn, DateTimeBehavior.UserLocal,
                new("Retired on", "Конец действия", "Кінець дії", "停用时间"),
                new("When it went out of force.", "Когда утратил силу.", "Коли втратив чинність.", "停用的时间。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.StepsChangedOn, DateTimeBehavior.UserLocal,
                new("Steps changed on", "Шаги изменены", "Кроки змінено", "步骤更改时间"),
                new(
                    "When a step was last added, changed or taken out; the server writes it.",
                    "Когда в последний раз добавлен, изменен или убран шаг; заполняет сервер.",
                    "Коли востаннє додано, змінено або прибрано крок; заповнює сервер.",
                    "最近一次添加、更改或移除步骤的时间；由服务器填写。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.ForceKey, 50,
                new("Key while in force", "Ключ, пока действует", "Ключ, поки чинний", "生效期间的键"),
                new(
                    "The code while the playbook is in force; the server writes it.",
                    "Код, пока сценарий действует; заполняет сервер.",
                    "Код, поки сценарій чинний; заповнює сервер.",
                    "行动手册生效期间的代码；由服务器填写。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new("crma_playbookcodeversion", [Names.Code, Names.Version], new("Code and version", "Код и версия", "Код і версія", "代码和版本")),
            new("crma_playbookforcekey", [Names.ForceKey], new("Key while in force", "Ключ, пока действует", "Ключ, поки чинний", "生效期间的键")),
        ],
    };
}
