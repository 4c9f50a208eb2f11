using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.KpiTargetTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="KpiTargetTable"/>. People fill in measure, period, scope and plan; the server derives the rest.</summary>
internal static class KpiTargetSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_KpiTarget",
        Ownership = Ownership.Organization,
        Label = Glossary.KpiTarget.Name,
        CollectionLabel = Glossary.KpiTarget.Plural,
        Description = new(
            "What marketing and sales want to reach together, by measure, fiscal period and scope. Amounts in base currency.",
            "Чего маркетинг и продажи хотят достичь вместе: по показателю, финансовому периоду и разрезу. Суммы в базовой валюте.",
            "Чого маркетинг і продажі хочуть досягти разом: за показником, фінансовим періодом і розрізом. Суми в базовій валюті.",
            "市场部与销售部共同要达到的目标，按指标、会计期间和统计范围。金额以基础货币计。"),
        Columns = [.. Identity(), .. Period(), .. Scope(), .. Values()],
        Keys =
        [
            new("crma_kpitargetkey", [Names.Key], Glossary.KpiTarget.Name),
        ],
    };

    private static IEnumerable<ColumnSchema> Identity()
    {
        yield return new TextColumn(
            Names.Name, 200,
            new("Name", "Название", "Назва", "名称"),
            new("Measure, scope and period; the server writes it.", "Показатель, разрез и период; заполняет сервер.", "Показник, розріз і період; заповнює сервер.", "指标、统计范围和期间；由服务器填写。"))
        { IsPrimaryName = true, IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.Key, 200,
            new("Key", "Ключ", "Ключ", "键"),
            new(
                "Filled in active targets only: one for each measure, period and scope.",
                "Заполнен только у действующих планов: один на показатель, период и разрез.",
                "Заповнений лише в чинних планах: один на показник, період і розріз.",
                "仅在启用的目标中填写：每个指标、期间和统计范围各一个。"))
        { IsReadOnlyOnForms = true };
        yield return new ChoiceColumn(
            Names.Measure, ChoiceSchema.NameOf<TargetMeasure>(),
            new("Measure", "Показатель", "Показник", "指标"),
            new("What is planned.", "Что планируется.", "Що планується.", "计划的内容。"))
        { Required = Requirement.ApplicationRequired };
    }

    private static IEnumerable<ColumnSchema> Period()
    {
        yield return PeriodColumns.Grain with { IsReadOnlyOnForms = false };
        yield return PeriodColumns.Start with
        {
            Description = new(
                "First day of the month, quarter or year in the fiscal calendar of the organization.",
                "Первый день месяца, квартала или года по финансовому календарю компании.",
                "Перший день місяця, кварталу або року за фінансовим календарем компанії.",
                "公司会计日历中月、季度或年的第一天。"),
            IsReadOnlyOnForms = false,
        };
        yield return new DateTimeColumn(
            Names.PeriodEnd, DateTimeBehavior.DateOnly,
            new("Period end", "Конец периода", "Кінець періоду", "期间结束"),
            new("Last day of the period.", "Последний день периода.", "Останній день періоду.", "期间的最后一天。"))
        { IsReadOnlyOnForms = true };
    }

    private static IEnumerable<ColumnSchema> Scope()
    {
        foreach (var column in PeriodColumns.Scope())
        {
            yield return column with { Required = Requirement.None };
        }

        yield return new LookupColumn(
            Names.CampaignId, CampaignTable.LogicalName, Cascade.RestrictDelete, "crma_kpitarget_campaignid",
            Glossary.Campaign.Name,
            new(
                "Campaign for which it is planned; empty for all.",
                "Кампания, для которой составлен план; пусто — для всех.",
                "Кампанія, для якої складено план; порожньо — для всіх.",
                "目标所针对的市场活动；为空表示全部。"));
        yield return new LookupColumn(
            Names.LeadCategoryId, LeadCategoryTable.LogicalName, Cascade.RestrictDelete, "crma_kpitarget_leadcategoryid",
            Glossary.LeadCategory.Name,
            new(
                "Lead category for which it is planned; empty for all.",
                "Категория лидов, для которой составлен план; пусто — для всех.",
                "Категорія лідів, для якої складено план; порожньо — для всіх.",
                "目标所针对的线索类别；为空表示全部。"));
        yield return new LookupColumn(
            Names.BusinessUnitId, "businessunit", Cascade.RestrictDelete, "crma_kpitarget_businessunitid",
            Glossary.BusinessUnit.Name,
            new(
                "Business unit for which it is planned; empty for all.",
                "Подразделение, для которого составлен план; пусто — для всех.",
                "Підрозділ, для якого складено план; порожньо — для всіх.",
                "目标所针对的业务部门；为空表示全部。"));
    }

    private static IEnumerable<ColumnSchema> Values()
    {
        yield return new DecimalColumn(
            Names.Plan, -MeasureColumns.MaximumAmount, MeasureColumns.MaximumAmount, 4,
            new("Planned", "Запланировано", "Заплановано", "目标值"),
            new(
                "For the whole period: an amount in base currency, a count, or a share such as 0.4 for 40 %.",
                "За весь период: сумма в базовой валюте, количество или доля, например 0,4 вместо 40 %.",
                "За весь період: сума в базовій валюті, кількість або частка, наприклад 0,4 замість 40 %.",
                "整个期间的数值：以基础货币计的金额、数量或比例（例如 0.4 表示 40%）。"))
        { Required = Requirement.ApplicationRequired };
        yield return new MemoColumn(
            Names.Note, 2000,
            new("Note", "Примечание", "Примітка", "备注"),
            new("What people want to remember about it.", "Что важно помнить об этом плане.", "Що важливо пам’ятати про цей план.", "关于此目标需要记住的事项。"));
    }
}
