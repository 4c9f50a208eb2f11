using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Custom APIs of the scorecards.</summary>
internal static class ScorecardApis
{
    internal static ApiSchema FoldKpis { get; } = new()
    {
        UniqueName = FoldKpisApi.UniqueName,
        // Only the administrator's role may write scorecards.
        ExecutePrivilege = FoldKpisApi.Privilege,
        ChecksPrivilegeItself = true,
        WorkflowEnabled = true,
        Label = new("Fold KPIs", "Свести показатели", "Звести показники", "汇总绩效指标"),
        Description = new(
            "Adds a batch of ledger facts to the scorecards. Call again while Remaining is above 0.",
            "Добавляет очередную порцию записей реестра в карты показателей. Повторяйте вызов, пока Remaining больше 0.",
            "Додає чергову порцію записів реєстру до карт показників. Повторюйте виклик, поки Remaining більше 0.",
            "将一批台账记录汇入记分卡。Remaining 大于 0 时请再次调用。"),
        Parameters =
        [
            new(
                FoldKpisApi.BatchSize, Integer, true,
                new("Batch size", "Размер порции", "Розмір порції", "批量"),
                new("1 to 1000; 500 when missing.", "От 1 до 1000; по умолчанию 500.", "Від 1 до 1000; за замовчуванням 500.", "1 到 1000；缺省为 500。")),
        ],
        Responses =
        [
            new(
                FoldKpisApi.Folded, Integer, false,
                new("Folded", "Сведено", "Зведено", "已汇总"),
                new("Facts folded.", "Число сведенных записей.", "Кількість зведених записів.", "已汇总的台账记录数。")),
            new(
                FoldKpisApi.ScorecardsChanged, Integer, false,
                new("Scorecards changed", "Изменено карт показателей", "Змінено карт показників", "更新的记分卡数"),
                new("Scorecards written.", "Число записанных карт показателей.", "Кількість записаних карт показників.", "写入的记分卡数。")),
            new(
                FoldKpisApi.Remaining, Integer, false,
                new("Remaining", "Осталось", "Залишилося", "剩余数"),
                new(
                    "Facts still to fold, counted up to 5000.",
                    "Сколько записей осталось свести; счет идет до 5000.",
                    "Скільки записів залишилося звести; лічба йде до 5000.",
                    "尚待汇总的台账记录数，最多计到 5000。")),
        ],
    };

    internal static ApiSchema Get { get; } = new()
    {
        UniqueName = GetScorecardApi.UniqueName,
        Label = new("Get scorecard", "Получить карту показателей", "Отримати карту показників", "获取记分卡"),
        Description = new(
            "Returns the mutual KPIs of consecutive periods. Reads only.",
            "Возвращает общие показатели за последовательные периоды. Только чтение.",
            "Повертає спільні показники за послідовні періоди. Лише читання.",
            "返回连续若干期间的共同绩效指标。只读。"),
        Parameters =
        [
            new(
                GetScorecardApi.Grain, Picklist, false,
                new("Grain", "Вид периода", "Вид періоду", "期间类型"),
                new("Value of crma_periodgrain.", "Значение crma_periodgrain.", "Значення crma_periodgrain.", "crma_periodgrain 的值。")),
            new(
                GetScorecardApi.PeriodStart, DateTime, false,
                new("Period start", "Начало периода", "Початок періоду", "期间开始"),
                new("Any day of the first period.", "Любой день первого периода.", "Будь-який день першого періоду.", "第一个期间内的任意一天。")),
            new(
                GetScorecardApi.Periods, Integer, true,
                new("Periods", "Число периодов", "Кількість періодів", "期间数"),
                new("1 to 120; 1 when missing.", "От 1 до 120; по умолчанию 1.", "Від 1 до 120; за замовчуванням 1.", "1 到 120；缺省为 1。")),
            new(
                GetScorecardApi.ScopeType, Picklist, true,
                Glossary.Scope.Name,
                new(
                    "Value of crma_scopetype; organization when missing.",
                    "Значение crma_scopetype; по умолчанию вся компания.",
                    "Значення crma_scopetype; за замовчуванням уся компанія.",
                    "crma_scopetype 的值；缺省为全公司。")),
            new(
                GetScorecardApi.ScopeId, Guid, true,
                new("Scope record", "Запись разреза", "Запис розрізу", "统计范围的记录"),
                new(
                    "Id of the business unit or campaign; needed for those scopes.",
                    "Идентификатор подразделения или кампании; нужен для этих разрезов.",
                    "Ідентифікатор підрозділу або кампанії; потрібен для цих розрізів.",
                    "业务部门或市场活动的标识；按这两种范围统计时必填。")),
        ],
        Responses =
        [
            new(
                GetScorecardApi.Scorecards, String, false,
                Glossary.Scorecard.Plural,
                new(
                    "JSON array, one object a period, with all measures and active and new clients.",
                    "Массив JSON, по объекту на период: все показатели, число активных и новых клиентов.",
                    "Масив JSON, по об’єкту на період: усі показники, кількість активних і нових клієнтів.",
                    "JSON 数组，每个期间一个对象，含全部指标以及活跃客户数和新客户数。")),
        ],
    };
}
