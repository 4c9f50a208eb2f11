using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of criteria sets and of the verdicts that they give.</summary>
internal static class CriteriaChoices
{
    internal static ChoiceSchema Enforcement { get; } = ChoiceSchema.Of<Enforcement>(
        new("Enforcement", "Режим контроля", "Режим контролю", "强制方式"),
        new(
            "What happens when a lead does not meet the criteria set.",
            "Что происходит, если интерес не соответствует набору критериев.",
            "Що відбувається, якщо потенційний клієнт не відповідає набору критеріїв.",
            "潜在顾客不符合条件集时的处理方式。"),
        (Model.Choices.Enforcement.Off, new("Off", "Выключен", "Вимкнено", "关闭"), "#8A8886"),
        (Model.Choices.Enforcement.Warn, new("Warn", "Предупреждать", "Попереджати", "警告"), "#CA5010"),
        (Model.Choices.Enforcement.Enforce, new("Enforce", "Запрещать", "Забороняти", "强制执行"), "#A4262C"));

    internal static ChoiceSchema Phase { get; } = ChoiceSchema.Of<CriteriaSetPhase>(
        new("Criteria set phase", "Фаза набора критериев", "Фаза набору критеріїв", "条件集状态"),
        new(
            "Whether a criteria set is being drafted, applies, or has been replaced.",
            "Набор критериев составляется, действует или заменен.",
            "Набір критеріїв складається, діє чи замінений.",
            "条件集处于起草、生效还是已被替换的状态。"),
        (CriteriaSetPhase.Draft, new("Draft", "Черновик", "Чернетка", "草稿"), "#8A8886"),
        (CriteriaSetPhase.Active, new("Active", "Действует", "Діє", "生效"), "#107C10"),
        (CriteriaSetPhase.Retired, new("Retired", "Выведен из действия", "Виведено з дії", "已停用"), "#605E5C"));

    internal static ChoiceSchema Kind { get; } = ChoiceSchema.Of<CriterionKind>(
        new("Criterion kind", "Вид критерия", "Вид критерію", "条件类型"),
        new(
            "Whether a criterion must hold or gives points.",
            "Критерий обязателен или дает баллы.",
            "Критерій обов'язковий або дає бали.",
            "条件是必须满足，还是满足后计分。"),
        (CriterionKind.Required, new("Required", "Обязательный", "Обов'язковий", "必需"), "#A4262C"),
        (CriterionKind.Scored, new("Scored", "Балльный", "Бальний", "计分"), "#0078D4"));

    internal static ChoiceSchema Dimension { get; } = ChoiceSchema.Of<CriterionDimension>(
        new("Criterion dimension", "Сторона оценки", "Сторона оцінки", "评估维度"),
        new(
            "Which side of the lead a criterion asks about.",
            "О какой стороне интереса спрашивает критерий.",
            "Про яку сторону потенційного клієнта запитує критерій.",
            "条件所考察的潜在顾客方面。"),
        (CriterionDimension.Fit, new("Fit", "Соответствие профилю", "Відповідність профілю", "匹配度"), "#0078D4"),
        (CriterionDimension.Need, new("Need", "Потребность", "Потреба", "需求"), "#8764B8"),
        (CriterionDimension.Budget, new("Budget", "Бюджет", "Бюджет", "预算"), "#107C10"),
        (CriterionDimension.Authority, new("Authority", "Полномочия", "Повноваження", "决策权"), "#CA5010"),
        (CriterionDimension.Timing, new("Timing", "Сроки", "Терміни", "时间"), "#038387"),
        (CriterionDimension.Engagement, new("Engagement", "Вовлеченность", "Залученість", "互动度"), "#C239B3"));

    internal static ChoiceSchema Operator { get; } = ChoiceSchema.Of<CriterionOperator>(
        new("Criterion operator", "Условие критерия", "Умова критерію", "条件运算符"),
        new(
            "How the column of the lead is compared with the value of the criterion.",
            "Как столбец интереса сравнивается со значением критерия.",
            "Як стовпець потенційного клієнта порівнюється зі значенням критерію.",
            "潜在顾客的列与条件的值如何比较。"),
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
            "Как читается значение критерия.",
            "Як читається значення критерію.",
            "条件的值按何种类型读取。"),
        (CriterionValueType.Text, new("Text", "Текст", "Текст", "文本"), "#605E5C"),
        (CriterionValueType.WholeNumber, new("Whole number", "Целое число", "Ціле число", "整数"), "#605E5C"),
        (CriterionValueType.DecimalNumber, new("Decimal number", "Десятичное число", "Десяткове число", "十进制数"), "#605E5C"),
        (CriterionValueType.MoneyBase, new("Money in base currency", "Деньги в базовой валюте", "Гроші в базовій валюті", "本位币金额"), "#605E5C"),
        (CriterionValueType.Choice, new("Choice", "Выбор", "Вибір", "选项"), "#605E5C"),
        (CriterionValueType.TwoOptions, new("Yes/No", "Да/Нет", "Так/Ні", "是/否"), "#605E5C"),
        (CriterionValueType.Date, new("Date", "Дата", "Дата", "日期"), "#605E5C"),
        (CriterionValueType.Lookup, new("Lookup", "Ссылка", "Посилання", "查找"), "#605E5C"));

    internal static ChoiceSchema Verdict { get; } = ChoiceSchema.Of<CriteriaVerdict>(
        new("Criteria verdict", "Заключение по критериям", "Висновок за критеріями", "条件评定结果"),
        new(
            "Whether a lead meets the agreed criteria.",
            "Соответствует ли интерес согласованным критериям.",
            "Чи відповідає потенційний клієнт узгодженим критеріям.",
            "潜在顾客是否符合商定的条件。"),
        (CriteriaVerdict.NoCriteria, new("No criteria apply", "Критериев нет", "Критеріїв немає", "无适用条件"), "#8A8886"),
        (CriteriaVerdict.NotMet, new("Not met", "Не соответствует", "Не відповідає", "不符合"), "#A4262C"),
        (CriteriaVerdict.Met, new("Met", "Соответствует", "Відповідає", "符合"), "#107C10"));

    internal static ChoiceSchema Side { get; } = ChoiceSchema.Of<AgreementSide>(
        new("Agreement side", "Сторона соглашения", "Сторона угоди", "协议方"),
        new(
            "For which department a criteria set is signed.",
            "От какого подразделения подписывается набор критериев.",
            "Від якого підрозділу підписується набір критеріїв.",
            "代表哪个部门签署条件集。"),
        (AgreementSide.Marketing, new("Marketing", "Маркетинг", "Маркетинг", "市场部"), "#0078D4"),
        (AgreementSide.Sales, new("Sales", "Продажи", "Продажі", "销售部"), "#107C10"));
}
