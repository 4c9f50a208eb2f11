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
        Label = Glossary.Lead.Name,
        CollectionLabel = Glossary.Lead.Plural,
        Description = new(
            "The platform's lead with stage, verdict, handover and nurture.",
            "Лид платформы с этапом, результатом проверки, передачей и подпиткой.",
            "Лід платформи з етапом, результатом перевірки, передачею та підживленням.",
            "平台的线索，附加阶段、评定结果、移交和孵化信息。"),
        Columns = [.. Stage(), .. StageDates(), .. Assessment(), .. Engagement(), .. PurchaseSchema.Columns(), .. Acceptance(), .. Links(), .. Facts()],
        Keys =
        [
            new(
                "crma_leadexternalkey", [Names.ExternalKey],
                new("External key", "Внешний ключ", "Зовнішній ключ", "外部键")),

            // For its index, as in handovers: whose score fades is found without reading all leads each night. The external key makes it unique.
            new(
                "crma_leadengagementduekey", [Names.EngagementDueOn, Names.ExternalKey],
                new("Engagement score due", "Срок балла вовлеченности", "Строк бала залученості", "互动得分到期")),
        ],
    };

    private static IEnumerable<ColumnSchema> Stage()
    {
        yield return new ChoiceColumn(
            Names.Stage, ChoiceSchema.NameOf<LeadStage>(),
            Glossary.Stage.Name,
            new(
                "Stage of the lead, with one meaning for marketing and sales.",
                "Этап лида, который маркетинг и продажи понимают одинаково.",
                "Етап ліда, який маркетинг і продажі розуміють однаково.",
                "线索所处的阶段，市场部与销售部的理解一致。"));
        yield return new ChoiceColumn(
            Names.Responsible, ChoiceSchema.NameOf<ResponsibleSide>(),
            Glossary.Responsible.Name,
            new(
                "Which department has to act on the lead in its stage; empty when it is disqualified.",
                "Какой отдел должен работать с лидом на его этапе; пусто, если лид дисквалифицирован.",
                "Який відділ має працювати з лідом на його етапі; порожньо, якщо ліда дискваліфіковано.",
                "线索在当前阶段应由哪个部门处理；不合格时为空。"))
        { IsReadOnlyOnForms = true };
        yield return Date(
            Names.StageChangedOn,
            new("Stage changed on", "Этап изменен", "Етап змінено", "阶段变更时间"),
            new("When the present stage began.", "Когда начался текущий этап.", "Коли почався поточний етап.", "当前阶段开始的时间。"));
    }

    private static IEnumerable<ColumnSchema> StageDates()
    {
        yield return Date(
            Names.MarketingQualifiedOn,
            new("Marketing qualified on", "Квалифицирован маркетингом (дата)", "Кваліфікований маркетингом (дата)", "营销合格时间"),
            new(
                "When the lead first became marketing qualified.",
                "Когда лид впервые квалифицирован маркетингом.",
                "Коли ліда вперше кваліфіковано маркетингом.",
                "线索首次达到营销合格的时间。"));
        yield return Date(
            Names.SalesReadyOn,
            new("Sales ready on", "Готовый лид (дата)", "Готовий лід (дата)", "可移交时间"),
            new(
                "When the lead first became sales ready.",
                "Когда лид впервые стал готовым.",
                "Коли лід уперше став готовим.",
                "线索首次变为可移交的时间。"));
        yield return Date(
            Names.SalesAcceptedOn,
            new("Sales accepted on", "Принят продажами (дата)", "Прийнятий продажами (дата)", "销售已接受时间"),
            new(
                "When sales first accepted the lead.",
                "Когда отдел продаж впервые принял лид.",
                "Коли відділ продажів уперше прийняв ліда.",
                "销售部首次接受线索的时间。"));
        yield return Date(
            Names.QualifiedOn,
            new("Qualified on", "Квалифицирован (дата)", "Кваліфікований (дата)", "销售合格时间"),
            new(
                "When the lead was qualified; empty again when reopened.",
                "Когда лид квалифицирован; при повторном открытии снова пусто.",
                "Коли ліда кваліфіковано; після повторного відкриття знову порожньо.",
                "线索成为销售合格的时间；重新打开后清空。"));
        yield return Date(
            Names.NurturedOn,
            new("Nurtured on", "Подпитка (дата)", "Підживлення (дата)", "孵化时间"),
            new(
                "When the lead last went to nurture.",
                "Когда лид последний раз отправлен на подпитку.",
                "Коли ліда востаннє відправлено на підживлення.",
                "线索最近一次转入孵化的时间。"));
        yield return Date(
            Names.DisqualifiedOn,
            new("Disqualified on", "Дисквалифицирован (дата)", "Дискваліфікований (дата)", "不合格时间"),
            new(
                "When the lead was disqualified; empty again when reopened.",
                "Когда лид дисквалифицирован; при повторном открытии снова пусто.",
                "Коли ліда дискваліфіковано; після повторного відкриття знову порожньо.",
                "线索判为不合格的时间；重新打开后清空。"));
    }

    private static IEnumerable<ColumnSchema> Assessment()
    {
        yield return new WholeNumberColumn(
            Names.Score, 0, 100000,
            Glossary.Score.Name,
            new(
                "Points of the scored criteria that the lead meets.",
                "Сумма баллов за балльные критерии, которым лид соответствует.",
                "Сума балів за бальні критерії, яким лід відповідає.",
                "线索满足的计分条件的分数合计。"))
        { IsReadOnlyOnForms = true };
        yield return new ChoiceColumn(
            Names.Verdict, ChoiceSchema.NameOf<CriteriaVerdict>(),
            Glossary.Verdict.Name,
            new(
                "Whether the lead meets the agreed criteria.",
                "Соответствует ли лид согласованным критериям.",
                "Чи відповідає лід узгодженим критеріям.",
                "线索是否符合约定的条件。"))
        { IsReadOnlyOnForms = true };
        yield return new MemoColumn(
            Names.UnmetCriteria, 4000,
            Glossary.UnmetCriteria.Name,
            new(
                "The criteria that the lead does not meet, one a line.",
                "Критерии, которым лид не соответствует, по одному в строке.",
                "Критерії, яким лід не відповідає, по одному в рядку.",
                "线索未满足的条件，每行一项。"))
        { IsReadOnlyOnForms = true };
        yield return Date(
            Names.AssessedOn,
            new("Assessed on", "Время проверки", "Час перевірки", "评定时间"),
            new("When the verdict was last computed.", "Когда результат проверки рассчитан последний раз.", "Коли результат перевірки розраховано востаннє.", "最近一次计算评定结果的时间。"));
        yield return new LookupColumn(
            Names.CriteriaSetId, CriteriaSetTable.LogicalName, Cascade.RestrictDelete, "crma_lead_criteriasetid",
            Glossary.CriteriaSet.Name,
            new("The criteria set that gave the verdict.", "Набор критериев, по которому получен результат проверки.", "Набір критеріїв, за яким отримано результат перевірки.", "得出评定结果的条件集。"))
        { IsReadOnlyOnForms = true };
    }

    private static IEnumerable<ColumnSchema> Engagement()
    {
        yield return new WholeNumberColumn(
            Names.EngagementScore, -1_000_000_000, 1_000_000_000,
            Glossary.EngagementScore.Name,
            new(
                "What is left of the points for what the lead did, to the last change.",
                "Что осталось от баллов за действия лида, по последнему изменению.",
                "Що залишилося від балів за дії ліда, за останньою зміною.",
                "线索互动所得分数的剩余合计，截至最近一次变化。"))
        { IsReadOnlyOnForms = true };
        yield return Date(
            Names.EngagementAsOf,
            new("Engagement score as of", "Балл вовлеченности на момент", "Бал залученості на момент", "互动得分计算时间"),
            new(
                "Since when the engagement score is what it is.",
                "С какого момента действует этот балл вовлеченности.",
                "З якого моменту діє цей бал залученості.",
                "当前互动得分自何时起有效。"));
        yield return Date(
            Names.EngagementDueOn,
            new("Engagement score changes on", "Балл вовлеченности изменится", "Бал залученості зміниться", "互动得分下次变化时间"),
            new(
                "When the engagement score changes next if nothing more happens; empty where it stays.",
                "Когда балл вовлеченности изменится, если больше ничего не произойдет; пусто, если не изменится.",
                "Коли бал залученості зміниться, якщо більше нічого не станеться; порожньо, якщо не зміниться.",
                "没有新互动时互动得分下次变化的时间；不再变化时为空。"));
    }

    private static IEnumerable<ColumnSchema> Acceptance()
    {
        yield return new TwoOptionsColumn(
            Names.AcceptedUnmet, false,
            Glossary.AcceptedUnmet.Name,
            new(
                "Yes: sales accepted the lead, and it does not meet its criteria now. Sales may give it back.",
                "Да: отдел продаж принял лид, но сейчас он не соответствует критериям. Отдел продаж может вернуть его.",
                "Так: відділ продажів прийняв ліда, але зараз він не відповідає критеріям. Відділ продажів може повернути його.",
                "是：销售部已接受该线索，但它目前不符合条件。销售部可以退回。"))
        { IsReadOnlyOnForms = true };
    }

    private static IEnumerable<ColumnSchema> Links()
    {
        yield return new LookupColumn(
            Names.RejectionReasonId, RejectionReasonTable.LogicalName, Cascade.RestrictDelete, "crma_lead_rejectionreasonid",
            Glossary.RejectionReason.Name,
            new(
                "Why the lead was last rejected or disqualified, whoever did it; or why the open lead will be.",
                "Почему лид в последний раз отклонен или дисквалифицирован, кто бы это ни сделал; или почему открытый лид будет дисквалифицирован.",
                "Чому ліда востаннє відхилено або дискваліфіковано, хто б це не зробив; або чому відкритого ліда буде дискваліфіковано.",
                "线索最近一次被拒绝或判为不合格的原因，无论由谁操作；或未关闭的线索将被判为不合格的原因。"));
        yield return new TwoOptionsColumn(
            Names.ExcludedFromKpis, false,
            Glossary.ExcludedFromKpis.Name,
            new(
                "Yes: disqualified for a reason that was excluded from the KPIs at that time; the lead counts nowhere until it is reopened.",
                "Да: дисквалифицирован по причине, которая в тот момент не учитывалась в показателях; лид нигде не засчитывается, пока его не откроют снова.",
                "Так: дискваліфікований з причини, яка на той час не враховувалася в показниках; лід ніде не зараховується, доки його не відкриють знову.",
                "是：判为不合格的原因在当时不计入绩效指标；重新打开之前，该线索不计入任何指标。"))
        { IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            Names.HandoverId, HandoverTable.LogicalName, Cascade.Referential, "crma_lead_handoverid",
            new("Latest handover", "Последняя передача", "Остання передача", "最近移交"),
            new("The latest handover of the lead.", "Последняя передача лида.", "Остання передача ліда.", "线索最近一次移交。"))
        { IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            Names.EnrollmentId, NurtureEnrollmentTable.LogicalName, Cascade.Referential, "crma_lead_enrollmentid",
            Glossary.NurtureEnrollment.Name,
            new(
                "The open nurture enrollment; empty when the lead is not nurtured.",
                "Текущая подпитка; пусто, если лид не на подпитке.",
                "Поточне підживлення; порожньо, якщо лід не на підживленні.",
                "进行中的孵化记录；线索不在孵化时为空。"))
        { IsReadOnlyOnForms = true };
    }

    private static IEnumerable<ColumnSchema> Facts()
    {
        yield return new ChoiceColumn(
            Names.SourcedBy, ChoiceSchema.NameOf<SourcedBy>(),
            new("Sourced by", "Кто нашел", "Хто знайшов", "来源部门"),
            new("Which department found the lead.", "Какой отдел нашел лид.", "Який відділ знайшов ліда.", "发现该线索的部门。"));
        yield return new TextColumn(
            Names.Segment, 100,
            new("Segment", "Сегмент", "Сегмент", "细分市场"),
            new(
                "Market segment; criteria sets and routing rules apply by it.",
                "Сегмент рынка; по нему выбираются наборы критериев и правила распределения.",
                "Сегмент ринку; за ним вибираються набори критеріїв і правила розподілу.",
                "细分市场；条件集和分配规则据此适用。"));
        yield return new LookupColumn(
            Names.LeadCategoryId, LeadCategoryTable.LogicalName, Cascade.RestrictDelete, "crma_lead_leadcategoryid",
            Glossary.LeadCategory.Name,
            new(
                "Lead category: criteria sets apply by it, and the KPIs are counted by it.",
                "Категория лида: по ней выбираются наборы критериев и считаются показатели.",
                "Категорія ліда: за нею вибираються набори критеріїв і рахуються показники.",
                "线索类别：条件集据此适用，绩效指标据此统计。"));
        yield return new TextColumn(
            Names.LeadType, 100,
            new("Lead type", "Тип лида", "Тип ліда", "线索类型"),
            new(
                "Kind of prospect, in the organization's own words.",
                "Вид лида, как его называют в компании.",
                "Вид ліда, як його називають у компанії.",
                "线索的种类，采用公司自己的说法。"));
        yield return new TextColumn(
            Names.Origin, 100,
            new("Origin", "Канал привлечения", "Канал залучення", "获客渠道"),
            new(
                "Channel through which the lead arrived, such as paid search.",
                "Канал, по которому пришел лид, например контекстная реклама.",
                "Канал, яким прийшов лід, наприклад контекстна реклама.",
                "线索的来源渠道，例如付费搜索。"));
        yield return new TextColumn(
            Names.ExternalKey, 100,
            new("External key", "Внешний ключ", "Зовнішній ключ", "外部键"),
            new(
                "Key of the lead in the system it came from; unique, so that an import can run again.",
                "Ключ лида в исходной системе; уникален, поэтому загрузку можно повторить.",
                "Ключ ліда у вихідній системі; унікальний, тому завантаження можна повторити.",
                "线索在来源系统中的键；唯一，因此可重复导入。"));
        yield return new TextColumn(
            Names.CountedFor, 100,
            new("Counted for", "Учтено за", "Враховано за", "统计归属"),
            new(
                "Business unit and owner for whom the ledger holds everything of the lead. Empty: the next save reads the ledger.",
                "Подразделение и ответственный, за которых лид полностью учтен в реестре. Если пусто, следующее сохранение читает реестр.",
                "Підрозділ і відповідальний, за яких ліда повністю враховано в реєстрі. Якщо порожньо, наступне збереження читає реєстр.",
                "台账已按此业务部门和负责人完整记录该线索。为空时，下次保存会读取台账。"))
        { IsReadOnlyOnForms = true };
    }

    private static DateTimeColumn Date(string logicalName, Label label, Label description) =>
        new(logicalName, DateTimeBehavior.UserLocal, label, description) { IsReadOnlyOnForms = true };
}
