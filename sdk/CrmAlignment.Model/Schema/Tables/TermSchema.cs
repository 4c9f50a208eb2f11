using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.TermTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="TermTable"/>.</summary>
internal static class TermSchema
{
    private const int LongestName = 200;
    private const int LongestMeaning = 2000;

    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_Term",
        Ownership = Ownership.Organization,
        Label = Glossary.GlossaryTerm.Name,
        CollectionLabel = Glossary.GlossaryTerm.Plural,
        Description = new(
            "A word that marketing and sales use alike: what it means and who is responsible, in the version that both sides signed.",
            "Слово, которое маркетинг и продажи понимают одинаково: что оно значит и кто отвечает, в версии, подписанной обеими сторонами.",
            "Слово, яке маркетинг і продажі розуміють однаково: що воно означає і хто відповідає, у версії, підписаній обома сторонами.",
            "市场部与销售部含义一致的用语：其含义和负责部门，以双方签署的版本为准。"),
        Columns = [.. Identity(), .. Uses(), .. Languages(), .. Agreement()],
        Keys =
        [
            new("crma_termcodeversion", [Names.Code, Names.Version], new("Code and version", "Код и версия", "Код і версія", "代码和版本")),
            new("crma_termforcekey", [Names.ForceKey], new("Key while in force", "Ключ, пока действует", "Ключ, поки чинний", "生效期间的键")),
            new("crma_termusekey", [Names.UseKey], new("What it explains", "Что объясняет", "Що пояснює", "说明对象")),
        ],
    };

    private static IEnumerable<ColumnSchema> Identity()
    {
        yield return new TextColumn(
            Names.Name, LongestName,
            new("Name", "Название", "Назва", "名称"),
            new(
                "The word in the language of the company: for those whose language has none below.",
                "Слово на языке компании: для тех, на чьем языке ниже ничего не указано.",
                "Слово мовою компанії: для тих, чиєю мовою нижче нічого не вказано.",
                "公司所用语言中的用语：供下方未填写其语言的用户使用。"))
        { IsPrimaryName = true, Required = Requirement.ApplicationRequired };
        yield return new TextColumn(
            Names.Code, 50,
            new("Code", "Код", "Код", "代码"),
            new(
                "Code shared by all versions of the term; unique together with the version.",
                "Код, общий для всех версий термина; вместе с версией уникален.",
                "Код, спільний для всіх версій терміна; разом із версією унікальний.",
                "该术语所有版本共用的代码；与版本号一起唯一。"))
        { Required = Requirement.ApplicationRequired };
        yield return new WholeNumberColumn(
            Names.Version, 1, 100000,
            new("Version", "Версия", "Версія", "版本"),
            new("Version of the term, from 1.", "Версия термина, начиная с 1.", "Версія терміна, починаючи з 1.", "术语的版本，从 1 开始。"))
        { Required = Requirement.ApplicationRequired };
        yield return new ChoiceColumn(
            Names.Phase, ChoiceSchema.NameOf<CriteriaSetPhase>(),
            new("Term phase", "Статус термина", "Статус терміна", "术语状态"),
            new("Draft, active or retired.", "Черновик, действует или утратил силу.", "Чернетка, чинний або втратив чинність.", "草稿、已生效或已停用。"))
        { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true, Default = (int)CriteriaSetPhase.Draft };
        yield return new MemoColumn(
            Names.Meaning, LongestMeaning,
            new("Meaning", "Значение", "Значення", "含义"),
            new(
                "What both sides mean by it, in the language of the company.",
                "Что под этим понимают обе стороны, на языке компании.",
                "Що під цим розуміють обидві сторони, мовою компанії.",
                "双方对它的共同理解，用公司所用语言书写。"))
        { Required = Requirement.ApplicationRequired };
    }

    private static IEnumerable<ColumnSchema> Uses()
    {
        yield return new ChoiceColumn(
            Names.Responsible, ChoiceSchema.NameOf<ResponsibleSide>(),
            new("Responsible", "Отвечает", "Відповідає", "负责部门"),
            new("Which department answers for it.", "Какой отдел за это отвечает.", "Який відділ за це відповідає.", "由哪个部门负责。"));
        yield return new ChoiceColumn(
            Names.Stage, ChoiceSchema.NameOf<LeadStage>(),
            new("Explains the stage", "Объясняет этап", "Пояснює етап", "说明的阶段"),
            new("The stage of a lead beside which it is shown.", "Этап лида, рядом с которым показывается.", "Етап ліда, поруч із яким показується.", "显示该术语的线索阶段。"));
        yield return new ChoiceColumn(
            Names.Measure, ChoiceSchema.NameOf<TargetMeasure>(),
            new("Explains the measure", "Объясняет показатель", "Пояснює показник", "说明的指标"),
            new("The measure beside which it is shown.", "Показатель, рядом с которым показывается.", "Показник, поруч із яким показується.", "显示该术语的指标。"));
        yield return new TextColumn(
            Names.Column, 200,
            new("Explains the column", "Объясняет столбец", "Пояснює стовпець", "说明的列"),
            new(
                "Table and column by their logical names, such as crma_handover.crma_dueon: on forms of the table it is shown.",
                "Таблица и столбец под логическими именами, например crma_handover.crma_dueon: показывается в формах этой таблицы.",
                "Таблиця та стовпець під логічними іменами, наприклад crma_handover.crma_dueon: показується у формах цієї таблиці.",
                "表和列的逻辑名称，例如 crma_handover.crma_dueon：在该表的窗体上显示。"));
    }

    private static IEnumerable<ColumnSchema> Languages() =>
    [
        Word(Names.EnglishName, new("Name in English", "Название на английском", "Назва англійською", "英文名称")),
        Text(Names.EnglishMeaning, new("Meaning in English", "Значение на английском", "Значення англійською", "英文含义")),
        Word(Names.RussianName, new("Name in Russian", "Название на русском", "Назва російською", "俄文名称")),
        Text(Names.RussianMeaning, new("Meaning in Russian", "Значение на русском", "Значення російською", "俄文含义")),
        Word(Names.UkrainianName, new("Name in Ukrainian", "Название на украинском", "Назва українською", "乌克兰文名称")),
        Text(Names.UkrainianMeaning, new("Meaning in Ukrainian", "Значение на украинском", "Значення українською", "乌克兰文含义")),
        Word(Names.ChineseName, new("Name in Chinese", "Название на китайском", "Назва китайською", "中文名称")),
        Text(Names.ChineseMeaning, new("Meaning in Chinese", "Значение на китайском", "Значення китайською", "中文含义")),
    ];

    private static TextColumn Word(string column, Label label) => new(
        column, LongestName, label,
        new(
            "The word for users of this language; empty for the name above.",
            "Слово для пользователей этого языка; если пусто, название выше.",
            "Слово для користувачів цієї мови; якщо порожньо, назва вище.",
            "供使用此语言的用户；为空时使用上面的名称。"));

    private static MemoColumn Text(string column, Label label) => new(
        column, LongestMeaning, label,
        new(
            "What it means, for users of this language; empty for the meaning above.",
            "Что оно значит, для пользователей этого языка; если пусто, значение выше.",
            "Що воно означає, для користувачів цієї мови; якщо порожньо, значення вище.",
            "其含义，供使用此语言的用户；为空时使用上面的含义。"));

    private static IEnumerable<ColumnSchema> Agreement()
    {
        yield return new LookupColumn(
            Names.MarketingAgreedBy, "systemuser", Cascade.RestrictDelete, "crma_term_marketingagreedby",
            new("Agreed by for marketing", "Согласовал от маркетинга", "Узгодив від маркетингу", "市场部签署人"),
            new("Who signed for marketing.", "Кто подписал от маркетинга.", "Хто підписав від маркетингу.", "代表市场部签署的人。"))
        { IsReadOnlyOnForms = true };
        yield return new DateTimeColumn(
            Names.MarketingAgreedOn, DateTimeBehavior.UserLocal,
            new("Agreed on for marketing", "Согласовано маркетингом", "Узгоджено маркетингом", "市场部签署时间"),
            new("When marketing signed.", "Когда подписал маркетинг.", "Коли підписав маркетинг.", "市场部签署的时间。"))
        { IsReadOnlyOnForms = true };
        yield return new LookupColumn(
            Names.SalesAgreedBy, "systemuser", Cascade.RestrictDelete, "crma_term_salesagreedby",
            new("Agreed by for sales", "Согласовал от продаж", "Узгодив від продажів", "销售部签署人"),
            new("Who signed for sales.", "Кто подписал от продаж.", "Хто підписав від продажів.", "代表销售部签署的人。"))
        { IsReadOnlyOnForms = true };
        yield return new DateTimeColumn(
            Names.SalesAgreedOn, DateTimeBehavior.UserLocal,
            new("Agreed on for sales", "Согласовано продажами", "Узгоджено продажами", "销售部签署时间"),
            new("When sales signed.", "Когда подписал отдел продаж.", "Коли підписав відділ продажів.", "销售部签署的时间。"))
        { IsReadOnlyOnForms = true };
        yield return new DateTimeColumn(
            Names.ActivatedOn, DateTimeBehavior.UserLocal,
            new("Activated on", "Начало действия", "Початок дії", "生效时间"),
            new("When both sides had signed.", "Когда подписали обе стороны.", "Коли підписали обидві сторони.", "双方均已签署的时间。"))
        { IsReadOnlyOnForms = true };
        yield return new DateTimeColumn(
            Names.RetiredOn, DateTimeBehavior.UserLocal,
            new("Retired on", "Конец действия", "Кінець дії", "停用时间"),
            new("When a later version replaced it.", "Когда его заменила новая версия.", "Коли його замінила нова версія.", "被新版本替换的时间。"))
        { IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.ForceKey, 50,
            new("Key while in force", "Ключ, пока действует", "Ключ, поки чинний", "生效期间的键"),
            new(
                "The code while the term is in force; the server writes it.",
                "Код, пока термин действует; заполняет сервер.",
                "Код, поки термін чинний; заповнює сервер.",
                "术语生效期间的代码；由服务器填写。"))
        { IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.UseKey, 250,
            new("What it explains", "Что объясняет", "Що пояснює", "说明对象"),
            new(
                "What the term explains while it is in force; the server writes it.",
                "Что объясняет термин, пока он действует; заполняет сервер.",
                "Що пояснює термін, поки він чинний; заповнює сервер.",
                "术语生效期间说明的对象；由服务器填写。"))
        { IsReadOnlyOnForms = true };
    }
}
