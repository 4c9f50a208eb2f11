using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Custom APIs bound to a lead. None with a Guid is offered to classic workflows: their designer has no such type.</summary>
internal static class LeadApis
{
    private static readonly Label CommentLabel = new("Comment", "Комментарий", "Коментар", "备注");

    private static readonly Label HandoverLabel = Glossary.Handover.Name;

    private static readonly Label HandoverDescription = new(
        "Id of the handover.", "Идентификатор передачи.", "Ідентифікатор передачі.", "移交的标识。");

    internal static ApiSchema Evaluate { get; } = new()
    {
        UniqueName = EvaluateLeadApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        WorkflowEnabled = true,
        Label = new("Evaluate lead", "Проверить лид", "Перевірити ліда", "评定线索"),
        Description = new(
            "Says whether a lead meets the criteria set that applies to it, and what it lacks. Reads only.",
            "Показывает, соответствует ли лид действующему для него набору критериев и чего ему не хватает. Только чтение.",
            "Показує, чи відповідає лід чинному для нього набору критеріїв і чого йому бракує. Лише читання.",
            "判断线索是否符合适用的条件集，以及还缺什么。只读。"),
        Responses =
        [
            new(
                EvaluateLeadApi.Verdict, Picklist, false,
                Glossary.Verdict.Name,
                new("Value of crma_criteriaverdict.", "Значение crma_criteriaverdict.", "Значення crma_criteriaverdict.", "crma_criteriaverdict 的值。")),
            new(
                EvaluateLeadApi.Score, Integer, false,
                Glossary.Score.Name,
                new("Points reached.", "Набранные баллы.", "Набрані бали.", "得到的分数。")),
            new(
                EvaluateLeadApi.Threshold, Integer, false,
                new("Threshold", "Порог баллов", "Поріг балів", "分数阈值"),
                new("Points needed.", "Необходимые баллы.", "Необхідні бали.", "需要的分数。")),
            new(
                EvaluateLeadApi.UnmetCriteria, String, false,
                Glossary.UnmetCriteria.Name,
                new(
                    "JSON array of objects with name, column, actual, required and guidance.",
                    "Массив JSON объектов с полями name, column, actual, required и guidance.",
                    "Масив JSON об’єктів із полями name, column, actual, required і guidance.",
                    "JSON 数组，其对象含 name、column、actual、required 和 guidance。")),
            new(
                EvaluateLeadApi.CriteriaSetCode, String, false,
                new("Criteria set code", "Код набора критериев", "Код набору критеріїв", "条件集代码"),
                new("Code of the set; empty when no set applies.", "Код набора; пусто, если подходящего набора нет.", "Код набору; порожньо, якщо відповідного набору немає.", "条件集的代码；没有适用的条件集时为空。")),
            new(
                EvaluateLeadApi.SetVersion, Integer, false,
                new("Set version", "Версия набора", "Версія набору", "条件集版本"),
                new("Version; 0 when no set applies.", "Версия; 0, если подходящего набора нет.", "Версія; 0, якщо відповідного набору немає.", "版本；没有适用的条件集时为 0。")),
        ],
    };

    internal static ApiSchema Offer { get; } = new()
    {
        UniqueName = OfferLeadApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        // Marketing offers, sales decides. Either key is a right on handovers that by itself writes nothing: the APIs write them as the system.
        ExecutePrivilege = OfferLeadApi.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Offer lead", "Передать лид в продажи", "Передати ліда в продажі", "移交线索"),
        Description = new(
            "Marketing offers a lead to sales.",
            "Маркетинг передает лид в продажи.",
            "Маркетинг передає ліда в продажі.",
            "市场部将线索移交给销售部。"),
        Parameters = [Comment()],
        Responses =
        [
            new(OfferLeadApi.HandoverId, Guid, false, HandoverLabel, HandoverDescription),
            new(
                OfferLeadApi.DueOn, DateTime, false,
                new("Due on", "Решить до", "Вирішити до", "截止时间"),
                new(
                    "When sales must have decided (UTC).",
                    "До какого момента отдел продаж должен принять решение (UTC).",
                    "До якого моменту відділ продажів має ухвалити рішення (UTC).",
                    "销售部最迟作出决定的时间（UTC）。")),
        ],
    };

