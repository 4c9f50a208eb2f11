using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.LeadTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>The columns that the product adds to the platform's lead.</summary>
internal static class LeadSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "Lead",
        IsExtension = true,
        Ownership = Ownership.User,
        Label = new("Lead", "Интерес", "Потенційний клієнт", "潜在顾客"),
        CollectionLabel = new("Leads", "Интересы", "Потенційні клієнти", "潜在顾客"),
        Description = new(
            "The platform's lead with stage, verdict, handover and nurture.",
            "Интерес платформы с этапом, заключением, передачей и подогревом.",
            "Потенційний клієнт платформи з етапом, висновком, передачею та підігріванням.",
            "平台的潜在顾客，附加阶段、评定结果、移交和培育信息。"),
        Columns = [.. Stage(), .. StageDates(), .. Assessment(), .. Links(), .. Facts()],
        Keys =
        [
            new(
                "crma_leadexternalkey", [Names.ExternalKey],
                new("External key", "Внешний ключ", "Зовнішній ключ", "外部键")),
        ],
    };

    private static IEnumerable<ColumnSchema> Stage()
    {
        yield return new ChoiceColumn(
            Names.Stage, ChoiceSchema.NameOf<LeadStage>(),
            new("Stage", "Этап", "Етап", "阶段"),
            new(
                "Stage of the lead, with one meaning for marketing and sales.",
                "Этап интереса, одинаково понимаемый маркетингом и продажами.",
                "Етап потенційного клієнта, однаково зрозумілий маркетингу та продажам.",
                "潜在顾客所处的阶段，市场部与销售部含义一致。"));
        yield return Date(
            Names.StageChangedOn,
            new("Stage changed on", "Этап изменен", "Етап змінено", "阶段变更时间"),
            new("When the present stage began.", "Когда начался текущий этап.", "Коли почався поточний етап.", "当前阶段开始的时间。"));
    }

    private static IEnumerable<ColumnSchema> StageDates()
    {
        yield return Date(
            Names.MarketingQualifiedOn,
            new("Marketing qualified on", "Квалифицирован маркетингом (дата)", "Кваліфіковано маркетингом (дата)", "市场认可时间"),
            new(
                "When the lead first became marketing qualified.",
                "Когда интерес впервые квалифицирован маркетингом.",
                "Коли потенційного клієнта вперше кваліфіковано маркетингом.",
                "潜在顾客首次达到市场认可的时间。"));
        yield return Date(
            Names.SalesReadyOn,
            new("Sales ready on", "Готов к передаче (дата)", "Готовий до передачі (дата)", "可移交时间"),
            new(
                "When the lead first became sales ready.",
                "Когда интерес впервые готов к передаче в продажи.",
                "Коли потенційний клієнт вперше готовий до передачі в продажі.",
                "潜在顾客首次可移交销售的时间。"));
        yield return Date(
            Names.SalesAcceptedOn,
            new("Sales accepted on", "Принят продажами (дата)", "Прийнято продажами (дата)", "销售接受时间"),
            new(
                "When sales first accepted the lead.",
                "Когда продажи впервые приняли интерес.",
                "Коли продажі вперше прийняли потенційного клієнта.",
                "销售部首次接受潜在顾客的时间。"));
        yield return Date(
            Names.QualifiedOn,
            new("Qualified on", "Квалифицирован (дата)", "Кваліфіковано (дата)", "授予资格时间"),
            new(
                "When the lead was qualified; empty again when reopened.",
                "Когда интерес квалифицирован; при повторном открытии снова пусто.",
                "Коли потенційного клієнта кваліфіковано; після повторного відкриття знову порожньо.",
                "潜在顾客被授予资格的时间；重新打开后清空。"));
        yield return Date(
            Names.NurturedOn,
            new("Nurtured on", "На подогреве с", "На підігріванні з", "进入培育时间"),
            new(
                "When the lead last went to nurture.",
                "Когда интерес последний раз отправлен на подогрев.",
                "Коли потенційного клієнта востаннє відправлено на підігрівання.",
                "潜在顾客最近一次进入培育的时间。"));
        yield return Date(
            Names.DisqualifiedOn,
            new("Disqualified on", "Дисквалифицирован (дата)", "Дискваліфіковано (дата)", "取消资格时间"),
            new(
                "When the lead was disqualified; empty again when reopened.",
                "Когда интерес дисквалифицирован; при повторном открытии снова пусто.",
                "Коли потенційного клієнта дискваліфіковано; після повторного відкриття знову порожньо.",
                "潜在顾客被取消资格的时间；重新打开后清空。"));
    }

    private static IEnumerable<ColumnSchema> Assessment()
    {
        yield return new WholeNumberColumn(
            Names.Score, 0, 100000,
            new("Score", "Баллы", "Бали", "得分"),
            new(
                "Points of the scored criteria that the lead meets.",
                "Баллы за выполненные балльные критерии.",
                "Бали за виконані бальні критерії.",
                "潜在顾客满足的计分条件的合计分数。"))
        { IsReadOnlyOnForms = true };
        yield return new ChoiceColumn(
            Names.Verdict, ChoiceSchema.NameOf<CriteriaVerdict>(),
            new("Verdict", "Заключение", "Висновок", "评定结果"),
            new(
                "Whether the lead meets the agreed criteria.",
                "Соответствует ли интерес согласованным критериям.",
                "Чи відповідає потенційний клієнт узгодженим критеріям.",
                "潜在顾客是否符合商定的条件。"))
        { IsReadOnlyOnForms = true };
        yield return new MemoColumn(
            Names.UnmetCriteria, 4000,
            new("Unmet criteria", "Невыполненные критерии", "Невиконані критерії", "未满足的条件"),
            new(
                "The criteria that the lead does not meet, one a line.",
                "Критерии, которым интерес не соответствует, по одному в строке.",
                "Критерії, яким потенційний клієнт не відповідає, по одному в рядку.",
                "潜在顾客未满足的条件，每行一项。"))
        { IsReadOnlyOnForms = true };
        yield return Date(
            Names.AssessedOn,
            new("Assessed on", "Время оценки", "Час оцінки", "评定时间"),
            new("When the verdict was last computed.", "Когда заключение рассчитано последний раз.", "Коли висновок розраховано востаннє.", "最近一次计算评定结果的时间。"));
        yield return new LookupColumn(
            Names.CriteriaSetId, CriteriaSetTable.LogicalName, Cascade.RestrictDelete, "crma_lead_criteriasetid",
            new("Criteria set", "Набор критериев", "Набір критеріїв", "条件集"),
            new("The criteria set that gave the verdict.", "Набор критериев, давший заключение.", "Набір критеріїв, що дав висновок.", "得出评定结果的条件集。"))
        { IsReadOnlyOnForms = true };
    }

    private static IEnumerable<ColumnSchema> Links()
    {
        yield return new LookupColumn(
            Names.RejectionReasonId, RejectionReasonTable.LogicalName, Cascade.RestrictDelete, "crma_lead_rejectionreasonid",
            new("Rejection reason", "Причина отклонения", "Причина відхилення", "拒绝原因"),
            new("Why sales last rejected the lead.", "Почему продажи последний раз отклонили интерес.", "Чому продажі востаннє відхилили потенційного клієнта.", "销售部最近一次拒绝潜在顾客的原因。"))
        { IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            Names.HandoverId, HandoverTable.LogicalName, Cascade.Referential, "crma_lead_handoverid",
            new("Latest handover", "Последняя передача", "Остання передача", "最近移交"),
            new("The latest handover of the lead.", "Последняя передача интереса.", "Остання передача потенційного клієнта.", "潜在顾客最近一次移交。"))
        { IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            Names.EnrollmentId, NurtureEnrollmentTable.LogicalName, Cascade.Referential, "crma_lead_enrollmentid",
            new("Nurture enrollment", "Подогрев", "Підігрівання", "培育记录"),
            new(
                "The open nurture enrollment; empty when the lead is not nurtured.",
                "Открытый подогрев; пусто, если интерес не на подогреве.",
                "Відкрите підігрівання; порожньо, якщо потенційний клієнт не на підігріванні.",
                "进行中的培育记录；不在培育时为空。"))
        { IsReadOnlyOnForms = true };
    }

    private static IEnumerable<ColumnSchema> Facts()
    {
        yield return new ChoiceColumn(
            Names.SourcedBy, ChoiceSchema.NameOf<SourcedBy>(),
            new("Sourced by", "Кем найден", "Ким знайдено", "来源部门"),
            new("Which department found the lead.", "Подразделение, которое нашло интерес.", "Підрозділ, який знайшов потенційного клієнта.", "发现该潜在顾客的部门。"));
        yield return new TextColumn(
            Names.Segment, 100,
            new("Segment", "Сегмент", "Сегмент", "细分市场"),
            new(
                "Market segment; criteria sets and routing rules apply by it.",
                "Сегмент рынка; по нему выбираются наборы критериев и правила маршрутизации.",
                "Сегмент ринку; за ним обираються набори критеріїв і правила маршрутизації.",
                "细分市场；条件集和路由规则据此适用。"));
        yield return new TextColumn(
            Names.LeadType, 100,
            new("Lead type", "Тип интереса", "Тип потенційного клієнта", "潜在顾客类型"),
            new(
                "Kind of prospect, in the organization's own words.",
                "Вид потенциального клиента в терминах организации.",
                "Вид потенційного клієнта в термінах організації.",
                "潜在顾客的种类，采用本组织的说法。"));
        yield return new TextColumn(
            Names.Origin, 100,
            new("Origin", "Канал поступления", "Канал надходження", "获客渠道"),
            new(
                "Channel through which the lead arrived, such as paid search.",
                "Канал, по которому поступил интерес, например контекстная реклама.",
                "Канал, яким надійшов потенційний клієнт, наприклад контекстна реклама.",
                "潜在顾客的来源渠道，例如付费搜索。"));
        yield return new TextColumn(
            Names.ExternalKey, 100,
            new("External key", "Внешний ключ", "Зовнішній ключ", "外部键"),
            new(
                "Key of the lead in the system it came from; unique, so that an import can run again.",
                "Ключ интереса в исходной системе; уникален, поэтому загрузку можно повторить.",
                "Ключ потенційного клієнта у вихідній системі; унікальний, тому завантаження можна повторити.",
                "潜在顾客在来源系统中的键；唯一，因此可重复导入。"));
    }

    private static DateTimeColumn Date(string logicalName, Label label, Label description) =>
        new(logicalName, DateTimeBehavior.UserLocal, label, description) { IsReadOnlyOnForms = true };
}
