using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.LeaderRatingTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="LeaderRatingTable"/>.</summary>
internal static class LeaderRatingSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_LeaderRating",
        Ownership = Ownership.User,
        Label = Glossary.LeaderRating.Name,
        CollectionLabel = Glossary.LeaderRating.Plural,
        Description = new(
            "How a leader rates himself on one aspect in a calendar quarter; it counts where no data tell.",
            "Как руководитель оценивает себя по одному аспекту за календарный квартал; учитывается там, где нет данных.",
            "Як керівник оцінює себе за одним аспектом за календарний квартал; враховується там, де немає даних.",
            "领导者在一个日历季度内对某一方面的自我评价；仅在没有数据时计入。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new(
                    "Aspect and quarter; the server writes it.",
                    "Аспект и квартал; заполняет сервер.",
                    "Аспект і квартал; заповнює сервер.",
                    "方面和季度；由服务器填写。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new LookupColumn(
                Names.LeaderId, "systemuser", Cascade.Referential, "crma_leaderrating_leaderid",
                new("Leader", "Руководитель", "Керівник", "领导者"),
                new(
                    "Who rates himself: who creates the row; the server writes it.",
                    "Кто себя оценивает: тот, кто создал строку; заполняет сервер.",
                    "Хто себе оцінює: той, хто створив рядок; заповнює сервер.",
                    "自评者：即创建该行的人；由服务器填写。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Aspect, ChoiceSchema.NameOf<LeadershipAspect>(),
                new("Aspect", "Аспект", "Аспект", "方面"),
                new("What is rated.", "Что оценивается.", "Що оцінюється.", "评价的内容。"))
            { Required = Requirement.ApplicationRequired },
            new DateTimeColumn(
                Names.PeriodStart, DateTimeBehavior.DateOnly,
                new("Period start", "Начало периода", "Початок періоду", "期间开始"),
                new(
                    "A day of the calendar quarter; the server makes it the first.",
                    "День календарного квартала; сервер заменяет его первым днем.",
                    "День календарного кварталу; сервер замінює його першим днем.",
                    "日历季度中的一天；服务器改为该季度首日。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.Rating, 1, 5,
                new("Rating, 1 to 5", "Оценка, от 1 до 5", "Оцінка, від 1 до 5", "评分（1 到 5）"),
                new(
                    "1 is the worst, 5 the best.",
                    "1 — худшая, 5 — лучшая.",
                    "1 — найгірша, 5 — найкраща.",
                    "1 最差，5 最好。"))
            { Required = Requirement.ApplicationRequired },
            new MemoColumn(
                Names.Reason, 2000,
                new("Reason for the rating", "Основание оценки", "Підстава оцінки", "评分依据"),
                new(
                    "By what others may judge the rating.",
                    "По чему другие могут судить об оценке.",
                    "За чим інші можуть судити про оцінку.",
                    "他人可据以判断评分的依据。"))
            { Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Key, 100,
                new("Key", "Ключ", "Ключ", "键"),
                new(
                    "Leader, aspect and quarter; empty while deactivated.",
                    "Руководитель, аспект и квартал; пусто, если строка деактивирована.",
                    "Керівник, аспект і квартал; порожньо, якщо рядок деактивовано.",
                    "领导者、方面和季度；停用时为空。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new("crma_leaderratingkey", [Names.Key], new("Leader, aspect and quarter", "Руководитель, аспект и квартал", "Керівник, аспект і квартал", "领导者、方面和季度")),
        ],
    };
}
