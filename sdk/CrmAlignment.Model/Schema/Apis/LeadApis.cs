using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Custom APIs bound to a lead. None with a Guid is offered to classic workflows: their designer has no such type.</summary>
internal static class LeadApis
{
    private static readonly Label CommentLabel = new("Comment", "Комментарий", "Коментар", "备注");

    private static readonly Label HandoverLabel = new("Handover", "Передача интереса", "Передача потенційного клієнта", "潜在顾客移交");

    private static readonly Label HandoverDescription = new(
        "Id of the handover.", "Идентификатор передачи.", "Ідентифікатор передачі.", "移交的标识。");

    internal static ApiSchema Evaluate { get; } = new()
    {
        UniqueName = EvaluateLeadApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        WorkflowEnabled = true,
        Label = new("Evaluate lead", "Оценить интерес", "Оцінити потенційного клієнта", "评定潜在顾客"),
        Description = new(
            "Says whether a lead meets the criteria set that applies to it, and what it lacks. Reads only.",
            "Сообщает, соответствует ли интерес применимому набору критериев и чего ему не хватает. Только чтение.",
            "Повідомляє, чи відповідає потенційний клієнт застосовному набору критеріїв і чого йому бракує. Лише читання.",
            "说明潜在顾客是否符合适用的条件集，以及尚缺什么。只读。"),
        Responses =
        [
            new(
                EvaluateLeadApi.Verdict, Picklist, false,
                new("Verdict", "Заключение", "Висновок", "评定结果"),
                new("Value of crma_criteriaverdict.", "Значение crma_criteriaverdict.", "Значення crma_criteriaverdict.", "crma_criteriaverdict 的值。")),
            new(
                EvaluateLeadApi.Score, Integer, false,
                new("Score", "Баллы", "Бали", "得分"),
                new("Points reached.", "Набранные баллы.", "Набрані бали.", "得到的分数。")),
            new(
                EvaluateLeadApi.Threshold, Integer, false,
                new("Threshold", "Порог баллов", "Поріг балів", "分数阈值"),
                new("Points needed.", "Необходимые баллы.", "Необхідні бали.", "需要的分数。")),
            new(
                EvaluateLeadApi.UnmetCriteria, String, false,
                new("Unmet criteria", "Невыполненные критерии", "Невиконані критерії", "未满足的条件"),
                new(
                    "JSON array of objects with name, column, actual, required and guidance.",
                    "Массив JSON объектов с полями name, column, actual, required и guidance.",
                    "Масив JSON об'єктів із полями name, column, actual, required і guidance.",
                    "JSON 数组，其对象含 name、column、actual、required 和 guidance。")),
            new(
                EvaluateLeadApi.CriteriaSetCode, String, false,
                new("Criteria set code", "Код набора критериев", "Код набору критеріїв", "条件集代码"),
                new("Code of the set; empty when no set applies.", "Код набора; пусто, если набора нет.", "Код набору; порожньо, якщо набору немає.", "条件集的代码；无适用条件集时为空。")),
            new(
                EvaluateLeadApi.SetVersion, Integer, false,
                new("Set version", "Версия набора", "Версія набору", "条件集版本"),
                new("Version; 0 when no set applies.", "Версия; 0, если набора нет.", "Версія; 0, якщо набору немає.", "版本；无适用条件集时为 0。")),
        ],
    };

    internal static ApiSchema Offer { get; } = new()
    {
        UniqueName = OfferLeadApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        // Marketing offers, sales decides. Either key is a right on handovers that by itself writes nothing: the APIs write them as the system.
        ExecutePrivilege = Tables.HandoverSchema.Table.PrivilegeName("Append"),
        Label = new("Offer lead", "Передать интерес в продажи", "Передати потенційного клієнта в продажі", "移交潜在顾客"),
        Description = new(
            "Marketing offers a lead to sales.",
            "Маркетинг предлагает интерес продажам.",
            "Маркетинг пропонує потенційного клієнта продажам.",
            "市场部向销售部移交潜在顾客。"),
        Parameters = [Comment()],
        Responses =
        [
            new(OfferLeadApi.HandoverId, Guid, false, HandoverLabel, HandoverDescription),
            new(
                OfferLeadApi.DueOn, DateTime, false,
                new("Due on", "Решить до", "Вирішити до", "截止时间"),
                new(
                    "When sales must have decided (UTC).",
                    "К какому моменту продажи должны решить (UTC).",
                    "До якого моменту продажі мають вирішити (UTC).",
                    "销售部须作出决定的时间（UTC）。")),
        ],
    };