    internal static ApiSchema Accept { get; } = new()
    {
        UniqueName = AcceptLeadApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        ExecutePrivilege = AcceptLeadApi.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Accept lead", "Принять лид", "Прийняти ліда", "接受线索"),
        Description = new(
            "Sales accepts the pending handover of a lead.",
            "Отдел продаж принимает переданный лид, ожидающий решения.",
            "Відділ продажів приймає переданого ліда, що очікує рішення.",
            "销售部接受待决定的线索移交。"),
        Parameters =
        [
            Comment(),
            new(
                AcceptLeadApi.Owner, EntityReference, true,
                new("Owner", "Ответственный", "Власник", "负责人"),
                new(
                    "User or team that gets the lead; by default who accepts it, unless crma_AcceptanceOwner says otherwise.",
                    "Пользователь или рабочая группа, которым достанется лид; по умолчанию тот, кто принял его, если crma_AcceptanceOwner не задает иное.",
                    "Користувач або робоча група, яким дістанеться лід; типово той, хто прийняв його, якщо crma_AcceptanceOwner не задає інше.",
                    "接收线索的用户或团队；默认是接受者，除非 crma_AcceptanceOwner 另有规定。")),
        ],
        Responses = [new(AcceptLeadApi.HandoverId, Guid, false, HandoverLabel, HandoverDescription)],
    };

    internal static ApiSchema Reject { get; } = new()
    {
        UniqueName = RejectLeadApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        ExecutePrivilege = RejectLeadApi.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Reject lead", "Отклонить лид", "Відхилити ліда", "拒绝线索"),
        Description = new(
            "Sales rejects a lead with a reason; it goes to nurture or is disqualified.",
            "Отдел продаж отклоняет лид с указанием причины; лид уходит на подпитку или дисквалифицируется.",
            "Відділ продажів відхиляє ліда із зазначенням причини; лід іде на підживлення або дискваліфікується.",
            "销售部注明原因拒绝线索；线索转入孵化或判为不合格。"),
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
                Glossary.NurtureEnrollment.Name,
                new(
                    "Id of the nurture enrollment; the empty Guid when the lead was disqualified.",
                    "Идентификатор подпитки; пустой Guid, если лид дисквалифицирован.",
                    "Ідентифікатор підживлення; порожній Guid, якщо ліда дискваліфіковано.",
                    "孵化记录的标识；线索判为不合格时为空 Guid。")),
            new(
                RejectLeadApi.QueueId, Guid, false,
                Glossary.Queue.Name,
                new(
                    "Id of the queue; the empty Guid when the lead was disqualified.",
                    "Идентификатор очереди; пустой Guid, если лид дисквалифицирован.",
                    "Ідентифікатор черги; порожній Guid, якщо ліда дискваліфіковано.",
                    "队列的标识；线索判为不合格时为空 Guid。")),
            new(
                RejectLeadApi.NextTouchOn, DateTime, true,
                new("Next touch on", "Следующее касание", "Наступний дотик", "下次触达时间"),
                new(
                    "When the first touch is due (UTC); missing without one.",
                    "Когда нужно первое касание (UTC); отсутствует, если касаний нет.",
                    "Коли потрібен перший дотик (UTC); відсутнє, якщо дотиків немає.",
                    "首次触达的到期时间（UTC）；没有触达时不返回。")),
        ],
    };

    private static ApiParameterSchema Comment() => new(
        OfferLeadApi.Comment, String, true, CommentLabel,
        new(
            "Up to 2000 characters, kept with the handover.",
            "До 2000 знаков; хранится вместе с передачей.",
            "До 2000 знаків; зберігається разом із передачею.",
            "最多 2000 个字符，随移交保存。"));
}
