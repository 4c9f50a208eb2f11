using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.HandoverTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="HandoverTable"/>. The Custom APIs write it; people only read it.</summary>
internal static class HandoverSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_Handover",
        Ownership = Ownership.User,
        Label = Glossary.Handover.Name,
        CollectionLabel = Glossary.Handover.Plural,
        Description = new(
            "One offer of a lead by marketing to sales, and what sales decided.",
            "Одна передача лида из маркетинга в продажи и решение отдела продаж по ней.",
            "Одна передача ліда з маркетингу в продажі та рішення відділу продажів щодо неї.",
            "市场部向销售部的一次线索移交，以及销售部的决定。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Lead and date.", "Лид и дата.", "Лід і дата.", "线索和日期。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadId, LeadTable.LogicalName, Cascade.Referential, "crma_handover_leadid",
                Glossary.Lead.Name,
                new(
                    "Lead that is handed over; empty when it was deleted: the history stays.",
                    "Передаваемый лид; пусто, если лид удален: история остается.",
                    "Лід, якого передають; порожньо, якщо ліда видалено: історія лишається.",
                    "被移交的线索；线索删除后为空：历史记录保留。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.CampaignId, CampaignTable.LogicalName, Cascade.Referential, "crma_handover_campaignid",
                Glossary.Campaign.Name,
                new(
                    "Campaign of the lead when it was offered.",
                    "Кампания лида на момент передачи.",
                    "Кампанія ліда на момент передачі.",
                    "移交时线索所属的市场活动。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadCategoryId, LeadCategoryTable.LogicalName, Cascade.RestrictDelete, "crma_handover_leadcategoryid",
                Glossary.LeadCategory.Name,
                new(
                    "Lead category of the lead when it was offered.",
                    "Категория лида на момент передачи.",
                    "Категорія ліда на момент передачі.",
                    "移交时线索所属的类别。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.OfferedOn, DateTimeBehavior.UserLocal,
                new("Offered on", "Время передачи", "Час передачі", "移交时间"),
                new("When the lead was offered.", "Когда лид передан в продажи.", "Коли ліда передано в продажі.", "移交线索的时间。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.OfferedBy, "systemuser", Cascade.RestrictDelete, "crma_handover_offeredby",
                new("Offered by", "Кто передал", "Хто передав", "移交人"),
                new("Who offered the lead.", "Кто передал лид в продажи.", "Хто передав ліда в продажі.", "移交线索的人。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.DueOn, DateTimeBehavior.UserLocal,
                new("Due on", "Решить до", "Вирішити до", "截止时间"),
                new(
                    "When the agreed working hours end; then the handover expires.",
                    "Когда истекают согласованные рабочие часы; после этого передача просрочена.",
                    "Коли спливають узгоджені робочі години; після цього передача прострочена.",
                    "约定的工作时间用完的时刻；此后移交过期。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.RemindOn, DateTimeBehavior.UserLocal,
                new("Remind on", "Напомнить", "Нагадати", "提醒时间"),
                new(
                    "When sales is reminded of the answer; empty when they were, or need not be.",
                    "Когда напомнить отделу продаж об ответе; пусто, если уже напомнили или напоминать не нужно.",
                    "Коли нагадати відділу продажів про відповідь; порожньо, якщо вже нагадали або нагадувати не потрібно.",
                    "提醒销售部答复的时间；已提醒或无需提醒时为空。"))
            { IsReadOnlyOnForms = true },
            new TwoOptionsColumn(
                Names.AskedAll, false,
                new("All of sales is asked", "Спрошен весь отдел продаж", "Запитано весь відділ продажів", "询问整个销售部"),
                new(
                    "Yes: the lead belongs to nobody of sales, so anybody there may answer. No: its owner is to answer.",
                    "Да: лид не закреплен ни за кем из отдела продаж, ответить может любой из них. Нет: ответить должен владелец лида.",
                    "Так: лід не належить нікому з відділу продажів, відповісти може будь-хто з них. Ні: відповісти має власник ліда.",
                    "是：线索不属于销售部任何人，其中任何人都可答复。否：由线索负责人答复。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Outcome, ChoiceSchema.NameOf<HandoverOutcome>(),
                new("Outcome", "Итог", "Підсумок", "结果"),
                new(
                    "Pending, accepted, rejected, expired or withdrawn.",
                    "Ожидает решения, принята, отклонена, просрочена или отозвана.",
                    "Очікує рішення, прийнята, відхилена, прострочена або відкликана.",
                    "待决定、已接受、已拒绝、已过期或已撤回。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true, Default = (int)HandoverOutcome.Pending },
            new DateTimeColumn(
                Names.DecidedOn, DateTimeBehavior.UserLocal,
                new("Decided on", "Время решения", "Час рішення", "决定时间"),
                new("When it was decided or expired.", "Когда принято решение или истек срок.", "Коли ухвалено рішення або минув строк.", "作出决定或过期的时间。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.DecidedBy, "systemuser", Cascade.RestrictDelete, "crma_handover_decidedby",
                new("Decided by", "Кто решил", "Хто вирішив", "决定人"),
                new("Who accepted or rejected.", "Кто принял или отклонил.", "Хто прийняв або відхилив.", "接受或拒绝的人。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.RejectionReasonId, RejectionReasonTable.LogicalName, Cascade.RestrictDelete, "crma_handover_rejectionreasonid",
                Glossary.RejectionReason.Name,
                new("Why the lead was rejected.", "Почему лид отклонен.", "Чому ліда відхилено.", "线索被拒绝的原因。"))
            { IsReadOnlyOnForms = true },
            new TwoOptionsColumn(
                Names.ExcludedFromKpis, false,
                Glossary.ExcludedFromKpis.Name,
                new(
                    "Yes: rejected for a reason that was excluded from the KPIs at that time; the handover counts nowhere.",
                    "Да: отклонена по причине, которая в тот момент не учитывалась в показателях; передача нигде не засчитывается.",
                    "Так: відхилена з причини, яка на той час не враховувалася в показниках; передача ніде не зараховується.",
                    "是：拒绝原因在当时不计入绩效指标；该移交不计入任何指标。"))
            { IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.Comment, 2000,
                new("Comment", "Комментарий", "Коментар", "备注"),
                new(
                    "Comment of the offer or the decision.",
                    "Комментарий к передаче или решению.",
                    "Коментар до передачі або рішення.",
                    "移交或决定的备注。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.CriteriaSetId, CriteriaSetTable.LogicalName, Cascade.RestrictDelete, "crma_handover_criteriasetid",
                Glossary.CriteriaSet.Name,
                new(
                    "Criteria set under which the lead was offered.",
                    "Набор критериев, по которому передан лид.",
                    "Набір критеріїв, за яким передано ліда.",
                    "移交线索时所依据的条件集。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Score, 0, 100000,
                Glossary.Score.Name,
                new("Score of the lead when it was offered.", "Баллы лида на момент передачи.", "Бали ліда на момент передачі.", "移交时线索的得分。"))
            { IsReadOnlyOnForms = true },
            new TwoOptionsColumn(
                Names.AcceptedUnmet, false,
                Glossary.AcceptedUnmet.Name,
                new(
                    "Yes: the accepted lead does not meet its criteria; cleared when it meets them again.",
                    "Да: принятый лид не соответствует критериям; снимается, когда он снова им соответствует.",
                    "Так: прийнятий лід не відповідає критеріям; знімається, коли він знову їм відповідає.",
                    "是：已接受的线索不符合条件；重新符合后清除。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.PendingKey, 50,
                new("Pending key", "Ключ ожидания", "Ключ очікування", "待决定键"),
                new(
                    "The lead's id while pending, empty when decided: a lead cannot be offered twice at once.",
                    "Идентификатор лида, пока решение ожидается; затем пусто: лид нельзя передать повторно, пока по нему нет решения.",
                    "Ідентифікатор ліда, поки очікується рішення; потім порожньо: ліда не можна передати повторно, поки щодо нього немає рішення.",
                    "待决定期间为线索的标识，决定后清空：同一线索在决定之前不能再次移交。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new(
                "crma_handoverpendingkey", [Names.PendingKey],
                new("One pending handover a lead", "Одна ожидающая решения передача на лид", "Одна передача на ліда, що очікує рішення", "每条线索仅一次待决定的移交")),

            // For their indexes: what waits and falls due is found without reading the handovers that were decided. An alternate key is the
            // one index that a solution can bring (https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity).
            new(
                "crma_handoverduekey", [Names.Outcome, Names.DueOn, Names.PendingKey],
                new("Pending and due", "Ожидание и срок", "Очікування і строк", "待决定与期限")),
            new(
                "crma_handoverremindkey", [Names.Outcome, Names.RemindOn, Names.PendingKey],
                new("Pending and reminder", "Ожидание и напоминание", "Очікування і нагадування", "待决定与提醒")),
        ],
    };
}
