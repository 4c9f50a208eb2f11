using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Custom APIs that hold the ledger to the source records.</summary>
internal static class AuditApis
{
    internal static ApiSchema Recalculate { get; } = new()
    {
        UniqueName = RecalculateKpisApi.UniqueName,
        // Only the administrator's role may write scorecards.
        ExecutePrivilege = RecalculateKpisApi.Privilege,
        ChecksPrivilegeItself = true,
        WorkflowEnabled = true,
        Label = new("Recalculate KPIs", "Пересчитать показатели", "Перерахувати показники", "重新计算绩效指标"),
        Description = new(
            "Posts what the ledger lacks of a batch of records. Call again with NextCursor until it is empty.",
            "Добавляет в реестр недостающее по очередной порции записей. Повторяйте вызов с NextCursor, пока он не пуст.",
            "Додає до реєстру те, чого бракує за черговою порцією записів. Повторюйте виклик з NextCursor, поки він не порожній.",
            "为一批记录补记台账中缺少的内容。请用 NextCursor 再次调用，直到其为空。"),
        Parameters = [Cursor(RecalculateKpisApi.Cursor), BatchSize(RecalculateKpisApi.BatchSize)],
        Responses = [NextCursor(RecalculateKpisApi.NextCursor), Seen(RecalculateKpisApi.Seen), Posted(RecalculateKpisApi.Posted)],
    };

    internal static ApiSchema Audit { get; } = new()
    {
        UniqueName = AuditKpisApi.UniqueName,
        ExecutePrivilege = AuditKpisApi.Privilege,
        ChecksPrivilegeItself = true,
        WorkflowEnabled = true,
        Label = new("Audit KPIs", "Проверить показатели", "Перевірити показники", "核对绩效指标"),
        Description = new(
            "Compares a batch of records with the KPIs, writes down what differs and corrects it when told to. Call again with NextCursor until it is empty.",
            "Сверяет показатели с очередной порцией записей, сохраняет расхождения и исправляет их, если задано. Повторяйте вызов с NextCursor, пока он не пуст.",
            "Звіряє показники з черговою порцією записів, зберігає розбіжності та виправляє їх, якщо задано. Повторюйте виклик з NextCursor, поки він не порожній.",
            "将绩效指标与一批记录核对，记下差异，并按要求更正。请用 NextCursor 再次调用，直到其为空。"),
        Parameters =
        [
            Cursor(AuditKpisApi.Cursor),
            BatchSize(AuditKpisApi.BatchSize),
            new(
                AuditKpisApi.Correct, Boolean, true,
                new("Correct", "Исправить", "Виправити", "更正"),
                new("Whether to correct what differs; no when missing.", "Исправлять ли расхождения; по умолчанию нет.", "Чи виправляти розбіжності; за замовчуванням ні.", "是否更正差异；缺省为否。")),
        ],
        Responses =
        [
            NextCursor(AuditKpisApi.NextCursor),
            Seen(AuditKpisApi.Seen),
            new(
                AuditKpisApi.Drifts, Integer, false,
                Glossary.KpiDrift.Plural,
                new("Drifts written down.", "Число сохраненных расхождений.", "Кількість збережених розбіжностей.", "记下的差异数。")),
            Posted(AuditKpisApi.Posted),
        ],
    };

    private static ApiParameterSchema Cursor(string name) => new(
        name, String, true,
        new("Cursor", "Место продолжения", "Місце продовження", "游标"),
        new("NextCursor of the last answer; none to begin.", "NextCursor из последнего ответа; пусто, чтобы начать.", "NextCursor з останньої відповіді; порожньо, щоб почати.", "上次返回的 NextCursor；为空则从头开始。"));

    private static ApiParameterSchema BatchSize(string name) => new(
        name, Integer, true,
        new("Batch size", "Размер порции", "Розмір порції", "批量"),
        new("1 to 500; 200 when missing.", "От 1 до 500; по умолчанию 200.", "Від 1 до 500; за замовчуванням 200.", "1 到 500；缺省为 200。"));

    private static ApiParameterSchema NextCursor(string name) => new(
        name, String, false,
        new("Next cursor", "Следующее место", "Наступне місце", "下一游标"),
        new("Where to go on; empty at the end.", "Откуда продолжать; в конце пусто.", "Звідки продовжувати; наприкінці порожньо.", "从何处继续；结束时为空。"));

    private static ApiParameterSchema Seen(string name) => new(
        name, Integer, false,
        new("Seen", "Просмотрено", "Переглянуто", "已核对"),
        new("Records compared.", "Число сверенных записей.", "Кількість звірених записів.", "已核对的记录数。"));

    private static ApiParameterSchema Posted(string name) => new(
        name, Integer, false,
        new("Posted", "Проведено", "Проведено", "已记账"),
        new("Rows posted.", "Число добавленных записей.", "Кількість доданих записів.", "写入的行数。"));
}
