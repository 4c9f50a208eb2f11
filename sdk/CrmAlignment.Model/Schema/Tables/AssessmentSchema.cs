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
        Label = Glossary.Assessment.Name,
        CollectionLabel = Glossary.Assessment.Plural,
        Description = new(
            "Evidence of a verdict: what a criteria set said of a lead, and when.",
            "Подтверждение результата: что и когда показала проверка лида по набору критериев.",
            "Підтвердження результату: що й коли показала перевірка ліда за набором критеріїв.",
            "评定依据：按哪个条件集、何时、对线索得出了什么结果。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Set, version and verdict.", "Набор, версия и результат проверки.", "Набір, версія та результат перевірки.", "条件集、版本和评定结果。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeadId, LeadTable.LogicalName, Cascade.Dependent, "crma_assessment_leadid",
                Glossary.Lead.Name,
                new("Lead that was assessed.", "Проверенный лид.", "Перевірений лід.", "被评定的线索。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.CriteriaSetId, CriteriaSetTable.LogicalName, Cascade.RestrictDelete, "crma_assessment_criteriasetid",
                Glossary.CriteriaSet.Name,
                new("Set that was used.", "Набор, по которому проверен лид.", "Набір, за яким перевірено ліда.", "评定所用的条件集。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.SetVersion, 0, 100000,
                new("Set version", "Версия набора", "Версія набору", "条件集版本"),
                new("Version of the set; 0 without a set.", "Версия набора; 0, если набора нет.", "Версія набору; 0, якщо набору немає.", "条件集的版本；没有条件集时为 0。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Score, 0, 100000,
                Glossary.Score.Name,
                new("Points reached.", "Набранные баллы.", "Набрані бали.", "得到的分数。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Threshold, 0, 100000,
                new("Threshold", "Порог баллов", "Поріг балів", "分数阈值"),
                new("Points needed.", "Необходимые баллы.", "Необхідні бали.", "需要的分数。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Verdict, ChoiceSchema.NameOf<CriteriaVerdict>(),
                Glossary.Verdict.Name,
                new(
                    "Whether the lead met the criteria.",
                    "Соответствовал ли лид критериям.",
                    "Чи відповідав лід критеріям.",
                    "线索当时是否符合条件。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.UnmetCriteria, 4000,
                Glossary.UnmetCriteria.Name,
                new(
                    "Criteria that were not met, one a line.",
                    "Критерии, которым лид не соответствовал, по одному в строке.",
                    "Критерії, яким лід не відповідав, по одному в рядку.",
                    "未满足的条件，每行一项。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.AssessedOn, DateTimeBehavior.UserLocal,
                new("Assessed on", "Время проверки", "Час перевірки", "评定时间"),
                new("When the verdict was given.", "Когда получен результат проверки.", "Коли отримано результат перевірки.", "得出评定结果的时间。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Stage, ChoiceSchema.NameOf<LeadStage>(),
                Glossary.Stage.Name,
                new("Stage of the lead then.", "Этап лида в тот момент.", "Етап ліда в той момент.", "当时线索所处的阶段。"))
            { IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.JudgedValues, 100000,
                new("Assessed values", "Проверенные значения", "Перевірені значення", "评定时的值"),
                new(
                    "What the lead held then, as JSON; other criteria are tried on it.",
                    "Значения лида в тот момент, в формате JSON; на них опробуют другие критерии.",
                    "Значення ліда в той момент, у форматі JSON; на них випробовують інші критерії.",
                    "线索当时的值（JSON 格式）；用于试算其他条件。"))
            { IsReadOnlyOnForms = true },
        ],
    };
}
