using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.AssessmentTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="AssessmentTable"/>. Every column is written by the server.</summary>
internal static class AssessmentSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_Assessment",
        Ownership = Ownership.User,
        Label = new("Assessment", "Оценка лида", "Оцінка ліда", "潜在客户评定"),
        CollectionLabel = new("Assessments", "Оценки лидов", "Оцінки лідів", "潜在客户评定列表"),
        Description = new(
            "Evidence of a verdict: what a criteria set said of a lead, and when.",
            "Свидетельство заключения: что и когда набор критериев показал о лиде.",
            "Свідчення висновку: що й коли набір критеріїв показав про лід.",
            "评定依据：某标准集在何时对潜在客户作出了什么结论。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Set, version and verdict.", "Набор, версия и заключение.", "Набір, версія і висновок.", "标准集、版本和评定结果。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadId, LeadTable.LogicalName, Cascade.Parental, "crma_assessment_leadid",
                new("Lead", "Лид", "Лід", "潜在客户"),
                new("Lead that was assessed.", "Лид, который оценивался.", "Лід, який оцінювався.", "被评定的潜在客户。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.CriteriaSetId, CriteriaSetTable.LogicalName, Cascade.RestrictDelete, "crma_assessment_criteriasetid",
                new("Criteria set", "Набор критериев", "Набір критеріїв", "标准集"),
                new("Set that was used.", "Набор, по которому дана оценка.", "Набір, за яким дано оцінку.", "评定所用的标准集。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.SetVersion, 0, 100000,
                new("Set version", "Версия набора", "Версія набору", "标准集版本"),
                new("Version of the set; 0 without a set.", "Версия набора; 0, если набора нет.", "Версія набору; 0, якщо набору немає.", "标准集的版本；无标准集时为 0。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Score, 0, 100000,
                new("Score", "Баллы", "Бали", "得分"),
                new("Points reached.", "Набранные баллы.", "Набрані бали.", "得到的分数。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Threshold, 0, 100000,
                new("Threshold", "Порог баллов", "Поріг балів", "分数阈值"),
                new("Points needed.", "Необходимые баллы.", "Необхідні бали.", "需要的分数。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Verdict, ChoiceSchema.NameOf<CriteriaVerdict>(),
                new("Verdict", "Заключение", "Висновок", "评定结果"),
                new(
                    "Whether the lead met the criteria.",
                    "Соответствовал ли лид критериям.",
                    "Чи відповідав лід критеріям.",
                    "潜在客户当时是否符合标准。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.UnmetCriteria, 4000,
                new("Unmet criteria", "Невыполненные критерии", "Невиконані критерії", "未满足的标准"),
                new(
                    "Criteria that were not met, one a line.",
                    "Невыполненные критерии, по одному в строке.",
                    "Невиконані критерії, по одному в рядку.",
                    "未满足的标准，每行一项。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.AssessedOn, DateTimeBehavior.UserLocal,
                new("Assessed on", "Время оценки", "Час оцінки", "评定时间"),
                new("When the verdict was given.", "Когда дано заключение.", "Коли дано висновок.", "作出评定的时间。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Stage, ChoiceSchema.NameOf<LeadStage>(),
                new("Stage", "Стадия", "Стадія", "阶段"),
                new("Stage of the lead then.", "Стадия лида в тот момент.", "Стадія ліда в той момент.", "当时潜在客户所处的阶段。"))
            { IsReadOnlyOnForms = true },
        ],
    };
}
