using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.CompareExperimentApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="CompareExperimentApi"/>.</summary>
internal static class ExperimentApi
{
    internal static ApiSchema Compare { get; } = new()
    {
        UniqueName = Names.UniqueName,
        // Whoever may read experiments may ask how they stand; of the leads he sees what he may read.
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Compare experiment", "Сравнить варианты эксперимента", "Порівняти варіанти експерименту", "比较实验方案"),
        Description = new(
            "Compares the arms of an experiment, with intervals and the chance that one is better. Reads only. Call again with NextState until it is empty.",
            "Сравнивает варианты эксперимента: интервалы и вероятность, что один из них лучше. Только чтение. Повторяйте вызов с NextState, пока он не пуст.",
            "Порівнює варіанти експерименту: інтервали та ймовірність, що один із них кращий. Лише читання. Повторюйте виклик з NextState, поки він не порожній.",
            "比较实验的各方案，给出区间以及其中之一更优的概率。只读。请用 NextState 再次调用，直到其为空。"),
        Parameters =
        [
            new(
                Names.ExperimentId, Guid, false,
                Glossary.Experiment.Name,
                new("Experiment in any phase.", "Эксперимент в любом состоянии.", "Експеримент у будь-якому стані.", "任意状态的实验。")),
            new(
                Names.State, String, true,
                new("State", "Состояние", "Стан", "状态"),
                new("NextState of the last answer; none to begin.", "NextState из последнего ответа; пусто, чтобы начать.", "NextState з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextState；为空则从头开始。")),
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
                new("JSON object: the arms side by side.", "Объект JSON: варианты рядом.", "Об’єкт JSON: варіанти поруч.", "JSON 对象：各方案并列。")),
            new(
                Names.NextState, String, false,
                new("Next state", "Следующее состояние", "Наступний стан", "下一状态"),
                new("What to call again with; empty at the end.", "С чем повторить вызов; в конце пусто.", "З чим повторити виклик; наприкінці порожньо.", "再次调用时所用；结束时为空。")),
        ],
    };
}
