using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.AttributeRevenueApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="AttributeRevenueApi"/>.</summary>
internal static class AttributionApi
{
    internal static ApiSchema Attribute { get; } = new()
    {
        UniqueName = Names.UniqueName,
        // Whoever may read scorecards may ask which campaigns led to them; of the touches he sees what he may read.
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Attribute revenue", "Распределить выручку", "Розподілити виручку", "收入归因"),
        Description = new(
            "Divides revenue, cost of sales and wins of a period between the campaigns that led to them, by five models. Reads only. Call again with NextState until it is empty.",
            "Делит выручку, себестоимость продаж и выигранные сделки периода между кампаниями, которые к ним привели, по пяти моделям. Только чтение. Повторяйте вызов с NextState, пока он не пуст.",
            "Ділить виручку, собівартість продажів і виграні угоди періоду між кампаніями, які до них привели, за п’ятьма моделями. Лише читання. Повторюйте виклик з NextState, поки він не порожній.",
            "按五种模型把期间的收入、销售成本和赢单分给促成它们的市场活动。只读。请用 NextState 再次调用，直到其为空。"),
        Parameters =
        [
            new(
                Names.From, DateTime, false,
                new("From", "С", "З", "起始日"),
                new("First day of the period, as scorecards count it.", "Первый день периода, как в картах показателей.", "Перший день періоду, як у картах показників.", "期间的第一天，与记分卡一致。")),
            new(
                Names.To, DateTime, false,
                new("To", "По", "По", "截止日"),
                new("Last day of the period.", "Последний день периода.", "Останній день періоду.", "期间的最后一天。")),
            new(
                Names.WindowDays, Integer, true,
                new("Window in days", "Окно в днях", "Вікно в днях", "窗口天数"),
                new(
                    "Days before a win in which touches count, 0 to 3650; 365 when missing.",
                    "За сколько дней до выигрыша учитываются касания, от 0 до 3650; по умолчанию 365.",
                    "За скільки днів до виграшу враховуються дотики, від 0 до 3650; за замовчуванням 365.",
                    "赢单前多少天内的触达计入，0 到 3650；缺省为 365。")),
            new(
                Names.HalfLifeDays, Integer, true,
                new("Half-life in days", "Период полузатухания, дней", "Період напівзгасання, днів", "减半天数"),
                new(
                    "Days in which a touch loses half of its weight by time decay, 1 to 3650; 7 when missing.",
                    "За сколько дней касание теряет половину веса в модели с затуханием, от 1 до 3650; по умолчанию 7.",
                    "За скільки днів дотик втрачає половину ваги в моделі із загасанням, від 1 до 3650; за замовчуванням 7.",
                    "时间衰减模型中触达权重减半所需的天数，1 到 3650；缺省为 7。")),
            new(
                Names.State, String, true,
                new("State", "Состояние", "Стан", "状态"),
                new("NextState of the last answer; none to begin.", "NextState из последнего ответа; пусто, чтобы начать.", "NextState з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextState；为空则从头开始。")),
            new(
                Names.BatchSize, Integer, true,
                new("Batch size", "Размер порции", "Розмір порції", "批量"),
                new(
                    "Rows of the ledger, 1 to 2000; 500 when missing.",
                    "Записей реестра, от 1 до 2000; по умолчанию 500.",
                    "Записів реєстру, від 1 до 2000; за замовчуванням 500.",
                    "台账记录数，1 到 2000；缺省为 500。")),
        ],
        Responses =
        [
            new(
                Names.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new("JSON object: campaigns by model, and the totals.", "Объект JSON: кампании по моделям и итоги.", "Об’єкт JSON: кампанії за моделями та підсумки.", "JSON 对象：各模型下的市场活动及合计。")),
            new(
                Names.NextState, String, false,
                new("Next state", "Следующее состояние", "Наступний стан", "下一状态"),
                new("What to call again with; empty at the end.", "С чем повторить вызов; в конце пусто.", "З чим повторити виклик; наприкінці порожньо.", "再次调用时所用；结束时为空。")),
        ],
    };
}
