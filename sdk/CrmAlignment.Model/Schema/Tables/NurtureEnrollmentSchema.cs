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
        Label = new("Nurture enrollment", "Подогрев интереса", "Підігрівання потенційного клієнта", "培育记录"),
        CollectionLabel = new("Nurture enrollments", "Интересы на подогреве", "Потенційні клієнти на підігріванні", "培育记录"),
        Description = new(
            "A lead's stay in nurture: from its rejection until it returns to sales, ages out or is withdrawn.",
            "Пребывание интереса на подогреве: от отклонения до возврата в продажи, истечения срока или снятия.",
            "Перебування потенційного клієнта на підігріванні: від відхилення до повернення в продажі, спливу терміну або зняття.",
            "潜在顾客的一段培育过程：从被拒绝到返回销售、超期或撤出。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Lead and track.", "Интерес и программа.", "Потенційний клієнт і програма.", "潜在顾客和方案。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadId, LeadTable.LogicalName, Cascade.Parental, "crma_nurtureenrollment_leadid",
                new("Lead", "Интерес", "Потенційний клієнт", "潜在顾客"),
                new("Lead that is nurtured.", "Подогреваемый интерес.", "Потенційний клієнт, якого підігрівають.", "被培育的潜在顾客。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.NurtureTrackId, NurtureTrackTable.LogicalName, Cascade.RestrictDelete, "crma_nurtureenrollment_nurturetrackid",
                new("Nurture track", "Программа подогрева", "Програма підігрівання", "培育方案"),
                new("Track that the lead follows.", "Программа, по которой идет интерес.", "Програма, за якою йде потенційний клієнт.", "潜在顾客所在的方案。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.QueueId, "queue", Cascade.Referential, "crma_nurtureenrollment_queueid",
                new("Queue", "Очередь", "Черга", "队列"),
                new("Queue in which the lead waits.", "Очередь, в которой ждет интерес.", "Черга, у якій чекає потенційний клієнт.", "潜在顾客等待的队列。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.RejectionReasonId, RejectionReasonTable.LogicalName, Cascade.RestrictDelete, "crma_nurtureenrollment_rejectionreasonid",
                new("Rejection reason", "Причина отклонения", "Причина відхилення", "拒绝原因"),
                new("Why the lead came to nurture.", "Почему интерес попал на подогрев.", "Чому потенційний клієнт потрапив на підігрівання.", "潜在顾客进入培育的原因。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.EnrolledOn, DateTimeBehavior.UserLocal,
                new("Enrolled on", "Начало подогрева", "Початок підігрівання", "进入时间"),
                new("When the lead came to nurture.", "Когда интерес попал на подогрев.", "Коли потенційний клієнт потрапив на підігрівання.", "潜在顾客进入培育的时间。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Outcome, ChoiceSchema.NameOf<EnrollmentOutcome>(),
                new("Outcome", "Итог", "Підсумок", "结果"),
                new(
                    "Waiting, returned to sales, aged out or withdrawn.",
                    "В работе, возвращен в продажи, срок истек или снят.",
                    "У роботі, повернуто в продажі, термін минув або знято.",
                    "培育中、已返回销售、已超期或已撤出。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true, Default = (int)EnrollmentOutcome.Waiting },
            new DateTimeColumn(
                Names.EndedOn, DateTimeBehavior.UserLocal,
                new("Ended on", "Окончание подогрева", "Закінчення підігрівання", "结束时间"),
                new("When the lead left nurture.", "Когда интерес покинул подогрев.", "Коли потенційний клієнт залишив підігрівання.", "潜在顾客离开培育的时间。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.NextTouchOn, DateTimeBehavior.UserLocal,
                new("Next touch on", "Следующий контакт", "Наступний контакт", "下次触达时间"),
                new(
                    "When the next touch is due; empty when the cadence is done.",
                    "Когда нужен следующий контакт; пусто, если все контакты выполнены.",
                    "Коли потрібен наступний контакт; порожньо, якщо всі контакти виконано.",
                    "下一次触达到期的时间；节奏完成后为空。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.NextStep, 0, 1000,
                new("Next step", "Следующий шаг", "Наступний крок", "下一步骤"),
                new("Sequence of the next touch.", "Порядковый номер следующего контакта.", "Порядковий номер наступного контакту.", "下一次触达的顺序号。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Touches, 0, 100000,
                new("Touches", "Контактов", "Контактів", "触达次数"),
                new("Touches that fell due so far.", "Сколько контактов уже наступило.", "Скільки контактів уже настало.", "迄今到期的触达次数。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.WindowEndsOn, DateTimeBehavior.UserLocal,
                new("Window ends on", "Срок истекает", "Термін спливає", "期限截止时间"),
                new(
                    "When the track's window closes and the lead ages out.",
                    "Когда истекает срок программы и интерес считается упущенным.",
                    "Коли спливає термін програми й потенційний клієнт вважається втраченим.",
                    "方案期限届满、潜在顾客视为超期的时间。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.OpenKey, 50,
                new("Open key", "Ключ открытого подогрева", "Ключ відкритого підігрівання", "进行中键"),
                new(
                    "The lead's id while waiting, empty afterwards: no lead is nurtured twice at once.",
                    "Идентификатор интереса, пока он на подогреве; затем пусто: интерес не подогревается дважды одновременно.",
                    "Ідентифікатор потенційного клієнта, поки він на підігріванні; потім порожньо: потенційного клієнта не підігрівають двічі одночасно.",
                    "培育期间为潜在顾客的标识，之后清空：同一潜在顾客不会同时培育两次。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new(
                "crma_enrollmentopenkey", [Names.OpenKey],
                new("One open enrollment a lead", "Один открытый подогрев на интерес", "Одне відкрите підігрівання на потенційного клієнта", "每个潜在顾客仅一条进行中的培育")),
        ],
    };
}
