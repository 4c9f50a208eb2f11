using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.CompareFunnelModelsApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="CompareFunnelModelsApi"/>.</summary>
internal static class FunnelModelsApi
{
    internal static ApiSchema Compare { get; } = new()
    {
        UniqueName = Names.UniqueName,
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Compare funnel models", "Сравнить модели воронки", "Порівняти моделі воронки", "比较漏斗模型"),
        Description = new(
            "What records of each stage and valid data cost in a period, how often customers come again, and which funnel model fits. Reads only. Call again with NextState until it is empty.",
            "Сколько стоят записи каждого этапа и пригодные записи за период, как часто клиенты возвращаются и какая модель воронки подходит. Только чтение. Повторяйте вызов с NextState, пока он не пуст.",
            "Скільки коштують записи кожного етапу та придатні записи за період, як часто клієнти повертаються і яка модель воронки підходить. Лише читання. Повторюйте виклик з NextState, поки він не порожній.",
            "期间内各阶段记录和有效数据的成本、客户再次购买的频率，以及适合的漏斗模型。只读。请用 NextState 再次调用，直到其为空。"),
        Parameters =
        [
            new(
                Names.From, DateTime, true,
                new("From", "С", "З", "起始日"),
                new(
                    "A day of the first month; without it and To the last twelve whole months.",
                    "День первого месяца; без него и To последние двенадцать полных месяцев.",
                    "День першого місяця; без нього і To останні дванадцять повних місяців.",
                    "首月的任意一天；与 To 均缺省时为最近十二个完整月份。")),
            new(
                Names.To, DateTime, true,
                new("To", "По", "По", "截止日"),
                new(
                    "A day of the last month, at most the twelfth; needed with From.",
                    "День последнего месяца, не далее двенадцатого; нужен вместе с From.",
                    "День останнього місяця, не далі дванадцятого; потрібен разом із From.",
                    "末月的任意一天，最多十二个月；与 From 一并给出。")),
            new(
                Names.State, String, true,
                new("State", "Состояние", "Стан", "状态"),
                new("NextState of the last answer; none to begin.", "NextState из последнего ответа; пусто, чтобы начать.", "NextState з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextState；为空则从头开始。")),
            new(
                Names.BatchSize, Integer, true,
                new("Batch size", "Размер порции", "Розмір порції", "批量"),
                new(
                    "Leads or customers of a call, 1 to 2000; 500 when missing.",
                    "Лидов или клиентов за вызов, от 1 до 2000; по умолчанию 500.",
                    "Лідів або клієнтів за виклик, від 1 до 2000; за замовчуванням 500.",
                    "每次调用读取的线索或客户数，1 到 2000；缺省为 500。")),
        ],
        Responses =
        [
            new(
                Names.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new(
                    "JSON object: costs, customers, models and the one that fits.",
                    "Объект JSON: стоимости, клиенты, модели и подходящая из них.",
                    "Об’єкт JSON: вартості, клієнти, моделі та відповідна з них.",
                    "JSON 对象：成本、客户、各模型及适合的模型。")),
            new(
                Names.NextState, String, false,
                new("Next state", "Следующее состояние", "Наступний стан", "下一状态"),
                new("What to call again with; empty at the end.", "С чем повторить вызов; в конце пусто.", "З чим повторити виклик; наприкінці порожньо.", "再次调用时所用；结束时为空。")),
        ],
    };
}
