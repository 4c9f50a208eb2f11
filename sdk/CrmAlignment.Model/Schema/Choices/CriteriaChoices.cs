using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of criteria sets and of the verdicts that they give.</summary>
internal static class CriteriaChoices
{
    internal static ChoiceSchema Enforcement { get; } = ChoiceSchema.Of<Enforcement>(
        new("Enforcement", "Режим контроля", "Режим контролю", "管控方式"),
        new(
            "What happens when a lead does not meet the criteria set.",
            "Что происходит, если лид не соответствует набору критериев.",
            "Що відбувається, якщо лід не відповідає набору критеріїв.",
            "线索不符合条件集时如何处理。"),
        (Model.Choices.Enforcement.Off, new("Off", "Отключен", "Вимкнено", "关闭"), "#8A8886"),
        (Model.Choices.Enforcement.Warn, new("Warn", "Предупреждать", "Попереджати", "警告"), "#CA5010"),
        (Model.Choices.Enforcement.Enforce, new("Enforce", "Запрещать", "Забороняти", "禁止"), "#A4262C"));

    internal static ChoiceSchema Phase { get; } = ChoiceSchema.Of<CriteriaSetPhase>(
        new("Criteria set phase", "Статус набора критериев", "Статус набору критеріїв", "条件集状态"),
        new(
            "Whether a criteria set is being drafted, applies, or has been replaced.",
            "Готовится ли набор критериев, действует или уже заменен.",
            "Чи набір критеріїв ще готується, чинний або вже замінений.",
            "条件集正在起草、已生效还是已被替换。"),
        (CriteriaSetPhase.Draft, new("Draft", "Черновик", "Чернетка", "草稿"), "#8A8886"),
        (CriteriaSetPhase.Active, new("Active", "Действует", "Чинний", "已生效"), "#107C10"),
        (CriteriaSetPhase.Retired, new("Retired", "Утратил силу", "Втратив чинність", "已停用"), "#605E5C"));

    internal static ChoiceSchema Kind { get; } = ChoiceSchema.Of<CriterionKind>(
        new("Criterion kind", "Вид критерия", "Вид критерію", "条件类型"),
        new(
            "Whether a criterion must hold or gives points.",
            "Обязателен ли критерий или дает баллы.",
            "Чи критерій обов’язковий, чи дає бали.",
            "条件是必须满足的，还是满足后得分的。"),
        (CriterionKind.Required, new("Required", "Обязательный", "Обов’язковий", "必须满足"), "#A4262C"),
        (CriterionKind.Scored, new("Scored", "Балльный", "Бальний", "计分"), "#0078D4"));

    internal static ChoiceSchema Dimension { get; } = ChoiceSchema.Of<CriterionDimension>(
        new("Criterion dimension", "Аспект критерия", "Аспект критерію", "条件维度"),
        new(
            "Which side of the lead a criterion asks about.",
            "Какую сторону лида проверяет критерий.",
            "Який бік ліда перевіряє критерій.",
            "条件考察线索的哪个方面。"),
        (CriterionDimension.Fit, new("Fit", "Соответствие профилю", "Відповідність профілю", "匹配度"), "#0078D4"),
        (CriterionDimension.Need, new("Need", "Потребность", "Потреба", "需求"), "#8764B8"),
        (CriterionDimension.Budget, new("Budget", "Бюджет", "Бюджет", "预算"), "#107C10"),
        (CriterionDimension.Authority, new("Authority", "Полномочия", "Повноваження", "决策权"), "#CA5010"),
        (CriterionDimension.Timing, new("Timing", "Сроки", "Строки", "时间安排"), "#038387"),
        (CriterionDimension.Engagement, new("Engagement", "Вовлеченность", "Залученість", "互动度"), "#C239B3"));

