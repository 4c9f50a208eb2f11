using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.DiagnoseFunnelApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="DiagnoseFunnelApi"/>.</summary>
internal static class DiagnosisApi
{
    internal static ApiSchema Diagnose { get; } = new()
    {
        UniqueName = Names.UniqueName,
        // Whoever may read scorecards may ask where they come from; of the leads he sees what he may read.
        ExecutePrivilege = Names.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Diagnose funnel", "Найти потери воронки", "Знайти втрати воронки", "诊断漏斗"),
        Description = new(
            "Finds the layers at which the funnel loses leads, beside a reference, and what that costs. Reads only. Call again with NextState until it is empty.",
            "Находит уровни, на которых воронка теряет лидов, в сравнении с образцом, и цену потерь. Только чтение. Повторяйте вызов с NextState, пока он не пуст.",
            "Знаходить рівні, на яких воронка втрачає лідів, у порівнянні зі зразком, і ціну втрат. Лише читання. Повторюйте виклик з NextState, поки він не порожній.",
            "与参照对比，找出漏斗流失线索的环节及其代价。只读。请用 NextState 再次调用，直到其为空。"),
        Parameters =
        [
            new(
                Names.From, DateTime, false,
                new("From", "С", "З", "起始日"),
                new("First day of arrival, in the organization's time zone.", "Первый день поступления в часовом поясе компании.", "Перший день надходження у часовому поясі компанії.", "线索到达的第一天，按公司时区。")),
            new(
                Names.To, DateTime, false,
                new("To", "По", "По", "截止日"),
                new("Last day of arrival.", "Последний день поступления.", "Останній день надходження.", "线索到达的最后一天。")),
            new(
                Names.Segment, String, true,
                new("Segment", "Сегмент", "Сегмент", "细分市场"),
                new("Only leads of this segment; all when missing.", "Только лиды этого сегмента; по умолчанию все.", "Лише ліди цього сегмента; за замовчуванням усі.", "仅此细分市场的线索；缺省为全部。")),
            new(
                Names.LeadCategoryId, Guid, true,
                Glossary.LeadCategory.Name,
                new(
                    "Only leads of this lead category, those of the reference as well; all when missing.",
                    "Только лиды этой категории, в образце тоже; по умолчанию все.",
                    "Лише ліди цієї категорії, у зразку теж; за замовчуванням усі.",
                    "仅此线索类别的线索，参照亦然；缺省为全部。")),
            new(
                Names.ReferenceFrom, DateTime, true,
                new("Reference from", "Образец с", "Зразок з", "参照起始日"),
                new(
                    "First day of the reference; when missing, as many days before From, or the same days if another segment is the reference.",
                    "Первый день образца; по умолчанию столько же дней перед From, а для другого сегмента те же дни.",
                    "Перший день зразка; за замовчуванням стільки ж днів перед From, а для іншого сегмента ті самі дні.",
                    "参照的第一天；缺省为 From 之前同样多的天数，若以另一细分市场为参照则为相同日期。")),
            new(
                Names.ReferenceTo, DateTime, true,
                new("Reference to", "Образец по", "Зразок по", "参照截止日"),
                new("Last day of the reference; needed with ReferenceFrom.", "Последний день образца; нужен вместе с ReferenceFrom.", "Останній день зразка; потрібен разом із ReferenceFrom.", "参照的最后一天；与 ReferenceFrom 一并给出。")),
            new(
                Names.ReferenceSegment, String, true,
                new("Reference segment", "Сегмент образца", "Сегмент зразка", "参照细分市场"),
                new("Segment of the reference; that of Segment when missing.", "Сегмент образца; по умолчанию как в Segment.", "Сегмент зразка; за замовчуванням як у Segment.", "参照的细分市场；缺省同 Segment。")),
            new(
                Names.AgainstTargets, Boolean, true,
                new("Against targets", "Сравнить с планами", "Порівняти з планами", "与目标对比"),
                new(
                    "Whether each layer is held against what the active targets plan for exactly these days; not together with a reference.",
                    "Сравнивать ли каждый слой с тем, что действующие планы намечают ровно на эти дни; не вместе с образцом.",
                    "Чи порівнювати кожен шар із тим, що чинні плани передбачають рівно на ці дні; не разом зі зразком.",
                    "是否将各层与有效目标对恰好这些天的计划对比；不能与参照同时使用。")),
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
                new("JSON object: the layers, beside the reference.", "Объект JSON: уровни воронки и образец.", "Об’єкт JSON: рівні воронки та зразок.", "JSON 对象：各环节及其参照。")),
            new(
                Names.NextState, String, false,
                new("Next state", "Следующее состояние", "Наступний стан", "下一状态"),
                new("What to call again with; empty at the end.", "С чем повторить вызов; в конце пусто.", "З чим повторити виклик; наприкінці порожньо.", "再次调用时所用；结束时为空。")),
        ],
    };
}
