using CrmAlignment.Model.Choices;
using Names = CrmAlignment.Model.Tables.CriteriaSetTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="Model.Tables.CriteriaSetTable"/>.</summary>
internal static class CriteriaSetSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_CriteriaSet",
        Ownership = Ownership.User,
        Label = Glossary.CriteriaSet.Name,
        CollectionLabel = Glossary.CriteriaSet.Plural,
        Description = new(
            "A versioned set of criteria on which marketing and sales agreed: what makes a lead sales ready.",
            "Версия набора критериев, согласованного маркетингом и продажами: какой лид считается готовым.",
            "Версія набору критеріїв, узгодженого маркетингом і продажами: якого ліда вважати готовим.",
            "市场部与销售部约定的条件集的一个版本，规定什么样的线索可移交。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Name of the set.", "Название набора.", "Назва набору.", "条件集的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Code, 50,
                new("Code", "Код", "Код", "代码"),
                new(
                    "Code shared by all versions of the set; unique together with the version.",
                    "Код, общий для всех версий набора; вместе с версией уникален.",
                    "Код, спільний для всіх версій набору; разом із версією унікальний.",
                    "该条件集所有版本共用的代码；与版本号一起唯一。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.Version, 1, 100000,
                new("Version", "Версия", "Версія", "版本"),
                new("Version of the set, from 1.", "Версия набора, начиная с 1.", "Версія набору, починаючи з 1.", "条件集的版本，从 1 开始。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.Phase, ChoiceSchema.NameOf<CriteriaSetPhase>(),
                new("Phase", "Статус набора", "Статус набору", "条件集状态"),
                new("Draft, active or retired.", "Черновик, действует или утратил силу.", "Чернетка, чинний або втратив чинність.", "草稿、已生效或已停用。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true, Default = (int)CriteriaSetPhase.Draft },
            new ChoiceColumn(
                Names.Enforcement, ChoiceSchema.NameOf<Enforcement>(),
                new("Enforcement", "Режим контроля", "Режим контролю", "管控方式"),
                new(
                    "What happens when a lead does not meet the set.",
                    "Что происходит, если лид не соответствует набору критериев.",
                    "Що відбувається, якщо лід не відповідає набору критеріїв.",
                    "线索不符合条件集时如何处理。"))
            { Required = Requirement.ApplicationRequired, Default = (int)Enforcement.Warn },
            new WholeNumberColumn(
                Names.Threshold, 0, 100000,
                new("Threshold", "Порог баллов", "Поріг балів", "分数阈值"),
                new(
                    "Points that the scored criteria must reach together.",
                    "Сколько баллов должны дать вместе балльные критерии.",
                    "Скільки балів мають дати разом бальні критерії.",
                    "计分条件合计必须达到的分数。"))
            { Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Segment, 100,
                new("Segment", "Сегмент", "Сегмент", "细分市场"),
                new(
                    "Segment to which the set applies; empty for all.",
                    "Сегмент, для которого действует набор; пусто — для всех.",
                    "Сегмент, для якого діє набір; порожньо — для всіх.",
                    "条件集适用的细分市场；为空表示全部。")),
            new LookupColumn(
                Names.CampaignId, Model.Tables.CampaignTable.LogicalName, Cascade.RestrictDelete, "crma_criteriaset_campaignid",
                Glossary.Campaign.Name,
                new(
                    "Campaign to which the set applies; empty for all.",
                    "Кампания, для которой действует набор; пусто — для всех.",
                    "Кампанія, для якої діє набір; порожньо — для всіх.",
                    "条件集适用的市场活动；为空表示全部。")),
            new LookupColumn(
                Names.LeadCategoryId, Model.Tables.LeadCategoryTable.LogicalName, Cascade.RestrictDelete, "crma_criteriaset_leadcategoryid",
                Glossary.LeadCategory.Name,
                new(
                    "Lead category to which the set applies; empty for all.",
                    "Категория лидов, для которой действует набор; пусто — для всех.",
                    "Категорія лідів, для якої діє набір; порожньо — для всіх.",
                    "条件集适用的线索类别；为空表示全部。")),
            new LookupColumn(
                Names.BusinessUnitId, "businessunit", Cascade.RestrictDelete, "crma_criteriaset_businessunitid",
                Glossary.BusinessUnit.Name,
                new(
                    "Business unit to which the set applies; empty for all.",
                    "Подразделение, для которого действует набор; пусто — для всех.",
                    "Підрозділ, для якого діє набір; порожньо — для всіх.",
                    "条件集适用的业务部门；为空表示全部。")),
            new LookupColumn(
                Names.MarketingAgreedBy, "systemuser", Cascade.RestrictDelete, "crma_criteriaset_marketingagreedby",
                new("Agreed by for marketing", "Согласовал от маркетинга", "Узгодив від маркетингу", "市场部签署人"),
                new("Who signed for marketing.", "Кто подписал от маркетинга.", "Хто підписав від маркетингу.", "代表市场部签署的人。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.MarketingAgreedOn, DateTimeBehavior.UserLocal,
                new("Agreed on for marketing", "Согласовано маркетингом", "Узгоджено маркетингом", "市场部签署时间"),
                new("When marketing signed.", "Когда подписал маркетинг.", "Коли підписав маркетинг.", "市场部签署的时间。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.SalesAgreedBy, "systemuser", Cascade.RestrictDelete, "crma_criteriaset_salesagreedby",
                new("Agreed by for sales", "Согласовал от продаж", "Узгодив від продажів", "销售部签署人"),
                new("Who signed for sales.", "Кто подписал от продаж.", "Хто підписав від продажів.", "代表销售部签署的人。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.SalesAgreedOn, DateTimeBehavior.UserLocal,
                new("Agreed on for sales", "Согласовано продажами", "Узгоджено продажами", "销售部签署时间"),
                new("When sales signed.", "Когда подписал отдел продаж.", "Коли підписав відділ продажів.", "销售部签署的时间。"))
            { IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.MarketingSigned, 200000,
                new("Signed by marketing", "Подписано маркетингом", "Підписано маркетингом", "市场部签署的内容"),
                new(
                    "What marketing signed, as JSON; compared with the set at activation.",
                    "Что подписал маркетинг, в формате JSON; сверяется с набором при вводе в действие.",
                    "Що підписав маркетинг, у форматі JSON; звіряється з набором під час уведення в дію.",
                    "市场部签署的内容（JSON 格式）；启用时与条件集核对。"))
            { IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.SalesSigned, 200000,
                new("Signed by sales", "Подписано продажами", "Підписано продажами", "销售部签署的内容"),
                new(
                    "What sales signed, as JSON; compared with the set at activation.",
                    "Что подписал отдел продаж, в формате JSON; сверяется с набором при вводе в действие.",
                    "Що підписав відділ продажів, у форматі JSON; звіряється з набором під час уведення в дію.",
                    "销售部签署的内容（JSON 格式）；启用时与条件集核对。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.ActivatedOn, DateTimeBehavior.UserLocal,
                new("Activated on", "Начало действия", "Початок дії", "生效时间"),
                new("When the set became active.", "Когда набор начал действовать.", "Коли набір почав діяти.", "条件集生效的时间。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.RetiredOn, DateTimeBehavior.UserLocal,
                new("Retired on", "Конец действия", "Кінець дії", "停用时间"),
                new(
                    "When a later version replaced the set, or both sides withdrew it.",
                    "Когда набор заменила новая версия или обе стороны его отозвали.",
                    "Коли набір замінила нова версія або обидві сторони його відкликали.",
                    "被新版本替换或由双方撤回的时间。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.MarketingWithdrewBy, "systemuser", Cascade.RestrictDelete, "crma_criteriaset_marketingwithdrewby",
                new("Withdrawn by for marketing", "Отозвал от маркетинга", "Відкликав від маркетингу", "市场部撤回人"),
                new("Who signed the withdrawal for marketing.", "Кто подписал отзыв от маркетинга.", "Хто підписав відкликання від маркетингу.", "代表市场部签署撤回的人。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.MarketingWithdrewOn, DateTimeBehavior.UserLocal,
                new("Withdrawn on for marketing", "Отозвано маркетингом", "Відкликано маркетингом", "市场部撤回时间"),
                new("When marketing signed the withdrawal.", "Когда маркетинг подписал отзыв.", "Коли маркетинг підписав відкликання.", "市场部签署撤回的时间。"))
            { IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.SalesWithdrewBy, "systemuser", Cascade.RestrictDelete, "crma_criteriaset_saleswithdrewby",
                new("Withdrawn by for sales", "Отозвал от продаж", "Відкликав від продажів", "销售部撤回人"),
                new("Who signed the withdrawal for sales.", "Кто подписал отзыв от продаж.", "Хто підписав відкликання від продажів.", "代表销售部签署撤回的人。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.SalesWithdrewOn, DateTimeBehavior.UserLocal,
                new("Withdrawn on for sales", "Отозвано продажами", "Відкликано продажами", "销售部撤回时间"),
                new("When sales signed the withdrawal.", "Когда отдел продаж подписал отзыв.", "Коли відділ продажів підписав відкликання.", "销售部签署撤回的时间。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.ForceKey, 400,
                new("In-force key", "Ключ действия", "Ключ чинності", "生效键"),
                new(
                    "Lead category, campaign, business unit and segment while the set is in force, empty otherwise: no two sets are in force for the same leads.",
                    "Категория лидов, кампания, подразделение и сегмент, пока набор критериев действует; иначе пусто: для одних и тех же лидов не действуют два набора.",
                    "Категорія лідів, кампанія, підрозділ і сегмент, поки набір критеріїв чинний; інакше порожньо: для тих самих лідів не діють два набори.",
                    "条件集生效期间为线索类别、市场活动、业务部门和细分市场，否则为空：不会有两个条件集对相同的线索同时生效。"))
            { IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.Definition, 100000,
                new("Definition", "Определение", "Визначення", "定义"),
                new(
                    "The criteria as JSON, written at activation; never edited by hand.",
                    "Критерии в формате JSON, записанные при вводе в действие; вручную не изменяются.",
                    "Критерії у форматі JSON, записані під час уведення в дію; вручну не змінюються.",
                    "生效时写入的条件（JSON 格式）；不得手工修改。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new("crma_codeversion", [Names.Code, Names.Version], new("Code and version", "Код и версия", "Код і версія", "代码和版本")),
            new(
                "crma_criteriasetforcekey", [Names.ForceKey],
                new("One set in force for the same leads", "Для одних лидов действует один набор", "Для тих самих лідів чинний один набір", "相同的线索仅一个已生效的条件集")),
        ],
    };
}