    internal static ApiSchema Accept { get; } = new()
    {
        UniqueName = AcceptLeadApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        ExecutePrivilege = Tables.HandoverSchema.Table.PrivilegeName("Share"),
        Label = new("Accept lead", "Принять интерес", "Прийняти потенційного клієнта", "接受潜在顾客"),
        Description = new(
            "Sales accepts the pending handover of a lead.",
            "Продажи принимают ожидающую передачу интереса.",
            "Продажі приймають передачу потенційного клієнта, що очікує рішення.",
            "销售部接受潜在顾客的待决移交。"),
        Parameters = [Comment()],
        Responses = [new(AcceptLeadApi.HandoverId, Guid, false, HandoverLabel, HandoverDescription)],
    };

    internal static ApiSchema Reject { get; } = new()
    {
        UniqueName = RejectLeadApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        ExecutePrivilege = Tables.HandoverSchema.Table.PrivilegeName("Share"),
        Label = new("Reject lead", "Отклонить интерес", "Відхилити потенційного клієнта", "拒绝潜在顾客"),
        Description = new(
            "Sales rejects a lead with a reason; it goes to nurture or is disqualified.",
            "Продажи отклоняют интерес с указанием причины; он идет на подогрев или дисквалифицируется.",
            "Продажі відхиляють потенційного клієнта із зазначенням причини; він іде на підігрівання або дискваліфікується.",
            "销售部以某原因拒绝潜在顾客；潜在顾客进入培育或被取消资格。"),
        Parameters =
        [
            new(
                RejectLeadApi.ReasonCode, String, false,
                new("Reason code", "Код причины", "Код причини", "原因代码"),
                new("Code of a rejection reason.", "Код причины отклонения.", "Код причини відхилення.", "拒绝原因的代码。")),
            Comment(),
        ],
        Responses =
        [
            new(RejectLeadApi.HandoverId, Guid, false, HandoverLabel, HandoverDescription),
            new(
                RejectLeadApi.EnrollmentId, Guid, false,
                new("Nurture enrollment", "Подогрев", "Підігрівання", "培育记录"),
                new(
                    "Id of the nurture enrollment; the empty Guid when the lead was disqualified.",
                    "Идентификатор подогрева; пустой Guid, если интерес дисквалифицирован.",
                    "Ідентифікатор підігрівання; порожній Guid, якщо потенційного клієнта дискваліфіковано.",
                    "培育记录的标识；潜在顾客被取消资格时为空 Guid。")),
            new(
                RejectLeadApi.QueueId, Guid, false,
                new("Queue", "Очередь", "Черга", "队列"),
                new(
                    "Id of the queue; the empty Guid when the lead was disqualified.",
                    "Идентификатор очереди; пустой Guid, если интерес дисквалифицирован.",
                    "Ідентифікатор черги; порожній Guid, якщо потенційного клієнта дискваліфіковано.",
                    "队列的标识；潜在顾客被取消资格时为空 Guid。")),
            new(
                RejectLeadApi.NextTouchOn, DateTime, true,
                new("Next touch on", "Следующий контакт", "Наступний контакт", "下次触达时间"),
                new(
                    "When the first touch is due (UTC); missing without one.",
                    "Когда нужен первый контакт (UTC); отсутствует, если контактов нет.",
                    "Коли потрібен перший контакт (UTC); відсутнє, якщо контактів немає.",
                    "首次触达到期的时间（UTC）；没有触达时不返回。")),
        ],
    };

    private static ApiParameterSchema Comment() => new(
        OfferLeadApi.Comment, String, true, CommentLabel,
        new(
            "Up to 2000 characters, kept with the handover.",
            "До 2000 знаков, хранится в передаче.",
            "До 2000 знаків, зберігається в передачі.",
            "最多 2000 个字符，保存在移交中。"));
}