    internal static ChoiceSchema Operator { get; } = ChoiceSchema.Of<CriterionOperator>(
        new("Criterion operator", "Условие критерия", "Умова критерію", "条件运算符"),
        new(
            "How the column of the lead is compared with the value of the criterion.",
            "Как столбец лида сравнивается со значением критерия.",
            "Як стовпець ліда порівнюється зі значенням критерію.",
            "线索的列如何与条件的值比较。"),
        (CriterionOperator.EqualTo, new("Equal to", "Равно", "Дорівнює", "等于"), "#605E5C"),
        (CriterionOperator.NotEqualTo, new("Not equal to", "Не равно", "Не дорівнює", "不等于"), "#605E5C"),
        (CriterionOperator.ContainsData, new("Contains data", "Содержит данные", "Містить дані", "包含数据"), "#605E5C"),
        (CriterionOperator.ContainsNoData, new("Contains no data", "Не содержит данных", "Не містить даних", "不包含数据"), "#605E5C"),
        (CriterionOperator.GreaterThan, new("Greater than", "Больше", "Більше", "大于"), "#605E5C"),
        (CriterionOperator.GreaterOrEqual, new("Greater or equal", "Больше или равно", "Більше або дорівнює", "大于或等于"), "#605E5C"),
        (CriterionOperator.LessThan, new("Less than", "Меньше", "Менше", "小于"), "#605E5C"),
        (CriterionOperator.LessOrEqual, new("Less or equal", "Меньше или равно", "Менше або дорівнює", "小于或等于"), "#605E5C"),
        (CriterionOperator.In, new("In", "Одно из", "Одне з", "属于"), "#605E5C"),
        (CriterionOperator.NotIn, new("Not in", "Ни одно из", "Жодне з", "不属于"), "#605E5C"),
        (CriterionOperator.BeginsWith, new("Begins with", "Начинается с", "Починається з", "开头是"), "#605E5C"),
        (CriterionOperator.Contains, new("Contains", "Содержит", "Містить", "包含"), "#605E5C"),
        (CriterionOperator.OnOrAfter, new("On or after", "В этот день или позже", "Цього дня або пізніше", "当天或之后"), "#605E5C"),
        (CriterionOperator.InTheLastDays, new("In the last days", "За последние дни", "За останні дні", "最近几天内"), "#605E5C"));

    internal static ChoiceSchema ValueType { get; } = ChoiceSchema.Of<CriterionValueType>(
        new("Criterion value type", "Тип значения критерия", "Тип значення критерію", "条件值类型"),
        new(
            "How the value of the criterion is read.",
            "Как понимать значение критерия.",
            "Як розуміти значення критерію.",
            "条件的值按哪种类型读取。"),
        (CriterionValueType.Text, new("Text", "Текст", "Текст", "文本"), "#605E5C"),
        (CriterionValueType.WholeNumber, new("Whole number", "Целое число", "Ціле число", "整数"), "#605E5C"),
        (CriterionValueType.DecimalNumber, new("Decimal number", "Десятичное число", "Десяткове число", "小数"), "#605E5C"),
        (CriterionValueType.MoneyBase, new("Money in base currency", "Сумма в базовой валюте", "Сума в базовій валюті", "基础货币金额"), "#605E5C"),
        (CriterionValueType.Choice, new("Choice", "Вариант из списка", "Варіант зі списку", "选项"), "#605E5C"),
        (CriterionValueType.TwoOptions, new("Yes/No", "Да/Нет", "Так/Ні", "是/否"), "#605E5C"),
        (CriterionValueType.Date, new("Date", "Дата", "Дата", "日期"), "#605E5C"),
        (CriterionValueType.Lookup, new("Lookup", "Ссылка", "Посилання", "查找"), "#605E5C"));

    internal static ChoiceSchema Verdict { get; } = ChoiceSchema.Of<CriteriaVerdict>(
        new("Criteria verdict", "Результат проверки по критериям", "Результат перевірки за критеріями", "条件评定结果"),
        new(
            "Whether a lead meets the agreed criteria.",
            "Соответствует ли лид согласованным критериям.",
            "Чи відповідає лід узгодженим критеріям.",
            "线索是否符合约定的条件。"),
        (CriteriaVerdict.NoCriteria, Glossary.NoCriteria.Name, "#8A8886"),
        (CriteriaVerdict.NotMet, Glossary.NotMet.Name, "#A4262C"),
        (CriteriaVerdict.Met, Glossary.Met.Name, "#107C10"));

    internal static ChoiceSchema Side { get; } = ChoiceSchema.Of<AgreementSide>(
        new("Agreement side", "Сторона соглашения", "Сторона домовленості", "签署方"),
        new(
            "For which department a criteria set is signed.",
            "За какой отдел подписывается набор критериев.",
            "За який відділ підписується набір критеріїв.",
            "代表哪个部门签署条件集。"),
        (AgreementSide.Marketing, Glossary.Marketing.Name, "#0078D4"),
        (AgreementSide.Sales, Glossary.Sales.Name, "#107C10"));
}
