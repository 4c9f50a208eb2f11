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
        Label = new("Handover", "Передача интереса", "Передача потенційного клієнта", "潜在顾客移交"),
        CollectionLabel = new("Handovers", "Передачи интересов", "Передачі потенційних клієнтів", "潜在顾客移交"),
        Description = new(
            "One offer of a lead by marketing to sales, and what sales decided.",
            "Одна передача интереса из маркетинга в продажи и решение продаж по ней.",
            "Одна передача потенційного клієнта з маркетингу в продажі та рішення продажів щодо неї.",
            "市场部向销售部移交一次潜在顾客，以及销售部的决定。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Lead and date.", "Интерес и дата.", "Потенційний клієнт і дата.", "潜在顾客和日期。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadId, LeadTable.LogicalName, Cascade.Parental, "crma_handover_leadid",
                new("Lead", "Интерес", "Потенційний клієнт", "潜在顾客"),
                new("Lead that is handed over.", "Передаваемый интерес.", "Потенційний клієнт, якого передають.", "被移交的潜在顾客。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.CampaignId, CampaignTable.LogicalName, Cascade.Referential, "crma_handover_campaignid",
                new("Campaign", "Кампания", "Кампанія", "市场活动"),
                new(
                    "Campaign of the lead when it was offered.",
                    "Кампания интереса на момент передачи.",
                    "Кампанія потенційного клієнта на момент передачі.",
                    "移交时潜在顾客所属的市场活动。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.OfferedOn, DateTimeBehavior.UserLocal,
                new("Offered on", "Время передачи", "Час передачі", "移交时间"),
                new("When the lead was offered.", "Когда интерес предложен продажам.", "Коли потенційного клієнта запропоновано продажам.", "提出移交的时间。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.OfferedBy, "systemuser", Cascade.RestrictDelete, "crma_handover_offeredby",
                new("Offered by", "Кто передал", "Хто передав", "移交人"),
                new("Who offered the lead.", "Кто предложил интерес продажам.", "Хто запропонував потенційного клієнта продажам.", "提出移交的人。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.DueOn, DateTimeBehavior.UserLocal,
                new("Due on", "Решить до", "Вирішити до", "截止时间"),
                new(
                    "When the agreed working hours end; then the handover expires.",
                    "Когда истекают согласованные рабочие часы; после этого передача считается просроченной.",
                    "Коли спливають узгоджені робочі години; після цього передача вважається простроченою.",
                    "约定的工作小时届满的时间；逾期则移交失效。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Outcome, ChoiceSchema.NameOf<HandoverOutcome>(),
                new("Outcome", "Итог", "Підсумок", "结果"),
                new(
                    "Pending, accepted, rejected or expired.",
                    "Ожидает решения, принята, отклонена или просрочена.",
                    "Очікує рішення, прийнята, відхилена або прострочена.",
                    "待决定、已接受、已拒绝或已过期。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true, Default = (int)HandoverOutcome.Pending },
            new DateTimeColumn(
                Names.DecidedOn, DateTimeBehavior.UserLocal,
                new("Decided on", "Время решения", "Час рішення", "决定时间"),
                new("When it was decided or expired.", "Когда принято решение или истек срок.", "Коли ухвалено рішення або минув термін.", "作出决定或过期的时间。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.DecidedBy, "systemuser", Cascade.RestrictDelete, "crma_handover_decidedby",
                new("Decided by", "Кто решил", "Хто вирішив", "决定人"),
                new("Who accepted or rejected.", "Кто принял или отклонил.", "Хто прийняв або відхилив.", "接受或拒绝的人。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.RejectionReasonId, RejectionReasonTable.LogicalName, Cascade.RestrictDelete, "crma_handover_rejectionreasonid",
                new("Rejection reason", "Причина отклонения", "Причина відхилення", "拒绝原因"),
                new("Why the lead was rejected.", "Почему интерес отклонен.", "Чому потенційного клієнта відхилено.", "潜在顾客被拒绝的原因。"))
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
                new("Criteria set", "Набор критериев", "Набір критеріїв", "条件集"),
                new(
                    "Criteria set under which the lead was offered.",
                    "Набор критериев, по которому передан интерес.",
                    "Набір критеріїв, за яким передано потенційного клієнта.",
                    "移交所依据的条件集。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Score, 0, 100000,
                new("Score", "Баллы", "Бали", "得分"),
                new("Score of the lead when it was offered.", "Баллы интереса на момент передачи.", "Бали потенційного клієнта на момент передачі.", "移交时潜在顾客的得分。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.PendingKey, 50,
                new("Pending key", "Ключ ожидания", "Ключ очікування", "待决键"),
                new(
                    "The lead's id while pending, empty when decided: a lead cannot be offered twice at once.",
                    "Идентификатор интереса, пока решение ожидается; затем пусто: интерес нельзя передать дважды одновременно.",
                    "Ідентифікатор потенційного клієнта, поки рішення очікується; потім порожньо: потенційного клієнта не можна передати двічі одночасно.",
                    "待决定期间为潜在顾客的标识，决定后清空：同一潜在顾客不能同时移交两次。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new(
                "crma_handoverpendingkey", [Names.PendingKey],
                new("One pending handover a lead", "Одна ожидающая передача на интерес", "Одна передача потенційного клієнта, що очікує", "每个潜在顾客仅一次待决移交")),
        ],
    };
}
