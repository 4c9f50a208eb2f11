using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.ReviewNurtureApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="ReviewNurtureApi"/>.</summary>
internal static class NurtureReviewApi
{
    internal static ApiSchema Review { get; } = new()
    {
        UniqueName = Names.UniqueName,
        // Whoever may read stays in nurture may ask what they came to; of leads and opportunities he sees what he may read.
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Review nurture", "Обзор подпитки", "Огляд підживлення", "孵化回顾"),
        Description = new(
            "Tells which leads in nurture are most at risk, and what became of those that left it in the last 24 months. Reads only. Call again with NextState until it is empty.",
            "Показывает, какие лиды на подпитке под наибольшей угрозой и что стало с теми, кто ушел с нее за последние 24 месяца. Только чтение. Повторяйте вызов с NextState, пока он не пуст.",
            "Показує, які ліди на підживленні під найбільшою загрозою і що стало з тими, хто пішов із нього за останні 24 місяці. Лише читання. Повторюйте виклик з NextState, поки він не порожній.",
            "说明孵化中哪些线索风险最大，以及最近 24 个月离开孵化的线索后来如何。只读。请用 NextState 再次调用，直到其为空。"),
        Parameters =
        [
            new(
                Names.Top, Integer, true,
                new("Top", "Первых", "Перших", "前几条"),
                new(
                    "Leads most at risk, 1 to 200; 50 when missing.",
                    "Сколько лидов под наибольшей угрозой, от 1 до 200; по умолчанию 50.",
                    "Скільки лідів під найбільшою загрозою, від 1 до 200; за замовчуванням 50.",
                    "风险最大的线索数，1 到 200；缺省为 50。")),
            new(
                Names.State, String, true,
                new("State", "Состояние", "Стан", "状态"),
                new("NextState of the last answer; none to begin.", "NextState из последнего ответа; пусто, чтобы начать.", "NextState з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextState；为空则从头开始。")),
            new(
                Names.BatchSize, Integer, true,
                new("Batch size", "Размер порции", "Розмір порції", "批量"),
                new(
                    "Stays that are read, 1 to 500; 250 when missing.",
                    "Записей подпитки, от 1 до 500; по умолчанию 250.",
                    "Записів підживлення, від 1 до 500; за замовчуванням 250.",
                    "读取的孵化记录数，1 到 500；缺省为 250。")),
        ],
        Responses =
        [
            new(
                Names.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new(
                    "JSON object: tracks with the fates of their leads, and the leads most at risk.",
                    "Объект JSON: программы с судьбой их лидов и лиды под наибольшей угрозой.",
                    "Об’єкт JSON: програми з долею їхніх лідів і ліди під найбільшою загрозою.",
                    "JSON 对象：各方案线索的去向，以及风险最大的线索。")),
            new(
                Names.NextState, String, false,
                new("Next state", "Следующее состояние", "Наступний стан", "下一状态"),
                new("What to call again with; empty at the end.", "С чем повторить вызов; в конце пусто.", "З чим повторити виклик; наприкінці порожньо.", "再次调用时所用；结束时为空。")),
        ],
    };
}
