using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.CompareTargetsApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declarations of <see cref="CompareTargetsApi"/> and <see cref="ForecastWonApi"/>.</summary>
internal static class TargetApis
{
    internal static ApiSchema Compare { get; } = new()
    {
        UniqueName = Names.UniqueName,
        // Whoever may read targets may ask what has come of them; of scorecards and ledger he sees what he may read.
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Compare targets", "Сравнить планы с фактом", "Порівняти плани з фактом", "对比目标与实际"),
        Description = new(
            "Holds targets against what has come of them, the period before and the two years before. Reads only. Call again with NextCursor until it is empty.",
            "Сравнивает планы с фактом, прошлым периодом и двумя прошлыми годами. Только чтение. Повторяйте вызов с NextCursor, пока он не пуст.",
            "Порівнює плани з фактом, минулим періодом і двома минулими роками. Лише читання. Повторюйте виклик із NextCursor, поки він не порожній.",
            "将目标与实际、上一期间及前两年对比。只读。请用 NextCursor 再次调用，直到其为空。"),
        Parameters =
        [
            new(
                Names.Date, DateTime, true,
                new("Date", "Дата", "Дата", "日期"),
                new("Day up to which is counted, in the organization's time zone; today when missing.", "По какой день считать, в часовом поясе компании; по умолчанию сегодня.", "По який день рахувати, у часовому поясі компанії; за замовчуванням сьогодні.", "统计截止日，按公司时区；缺省为今天。")),
            new(
                Names.Measure, Picklist, true,
                new("Measure", "Показатель", "Показник", "指标"),
                new("Only targets for this measure; all when missing.", "Только планы по этому показателю; по умолчанию все.", "Лише плани за цим показником; за замовчуванням усі.", "仅此指标的目标；缺省为全部。")),
            new(
                Names.Grain, Picklist, true,
                new("Grain", "Вид периода", "Вид періоду", "期间类型"),
                new("Only targets for a month, quarter or year; all when missing.", "Только планы на месяц, квартал или год; по умолчанию все.", "Лише плани на місяць, квартал або рік; за замовчуванням усі.", "仅月、季度或年的目标；缺省为全部。")),
            new(
                Names.ScopeType, Picklist, true,
                Glossary.Scope.Name,
                new("Only targets of the organization, a business unit or a campaign; all when missing.", "Только планы всей компании, подразделения или кампании; по умолчанию все.", "Лише плани всієї компанії, підрозділу або кампанії; за замовчуванням усі.", "仅全公司、某业务部门或某市场活动的目标；缺省为全部。")),
            new(
                Names.ScopeId, Guid, true,
                new("Scope record", "Запись разреза", "Запис розрізу", "统计范围的记录"),
                new("Business unit or campaign; needed for those scopes.", "Подразделение или кампания; нужен для этих разрезов.", "Підрозділ або кампанія; потрібен для цих розрізів.", "业务部门或市场活动；这些统计范围必须提供。")),
            new(
                Names.Cursor, String, true,
                new("Cursor", "Место продолжения", "Місце продовження", "游标"),
                new("NextCursor of the last answer; none to begin.", "NextCursor из последнего ответа; пусто, чтобы начать.", "NextCursor з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextCursor；为空则从头开始。")),
        ],
        Responses =
        [
            new(
                Names.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new("JSON object: the day and the targets.", "Объект JSON: день и планы.", "Об’єкт JSON: день і плани.", "JSON 对象：日期和目标。")),
            new(
                Names.NextCursor, String, false,
                new("Next cursor", "Следующее место", "Наступне місце", "下一游标"),
                new("What to call again with; empty at the end.", "С чем повторить вызов; в конце пусто.", "З чим повторити виклик; наприкінці порожньо.", "再次调用时所用；结束时为空。")),
        ],
    };

    internal static ApiSchema Forecast { get; } = new()
    {
        UniqueName = ForecastWonApi.UniqueName,
        // Whoever may read targets may ask whether they will be reached; of leads and opportunities he sees what he may read.
        ExecutePrivilege = ForecastWonApi.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Forecast won", "Прогноз побед", "Прогноз перемог", "赢单预测"),
        Description = new(
            "Forecasts what will be won until a day, with an interval of 80 %, from what became of the records of two years. Reads only. Call again with NextState until it is empty.",
            "Прогнозирует, что будет выиграно до указанного дня, с интервалом 80 %, по судьбе записей за два года. Только чтение. Повторяйте вызов с NextState, пока он не пуст.",
            "Прогнозує, що буде виграно до вказаного дня, з інтервалом 80 %, за долею записів за два роки. Лише читання. Повторюйте виклик із NextState, поки він не порожній.",
            "根据两年记录的结果，预测到某日为止的赢单数及 80% 区间。只读。请用 NextState 再次调用，直到其为空。"),
        Parameters =
        [
            new(
                ForecastWonApi.Until, DateTime, false,
                new("Until", "По день", "По день", "截止日"),
                new("Last day, not before today.", "Последний день, не раньше сегодняшнего.", "Останній день, не раніше за сьогоднішній.", "最后一天，不早于今天。")),
            new(
                ForecastWonApi.ScopeType, Picklist, true,
                Glossary.Scope.Name,
                new("Organization when missing.", "По умолчанию вся компания.", "За замовчуванням уся компанія.", "缺省为全公司。")),
            new(
                ForecastWonApi.ScopeId, Guid, true,
                new("Scope record", "Запись разреза", "Запис розрізу", "统计范围的记录"),
                new("Business unit or campaign; needed for those scopes.", "Подразделение или кампания; нужен для этих разрезов.", "Підрозділ або кампанія; потрібен для цих розрізів.", "业务部门或市场活动；这些统计范围必须提供。")),
            new(
                ForecastWonApi.State, String, true,
                new("State", "Состояние", "Стан", "状态"),
                new("NextState of the last answer; none to begin.", "NextState из последнего ответа; пусто, чтобы начать.", "NextState з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextState；为空则从头开始。")),
            new(
                ForecastWonApi.BatchSize, Integer, true,
                new("Batch size", "Размер порции", "Розмір порції", "批量"),
                new("1 to 2000; 500 when missing.", "От 1 до 2000; по умолчанию 500.", "Від 1 до 2000; за замовчуванням 500.", "1 到 2000；缺省为 500。")),
        ],
        Responses =
        [
            new(
                ForecastWonApi.Result, String, false,
                new("Result", "Результат", "Результат", "结果"),
                new("JSON object: the forecast.", "Объект JSON: прогноз.", "Об’єкт JSON: прогноз.", "JSON 对象：预测。")),
            new(
                ForecastWonApi.NextState, String, false,
                new("Next state", "Следующее состояние", "Наступний стан", "下一状态"),
                new("What to call again with; empty at the end.", "С чем повторить вызов; в конце пусто.", "З чим повторити виклик; наприкінці порожньо.", "再次调用时所用；结束时为空。")),
        ],
    };
}
