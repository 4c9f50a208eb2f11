using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.ReviewPurchasesApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="ReviewPurchasesApi"/>.</summary>
internal static class PurchaseApi
{
    internal static ApiSchema Review { get; } = new()
    {
        UniqueName = Names.UniqueName,
        // Whoever may read buying roles may ask; he sees the opportunities and activities that he may read.
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Review purchases", "Проверить закупки", "Перевірити закупівлі", "检查采购进展"),
        Description = new(
            "Counts open opportunities without a decider and those whose activities are out of step with the customer's purchase. Reads only. Call again with NextState until it is empty.",
            "Считает открытые сделки, в которых неизвестно, кто принимает решение, и сделки, действия по которым расходятся с закупкой клиента. Только чтение. Повторяйте вызов с NextState, пока он не пуст.",
            "Рахує відкриті угоди, у яких невідомо, хто ухвалює рішення, і угоди, дії за якими розходяться із закупівлею клієнта. Лише читання. Повторюйте виклик з NextState, поки він не порожній.",
            "统计没有已知决策者的进行中商机，以及活动与客户采购进展不一致的商机。只读。请用 NextState 再次调用，直到其为空。"),
        Parameters =
        [
            new(
                Names.StalledDays, Integer, true,
                new("Stalled after days", "Стоит дольше, дней", "Стоїть довше, днів", "停滞天数"),
                new(
                    "Days after which a purchase stage that does not change counts as stalled, 1 to 365; 30 when missing.",
                    "Через сколько дней неизменный этап закупки считается застывшим, от 1 до 365; по умолчанию 30.",
                    "Через скільки днів незмінний етап закупівлі вважається застиглим, від 1 до 365; за замовчуванням 30.",
                    "采购阶段多少天不变视为停滞，1 到 365；缺省为 30。")),
            new(
                Names.SilentDays, Integer, true,
                new("Silent after days", "Тишина дольше, дней", "Тиша довше, днів", "无活动天数"),
                new(
                    "Days without any activity that are too many while the customer decides, 1 to 365; 14 when missing.",
                    "Сколько дней без действий — слишком много, пока клиент принимает решение, от 1 до 365; по умолчанию 14.",
                    "Скільки днів без дій — забагато, поки клієнт ухвалює рішення, від 1 до 365; за замовчуванням 14.",
                    "客户作决定期间多少天没有活动视为过久，1 到 365；缺省为 14。")),
            new(
                Names.State, String, true,
                new("State", "Состояние", "Стан", "状态"),
                new("NextState of the last answer; none to begin.", "NextState из последнего ответа; пусто, чтобы начать.", "NextState з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextState；为空则从头开始。")),
            new(
                Names.BatchSize, Integer, true,
                new("Batch size", "Размер порции", "Розмір порції", "批量"),
                new(
                    "Opportunities, 1 to 500; 200 when missing.",
                    "Сделок, от 1 до 500; по умолчанию 200.",
                    "Угод, від 1 до 500; за замовчуванням 200.",
                    "商机数，1 到 500；缺省为 200。")),
        ],
        Responses =
        [
            new(
                Names.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new(
                    "JSON object: counts of all opportunities so far, and the deals of this slice.",
                    "Объект JSON: итоги по всем прочитанным сделкам и сделки этой порции.",
                    "Об’єкт JSON: підсумки за всіма прочитаними угодами й угоди цієї порції.",
                    "JSON 对象：迄今全部商机的统计以及本批次的商机。")),
            new(
                Names.NextState, String, false,
                new("Next state", "Следующее состояние", "Наступний стан", "下一状态"),
                new("What to call again with; empty at the end.", "С чем повторить вызов; в конце пусто.", "З чим повторити виклик; наприкінці порожньо.", "再次调用时所用；结束时为空。")),
        ],
    };
}
