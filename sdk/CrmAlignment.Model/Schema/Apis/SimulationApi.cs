using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.SimulateCriteriaSetApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="SimulateCriteriaSetApi"/>.</summary>
internal static class SimulationApi
{
    internal static ApiSchema Simulate { get; } = new()
    {
        UniqueName = Names.UniqueName,
        // Whoever may read criteria sets may ask what they would have done; of the leads he sees what he may read.
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Simulate criteria set", "Опробовать набор критериев", "Випробувати набір критеріїв", "模拟条件集"),
        Description = new(
            "Holds a criteria set against the leads of a period as they were when they were assessed. Reads only. Call again with NextCursor until it is empty.",
            "Сопоставляет набор критериев с лидами за период в том виде, в каком их проверяли. Только чтение. Повторяйте вызов с NextCursor, пока он не пуст.",
            "Зіставляє набір критеріїв із лідами за період у тому вигляді, у якому їх перевіряли. Лише читання. Повторюйте виклик з NextCursor, поки він не порожній.",
            "用条件集核对某期间的线索，按线索当时被评定时的状态。只读。请用 NextCursor 再次调用，直到其为空。"),
        Parameters =
        [
            new(
                Names.CriteriaSetId, Guid, true,
                Glossary.CriteriaSet.Name,
                new("Criteria set in any phase; needed unless Definition is given.", "Набор критериев на любой стадии; нужен, если не задан Definition.", "Набір критеріїв на будь-якій стадії; потрібен, якщо не задано Definition.", "任意阶段的条件集；未给出 Definition 时必填。")),
            new(
                Names.Definition, String, true,
                new("Definition", "Определение", "Визначення", "定义"),
                new("Criteria as in crma_definition, instead of those of the set.", "Критерии в формате crma_definition вместо критериев набора.", "Критерії у форматі crma_definition замість критеріїв набору.", "格式同 crma_definition 的条件，用来代替条件集中的条件。")),
            new(
                Names.Threshold, Integer, true,
                new("Threshold", "Порог баллов", "Поріг балів", "分数阈值"),
                new("Points needed, instead of the set's.", "Необходимые баллы вместо заданных в наборе.", "Необхідні бали замість заданих у наборі.", "需要的分数，用来代替条件集的分数。")),
            new(
                Names.From, DateTime, false,
                new("From", "С", "З", "起始日"),
                new("First day, in the organization's time zone.", "Первый день в часовом поясе компании.", "Перший день у часовому поясі компанії.", "第一天，按公司时区。")),
            new(
                Names.To, DateTime, false,
                new("To", "По", "По", "截止日"),
                new("Last day, in the organization's time zone.", "Последний день в часовом поясе компании.", "Останній день у часовому поясі компанії.", "最后一天，按公司时区。")),
            new(
                Names.UsePresentValues, Boolean, true,
                new("Use present values", "Учитывать текущие значения", "Враховувати поточні значення", "使用当前值"),
                new(
                    "Whether to judge by the lead as it is now where no values were kept; no when missing.",
                    "Проверять ли по текущему состоянию лида, если значения не сохранены; по умолчанию нет.",
                    "Чи перевіряти за поточним станом ліда, якщо значення не збережено; за замовчуванням ні.",
                    "未保存当时的值时，是否按线索现状评定；缺省为否。")),
            new(
                Names.IncludeFirstVerdicts, Boolean, true,
                new("Include first verdicts", "Показать первые результаты проверки", "Показати перші результати перевірки", "包含首次评定结果"),
                new(
                    "Whether to list what each lead met when it was first assessed; no when missing.",
                    "Перечислять ли, каким критериям лид соответствовал при первой проверке; по умолчанию нет.",
                    "Чи перелічувати, яким критеріям лід відповідав під час першої перевірки; за замовчуванням ні.",
                    "是否列出每条线索首次评定时符合的条件；缺省为否。")),
            new(
                Names.Cursor, String, true,
                new("Cursor", "Место продолжения", "Місце продовження", "游标"),
                new("NextCursor of the last answer; none to begin.", "NextCursor из последнего ответа; пусто, чтобы начать.", "NextCursor з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextCursor；为空则从头开始。")),
            new(
                Names.BatchSize, Integer, true,
                new("Batch size", "Размер порции", "Розмір порції", "批量"),
                new("1 to 2000; 500 when missing.", "От 1 до 2000; по умолчанию 500.", "Від 1 до 2000; за замовчуванням 500.", "1 到 2000；缺省为 500。")),
        ],
        Responses =
        [
            new(
                Names.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new("JSON object of counts and sums over the leads of the call.", "Объект JSON: количества и суммы по лидам этого вызова.", "Об’єкт JSON: кількості та суми за лідами цього виклику.", "JSON 对象：本次调用所涉线索的计数与合计。")),
            new(
                Names.NextCursor, String, false,
                new("Next cursor", "Следующее место", "Наступне місце", "下一游标"),
                new("Where to go on; empty at the end.", "Откуда продолжать; в конце пусто.", "Звідки продовжувати; наприкінці порожньо.", "从何处继续；结束时为空。")),
        ],
    };
}
