using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.NurtureEnrollmentTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="NurtureEnrollmentTable"/>. The server writes it; people only read it.</summary>
internal static class NurtureEnrollmentSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_NurtureEnrollment",
        Ownership = Ownership.User,
        Label = Glossary.NurtureEnrollment.Name,
        CollectionLabel = Glossary.NurtureEnrollment.Plural,
        Description = new(
            "A lead's stay in nurture: from its rejection until it returns to sales, ages out or is withdrawn.",
            "Лид на подпитке: от отклонения до возврата в продажи, истечения срока или снятия с подпитки.",
            "Лід на підживленні: від відхилення до повернення в продажі, спливу строку або зняття з підживлення.",
            "线索的一段孵化过程：从被拒绝到返回销售部、超期或撤出。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Lead and track.", "Лид и программа.", "Лід і програма.", "线索和方案。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadId, LeadTable.LogicalName, Cascade.Dependent, "crma_nurtureenrollment_leadid",
                Glossary.Lead.Name,
                new("Lead that is nurtured.", "Лид, который на подпитке.", "Лід, який на підживленні.", "正在孵化的线索。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadCategoryId, LeadCategoryTable.LogicalName, Cascade.RestrictDelete, "crma_nurtureenrollment_leadcategoryid",
                Glossary.LeadCategory.Name,
                new(
                    "Lead category of the lead when it came to nurture.",
                    "Категория лида в момент, когда он попал на подпитку.",
                    "Категорія ліда в момент, коли він потрапив на підживлення.",
                    "线索转入孵化时所属的类别。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.NurtureTrackId, NurtureTrackTable.LogicalName, Cascade.RestrictDelete, "crma_nurtureenrollment_nurturetrackid",
                Glossary.NurtureTrack.Name,
                new("Track that the lead follows.", "Программа, по которой идет подпитка лида.", "Програма, за якою йде підживлення ліда.", "线索所在的方案。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.QueueId, "queue", Cascade.Referential, "crma_nurtureenrollment_queueid",
                Glossary.Queue.Name,
                new("Queue in which the lead waits.", "Очередь, в которой ждет лид.", "Черга, у якій чекає лід.", "线索等待处理的队列。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.RejectionReasonId, RejectionReasonTable.LogicalName, Cascade.RestrictDelete, "crma_nurtureenrollment_rejectionreasonid",
                Glossary.RejectionReason.Name,
                new("Why the lead came to nurture.", "Почему лид попал на подпитку.", "Чому лід потрапив на підживлення.", "线索转入孵化的原因。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.EnrolledOn, DateTimeBehavior.UserLocal,
                new("Enrolled on", "Начало подпитки", "Початок підживлення", "孵化开始时间"),
                new("When the lead came to nurture.", "Когда лид попал на подпитку.", "Коли лід потрапив на підживлення.", "线索转入孵化的时间。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Outcome, ChoiceSchema.NameOf<EnrollmentOutcome>(),
                new("Outcome", "Итог", "Підсумок", "结果"),
                new(
                    "Waiting, returned to sales, aged out or withdrawn.",
                    "На подпитке, вернулся в продажи, срок истек или снят с подпитки.",
                    "На підживленні, повернувся в продажі, строк минув або знятий із підживлення.",
                    "孵化中、已返回销售部、已超期或已撤出。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true, Default = (int)EnrollmentOutcome.Waiting },
            new DateTimeColumn(
                Names.EndedOn, DateTimeBehavior.UserLocal,
                new("Ended on", "Конец подпитки", "Кінець підживлення", "孵化结束时间"),
                new("When the lead left nurture.", "Когда лид снят с подпитки.", "Коли ліда знято з підживлення.", "线索离开孵化的时间。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.NextTouchOn, DateTimeBehavior.UserLocal,
                new("Next touch on", "Следующее касание", "Наступний дотик", "下次触达时间"),
                new(
                    "When the next touch is due; empty when the cadence is done.",
                    "Когда нужно следующее касание; пусто, если все касания выполнены.",
                    "Коли потрібен наступний дотик; порожньо, якщо всі дотики виконано.",
                    "下一次触达的到期时间；触达全部完成后为空。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.NextStep, 0, 1000,
                new("Next step", "Следующий шаг", "Наступний крок", "下一步骤"),
                new("Sequence of the next touch.", "Порядковый номер следующего касания.", "Порядковий номер наступного дотику.", "下一次触达的顺序号。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Touches, 0, 100000,
                Glossary.Touches.Name,
                new("Touches that fell due so far.", "Сколько касаний уже наступило.", "Скільки дотиків уже настало.", "迄今到期的触达次数。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.AnsweredOn, DateTimeBehavior.UserLocal,
                new("Lead answered on", "Лид ответил", "Лід відповів", "线索回应时间"),
                new(
                    "When the lead answered, which stops its touches; empty it to let them go on.",
                    "Когда лид ответил: касания прекращаются; очистите поле, чтобы их продолжить.",
                    "Коли лід відповів: дотики припиняються; очистьте поле, щоб їх продовжити.",
                    "线索回应的时间，触达随之停止；清空此字段即可继续触达。")),
            new DateTimeColumn(
                Names.ResumedOn, DateTimeBehavior.UserLocal,
                new("Resumed on", "Касания продолжены", "Дотики продовжено", "恢复触达时间"),
                new(
                    "When somebody let the touches go on after an answer.",
                    "Когда касания продолжены после ответа лида.",
                    "Коли дотики продовжено після відповіді ліда.",
                    "回应之后恢复触达的时间。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.WindowEndsOn, DateTimeBehavior.UserLocal,
                new("Window ends on", "Срок истекает", "Строк спливає", "期限截止时间"),
                new(
                    "When the track's window closes and the lead ages out.",
                    "Когда истекает срок программы и лид считается упущенным.",
                    "Коли спливає строк програми й лід вважається втраченим.",
                    "方案期限届满、线索视为超期的时间。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.OpenKey, 50,
                new("Open key", "Ключ текущей подпитки", "Ключ поточного підживлення", "进行中键"),
                new(
                    "The lead's id while waiting, empty afterwards: no lead is nurtured twice at once.",
                    "Идентификатор лида, пока он на подпитке; затем пусто: лид не попадает на подпитку дважды одновременно.",
                    "Ідентифікатор ліда, поки він на підживленні; потім порожньо: лід не потрапляє на підживлення двічі одночасно.",
                    "孵化期间为线索的标识，之后清空：同一线索不会同时孵化两次。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new(
                "crma_enrollmentopenkey", [Names.OpenKey],
                new("One open enrollment a lead", "Одна текущая подпитка на лид", "Одне поточне підживлення на ліда", "每条线索仅一次进行中的孵化")),

            // For their indexes, as in handovers: what waits is found by its dates without reading what has ended.
            new(
                "crma_enrollmenttouchkey", [Names.Outcome, Names.NextTouchOn, Names.OpenKey],
                new("Waiting and next touch", "Ожидание и следующее касание", "Очікування і наступний дотик", "等待中与下次触达")),
            new(
                "crma_enrollmentwindowkey", [Names.Outcome, Names.WindowEndsOn, Names.OpenKey],
                new("Waiting and window", "Ожидание и окно", "Очікування і вікно", "等待中与窗口期")),
        ],
    };
}
