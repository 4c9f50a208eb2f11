using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.ScoreEventTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="ScoreEventTable"/>. The server writes it; of a page visit the web site says lead, page and time.</summary>
internal static class ScoreEventSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_ScoreEvent",
        Ownership = Ownership.User,
        Label = Glossary.ScoreEvent.Name,
        CollectionLabel = Glossary.ScoreEvent.Plural,
        Description = new(
            "The log of the engagement score: what a lead did, with the points that a rule gave for it then.",
            "Журнал баллов вовлеченности: что сделал лид и сколько баллов тогда дало правило.",
            "Журнал балів залученості: що зробив лід і скільки балів тоді дало правило.",
            "互动得分日志：线索的行为以及当时规则给予的分数。"),
        Columns = [.. What(), .. Worth(), .. Keys()],
        Keys =
        [
            new("crma_scoreeventkey", [Names.Source, Names.RuleKey], new("Event and rule", "Событие и правило", "Подія та правило", "事件与规则")),
        ],
    };

    private static IEnumerable<ColumnSchema> What()
    {
        yield return new TextColumn(
            Names.Name, 200,
            new("Name", "Название", "Назва", "名称"),
            new(
                "What the rule was called then, or the page.",
                "Название правила на тот момент или страница.",
                "Назва правила на той момент або сторінка.",
                "规则当时的名称，或页面。"))
        { IsPrimaryName = true, IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            Names.LeadId, LeadTable.LogicalName, Cascade.Dependent, "crma_scoreevent_leadid",
            Glossary.Lead.Name,
            new("Lead that did it.", "Лид, который это сделал.", "Лід, який це зробив.", "发生互动的线索。"))
        { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };
        yield return new ChoiceColumn(
            Names.Kind, ChoiceSchema.NameOf<ScoreEventKind>(),
            new("Event kind", "Вид события", "Вид події", "事件类型"),
            new("What happened.", "Что произошло.", "Що сталося.", "发生的事件。"))
        { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };
        yield return new DateTimeColumn(
            Names.OccurredOn, DateTimeBehavior.UserLocal,
            new("Occurred on", "Время события", "Час події", "发生时间"),
            new("When it happened.", "Когда это произошло.", "Коли це сталося.", "发生的时间。"))
        { IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.Page, 2000,
            new("Page", "Страница", "Сторінка", "页面"),
            new("Page visits: the address.", "Для посещений: адрес страницы.", "Для відвідувань: адреса сторінки.", "页面访问：地址。"))
        { IsReadOnlyOnForms = true };
    }

    private static IEnumerable<ColumnSchema> Worth()
    {
        yield return new WholeNumberColumn(
            Names.Points, -1000, 1000,
            new("Points", "Баллы", "Бали", "分值"),
            new("Points that the rule gave then.", "Баллы, которые правило дало тогда.", "Бали, які правило дало тоді.", "规则当时给予的分数。"))
        { IsReadOnlyOnForms = true };
        yield return new WholeNumberColumn(
            Names.HalfLifeDays, 1, 3650,
            Glossary.HalfLife.Name,
            new(
                "Days after which half of the points is left; empty where they do not fade.",
                "Через сколько дней остается половина баллов; пусто, если баллы не убывают.",
                "Через скільки днів залишається половина балів; порожньо, якщо бали не згасають.",
                "多少天后剩余一半分数；不衰减时为空。"))
        { IsReadOnlyOnForms = true };
        yield return new WholeNumberColumn(
            Names.EndsAfterDays, 1, 3650,
            new("Ends after days", "Перестает действовать, дней", "Перестає діяти, днів", "失效天数"),
            new(
                "Days after which the points count nothing; empty where they do not end.",
                "Через сколько дней баллы перестают учитываться; пусто, если такого срока нет.",
                "Через скільки днів бали перестають враховуватися; порожньо, якщо такого строку немає.",
                "多少天后分数不再计入；无期限时为空。"))
        { IsReadOnlyOnForms = true };
        yield return new DateTimeColumn(
            Names.FadedOn, DateTimeBehavior.UserLocal,
            new("Counts until", "Учитывается до", "Враховується до", "计入截至"),
            new(
                "From when on nothing is left; empty where something always is.",
                "С какого момента ничего не остается; пусто, если баллы остаются всегда.",
                "З якого моменту нічого не залишається; порожньо, якщо бали залишаються завжди.",
                "从何时起不再剩余分数；一直有剩余时为空。"))
        { IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            Names.RuleId, ScoreRuleTable.LogicalName, Cascade.Referential, "crma_scoreevent_scoreruleid",
            Glossary.ScoreRule.Name,
            new(
                "Rule that gave the points; empty when it was deleted.",
                "Правило, которое дало баллы; пусто, если оно удалено.",
                "Правило, яке дало бали; порожньо, якщо його видалено.",
                "给予分数的规则；规则已删除时为空。"))
        { IsReadOnlyOnForms = true };
    }

    private static IEnumerable<ColumnSchema> Keys()
    {
        yield return new TextColumn(
            Names.VisitKey, 100,
            new("Visit key", "Ключ посещения", "Ключ відвідування", "访问键"),
            new(
                "What the web site calls the visit, so that it may tell of it twice.",
                "Как сайт называет посещение, чтобы о нем можно было сообщить повторно.",
                "Як сайт називає відвідування, щоб про нього можна було повідомити повторно.",
                "网站对该次访问的标识，重复上报时不会重复计入。"))
        { IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.Source, 200,
            new("Source", "Источник", "Джерело", "来源"),
            new("What the event is made of.", "Из чего возникло событие.", "З чого виникла подія.", "事件的来源。"))
        { IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.RuleKey, 40,
            new("Rule key", "Ключ правила", "Ключ правила", "规则键"),
            new(
                "Which rule gave the points, also when it was deleted.",
                "Какое правило дало баллы, даже если оно удалено.",
                "Яке правило дало бали, навіть якщо його видалено.",
                "给予分数的规则，即使规则已删除。"))
        { IsReadOnlyOnForms = true };
    }
}
