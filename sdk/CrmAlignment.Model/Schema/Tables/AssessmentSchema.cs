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
        Label = new("Assessment", "Оценка интереса", "Оцінка потенційного клієнта", "潜在顾客评定"),
        CollectionLabel = new("Assessments", "Оценки интересов", "Оцінки потенційних клієнтів", "潜在顾客评定"),
        Description = new(
            "Evidence of a verdict: what a criteria set said of a lead, and when.",
            "Свидетельство заключения: что и когда набор критериев показал о интересе.",
            "Свідчення висновку: що й коли набір критеріїв показав про потенційного клієнта.",
            "评定依据：某条件集在何时对潜在顾客作出了什么结论。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Set, version and verdict.", "Набор, версия и заключение.", "Набір, версія і висновок.", "条件集、版本和评定结果。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadId, LeadTable.LogicalName, Cascade.Parental, "crma_assessment_leadid",
                new("Lead", "Интерес", "Потенційний клієнт", "潜在顾客"),
                new("Lead that was assessed.", "Интерес, который оценивался.", "Потенційний клієнт, який оцінювався.", "被评定的潜在顾客。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.CriteriaSetId, CriteriaSetTable.LogicalName, Cascade.RestrictDelete, "crma_assessment_criteriasetid",
                new("Criteria set", "Набор критериев", "Набір критеріїв", "条件集"),
                new("Set that was used.", "Набор, по которому дана оценка.", "Набір, за яким дано оцінку.", "评定所用的条件集。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.SetVersion, 0, 100000,
                new("Set version", "Версия набора", "Версія набору", "条件集版本"),
                new("Version of the set; 0 without a set.", "Версия набора; 0, если набора нет.", "Версія набору; 0, якщо набору немає.", "条件集的版本；无条件集时为 0。"))
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
                    "Соответствовал ли интерес критериям.",
                    "Чи відповідав потенційний клієнт критеріям.",
                    "潜在顾客当时是否符合条件。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.UnmetCriteria, 4000,
                new("Unmet criteria", "Невыполненные критерии", "Невиконані критерії", "未满足的条件"),
                new(
                    "Criteria that were not met, one a line.",
                    "Невыполненные критерии, по одному в строке.",
                    "Невиконані критерії, по одному в рядку.",
                    "未满足的条件，每行一项。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.AssessedOn, DateTimeBehavior.UserLocal,
                new("Assessed on", "Время оценки", "Час оцінки", "评定时间"),
                new("When the verdict was given.", "Когда дано заключение.", "Коли дано висновок.", "作出评定的时间。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Stage, ChoiceSchema.NameOf<LeadStage>(),
                new("Stage", "Этап", "Етап", "阶段"),
                new("Stage of the lead then.", "Этап интереса в тот момент.", "Етап потенційного клієнта в той момент.", "当时潜在顾客所处的阶段。"))
            { IsReadOnlyOnForms = true },
        ],
    };
}
