using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.CriterionTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="CriterionTable"/>.</summary>
internal static class CriterionSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_Criterion",
        Ownership = Ownership.User,
        Label = Glossary.Criterion.Name,
        CollectionLabel = Glossary.Criterion.Plural,
        Description = new(
            "One criterion of a criteria set; deleted with its set.",
            "Один критерий набора; удаляется вместе с набором.",
            "Один критерій набору; видаляється разом із набором.",
            "条件集中的一项条件；随条件集一起删除。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new(
                    "What the criterion asks, in words of the users.",
                    "Что проверяет критерий, словами пользователей.",
                    "Що перевіряє критерій, словами користувачів.",
                    "用业务人员的语言说明该条件考察什么。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new LookupColumn(
                Names.CriteriaSetId, CriteriaSetTable.LogicalName, Cascade.Parental, "crma_criterion_criteriasetid",
                Glossary.CriteriaSet.Name,
                new("Set to which the criterion belongs.", "Набор, в который входит критерий.", "Набір, до якого входить критерій.", "该条件所属的条件集。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.Sequence, 0, 100000,
                new("Sequence", "Порядок", "Порядок", "顺序"),
                new(
                    "Order in which criteria are shown.",
                    "В каком порядке показывать критерии.",
                    "У якому порядку показувати критерії.",
                    "条件的显示顺序。")),
            new ChoiceColumn(
                Names.Kind, ChoiceSchema.NameOf<CriterionKind>(),
                new("Kind", "Вид", "Вид", "类型"),
                new("Required or scored.", "Обязательный или балльный.", "Обов’язковий або бальний.", "必须满足或计分。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.Dimension, ChoiceSchema.NameOf<CriterionDimension>(),
                new("Dimension", "Аспект", "Аспект", "维度"),
                new(
                    "Fit, need, budget, authority, timing or engagement.",
                    "Соответствие профилю, потребность, бюджет, полномочия, сроки или вовлеченность.",
                    "Відповідність профілю, потреба, бюджет, повноваження, строки чи залученість.",
                    "匹配度、需求、预算、决策权、时间安排或互动度。"))
            { Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Column, 100,
                new("Lead column", "Столбец лида", "Стовпець ліда", "线索列"),
                new(
                    "Logical name of the lead column that is asked, such as crma_segment.",
                    "Логическое имя проверяемого столбца лида, например crma_segment.",
                    "Логічне ім’я стовпця ліда, який перевіряється, наприклад crma_segment.",
                    "所检查的线索列的逻辑名称，例如 crma_segment。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.ValueType, ChoiceSchema.NameOf<CriterionValueType>(),
                new("Value type", "Тип значения", "Тип значення", "值类型"),
                new("How the value is read.", "Как понимать значение.", "Як розуміти значення.", "值按哪种类型读取。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.Operator, ChoiceSchema.NameOf<CriterionOperator>(),
                new("Operator", "Условие", "Умова", "运算符"),
                new(
                    "How the column is compared with the value.",
                    "Как столбец сравнивается со значением.",
                    "Як стовпець порівнюється зі значенням.",
                    "列与值如何比较。"))
            { Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Value, 2000,
                new("Value", "Значение", "Значення", "值"),
                new(
                    "Value to compare with: decimal point, dates as 2026-01-31, several values separated by |; empty for contains data.",
                    "Значение для сравнения: дробная часть через точку, даты вида 2026-01-31, несколько значений через |; пусто для «Содержит данные».",
                    "Значення для порівняння: дробова частина через крапку, дати виду 2026-01-31, кілька значень через |; порожньо для «Містить дані».",
                    "用于比较的值：小数点用“.”，日期如 2026-01-31，多个值用 | 分隔；“包含数据”时为空。")),
            new WholeNumberColumn(
                Names.Points, 0, 1000,
                new("Points", "Баллы", "Бали", "分值"),
                new(
                    "Points that a scored criterion gives when met.",
                    "Сколько баллов дает выполненный балльный критерий.",
                    "Скільки балів дає виконаний бальний критерій.",
                    "计分条件满足时得到的分数。")),
            new TextColumn(
                Names.Guidance, 500,
                new("Guidance", "Подсказка", "Підказка", "提示"),
                new(
                    "What to do to meet the criterion; shown with a refusal.",
                    "Что сделать, чтобы выполнить критерий; показывается при отказе.",
                    "Що зробити, щоб виконати критерій; показується в разі відмови.",
                    "怎样满足该条件；被拒绝时显示给用户。")),
        ],
    };
}
